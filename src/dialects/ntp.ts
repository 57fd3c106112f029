/** Knows what a time server tells of itself: how far it stands from a clock, and where it has the time from (RFC 5905 §7.3). */
import type { Dialect } from '../model/dialect.js';
import { parseAddress } from '../model/address.js';
import { numberIn, objectOf, textIn } from './bricks/json.js';

const UNSYNCHRONISED = 16;
/** Leap indicator 3: the clock was never set. */
const ALARM = 3;

/** Stratum 1 names its clock in letters; above, the four octets are the server's IPv4 address, or a hash of its IPv6 address, which looks alike. */
function referenceOf(stratum: number, hex: string): string | null {
  if (!/^[0-9a-f]{8}$/.test(hex)) return null;
  const octets = Buffer.from(hex, 'hex');
  if (stratum === 1) return octets.toString('latin1').replace(/[^A-Z0-9]/gi, '') || null;
  return stratum < UNSYNCHRONISED ? parseAddress(octets.join('.')) : null;
}

const dialect: Dialect = {
  title: 'Network time protocol, one client packet (RFC 5905)',
  speaks: () => false,
  asks: [],
  *read(answers) {
    for (const { id, outcome } of answers.via('ntp')) {
      if (outcome.is !== 'answered') continue;
      const answer = objectOf(outcome.raw);
      const stratum = answer && numberIn(answer, 'stratum', 255);
      if (!answer || stratum === null || stratum < 1) {
        yield { kind: 'unread', why: 'the answer about the time is malformed', from: [id] };
        continue;
      }
      const told = numberIn(answer, 'leap', 3) === ALARM ? UNSYNCHRONISED : Math.min(stratum, UNSYNCHRONISED);
      yield { kind: 'open-port', protocol: 'udp', port: 123, service: 'ntp', from: [id] };
      yield { kind: 'time-source', stratum: told, reference: referenceOf(told, textIn(answer, 'reference') ?? ''), from: [id] };
    }
  },
  examples: [
    { name: 'a server that has the time from another', given: { asked: [{ ask: { via: 'ntp' }, raw: '{"stratum":3,"leap":0,"version":4,"reference":"c0000207","precision":-20}' }] }, reads: [{ kind: 'time-source', stratum: 3, reference: '192.0.2.7' }, { kind: 'open-port', protocol: 'udp', port: 123 }] },
    { name: 'a server with a satellite receiver', given: { asked: [{ ask: { via: 'ntp' }, raw: '{"stratum":1,"leap":0,"version":4,"reference":"47505300","precision":-20}' }] }, reads: [{ kind: 'time-source', stratum: 1, reference: 'GPS' }] },
    { name: 'a server whose own clock was never set', given: { asked: [{ ask: { via: 'ntp' }, raw: '{"stratum":2,"leap":3,"version":4,"reference":"c0000207"}' }] }, reads: [{ kind: 'time-source', stratum: 16, reference: null }] },
  ],
};
export default dialect;
