/** Knows news servers by their greeting (RFC 3977, section 5.1). */
import type { OfKind } from '../greeting.js';

const news: OfKind = {
  kinds: ['nntp_banners'],
  service: [
    ['Microsoft', 'Exchange Server', /Microsoft\.? Internet Services \d/i],
    ['Microsoft', 'IIS', /^(?:\S+ )?NNTP Service (?<version>\d[\d.]*) Version:/i],
    ['Lyris', 'ListManager', /Lyris ListManager/i],
    ['Kerio', 'NNTP', /Kerio (?:Connect|MailServer) (?<version>\d[\d.]*)?/i],
    ['ISC', 'INN', /InterNetNews|\bINN ?(?<version>\d[\d.]*)?/],
    ['Leafnode', 'Leafnode', /Leafnode(?:.*version (?<version>[\d.]+))?/i],
    ['NetWin', 'DNews', /\bDNEWS\b/i],
    ['NetWin', 'SurgeNews', /SurgeNews/i],
    ['IBM', 'Lotus Domino', /Domino/i],
    ['Netscape', 'Collabra', /Collabra/i],
    ['Diablo', 'Diablo', /\bDIABLO\b/i],
    ['Highwinds', '$1', /\b(Typhoon|Cyclone|Twister|Breeze|Tornado)\b/i],
    ['Communigate', 'Communigate Pro', /CommuniGate/i],
    ['Carnegie Mellon University', 'Cyrus NNTP', /Cyrus NNTP/i],
    ['NOFFLE', 'NOFFLE', /\bNOFFLE\b/i],
    ['Papercut', 'Papercut', /\bPapercut\b/i],
  ],
  os: [
    ['Microsoft', 'Windows 2000', /NNTP Service.*Version: 5\.0\.2195/i],
    ['Microsoft', 'Windows XP', /NNTP Service.*Version: 5\.1\.2600/i],
    ['Microsoft', 'Windows Server 2003', /NNTP Service.*Version: [56]\.\d\.3790/i],
    ['Microsoft', 'Windows', /Microsoft\.? Internet Services|NNTP Service .*Version:/i],
  ],
};
export default news;
