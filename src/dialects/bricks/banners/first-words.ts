/** Knows how a service that nobody wrote down names itself in its own first words: `Name/1.2`, `Name 1.2`, `Vendor Model`. */
import { vendorNamed } from '../vendor-names.js';
import { programIn } from './makers.js';
import type { Told } from './told.js';

/** Where the name of a product ends: at a mark, a release, a word that announces one. */
const AFTER_NAME = /\s*(?:[,;(|[]|\s-\s|:\s|\b(?:version|ver|rev|release|firmware|software|s\/w|sw|hw|build|running)\b|\s[vV][_.]?\d|\s\d+\.\d).*$/i;
const COMPANY_WORDS = /^(?:(?:systems|networks|technologies|communications|corporation|corp|incorporated|inc|ltd|limited|gmbh|software)\b[.,;:]*\s*|product\s*:\s*)+/i;

/** Mail, news and file servers name the host and the protocol before themselves (RFC 5321, section 4.2). */
const SAYS_HOST_FIRST: ReadonlySet<string> = new Set(['smtp_banners', 'pop_banners', 'imap_banners', 'ftp_banners', 'nntp_banners']);
const HOST_FIRST = /^\W*(?:[245]\.\d\.\d )?(?:\+OK |\* OK )?(?:[\w-]+(?:\.[\w-]+)+ )?[( -]*(?:(?:E?SMTP|POP3?|IMAP4?(?:rev1)?|FTP|NNTP|Mail|service|server)\b[ -]*)*/i;
const COURTESY = /^(?:(?:welcome|log ?in|sign ?in|home|dashboard)\b(?:\s+to)?[\s:|-]*)+/i;
const COURTESY_AFTER = /\s*(?:[|:-]\s*|\s)(?:log ?in|sign ?in|home|welcome|redirect|dashboard)\b.*$/i;

/** Ordinary words that begin a sentence, not a name. */
const WORDS =
  /^(?:a|an|and|the|this|that|is|are|you|your|we|it|to|of|on|in|for|no|not|new|all|any|please|warning|notice|sorry|error|enter|user(?:name)?|password|login|logon|unauthori[sz]ed|authori[sz]ed|authentication|access|connection|connected|closed|remote|local|session|loading|redirect(?:ing)?|moved|found|object|index|home|main|page|title|untitled|document|basic|digest|negotiate|http|https|ftp|smtp|esmtp|pop3?|imap4?|nntp|sip|ssh|tls|ssl|ready|service|server|servers|system|system-?\d*|network|web|customer|support|active|printer|camera|router|switch|device|diagnostics?|tracker|application|copyright|version|release|model|name|serial|type|status|default|mail|host|my|hi|hello|welcome|unknown|none|test|site|portal|management|manager|administrator|admin|configuration|control|manual|online|secure|user|users|personal|digital|video|wireless|internet|ethernet|gateway|desktop|client|viewer|monitor|commands?|select|userid|enable|disconnecting|disconnected|port|press|waiting|console|closing|another|could|unable|incorrect|bad|null|hidden|undefined|private|authorized|using|start|starting|log|features|looking|setting|simple|generic|bye|err|ok|at|by|from|with|powered|product|products|cn|ou|o|dc|[a-z]|www)$/i;

/** Names of what speaks but whom nobody names: one word, its release, and the words beside it. Empty: no name stands there. */
export function firstWords(kind: string, line: string): readonly Told[] {
  if (kind === 'http_cookies') return ownerOfCookie(line);
  const said = kind === 'http_wwwauth' ? (/realm="([^"]*)"/.exec(line)?.[1] ?? '') : SAYS_HOST_FIRST.has(kind) ? line.replace(HOST_FIRST, '') : line;
  const bare = said.replace(/^\W+/, '').replace(COURTESY, '').replace(COURTESY_AFTER, '');
  const program = programIn(bare);
  if (program !== null) return [program];
  const named = vendorNamed(bare);
  const rest = productIn(bare.replace(/^\S+\s*/, ''));
  if (named !== null) return [{ layer: 'hw', vendor: named, ...(rest !== '' && { product: rest }) }];
  const found = /^([A-Za-z][\w+!-]*)(?:[/_ ]v?(\d[\w.]*))?/.exec(bare);
  const name = found?.[1];
  if (name === undefined || WORDS.test(name)) return [];
  const version = found?.[2];
  const title = kind === 'html_title' ? /^\S+ ([A-Z][\w+ -]{2,40})/.exec(bare)?.[1]?.trim() : rest.length >= 2 && rest.length <= 40 && /^[A-Za-z\d]/.test(rest) && !/^\d[\d.]*$/.test(rest) ? rest : undefined;
  return [{ layer: 'service', vendor: name, product: name, ...(version !== undefined && { version }) }, ...(title === undefined ? [] : [{ layer: 'service' as const, vendor: name, product: title }])];
}

/** `acme_session=`, `acmecsrf=`: the first word of a cookie's name, where what follows is what every program needs. */
function ownerOfCookie(line: string): readonly Told[] {
  const owner = /^[_.]*([A-Za-z][A-Za-z\d]{2,}?)(?:[_.-]?(?:sess(?:ion)?|csrf|xsrf|token|guid|cookie|user|profile|visitor|auth|lang|project|key)(?:_?id)?)+=/i.exec(line)?.[1];
  return owner === undefined || WORDS.test(owner) || /^(?:app|web|php|java|asp|sess|csrf|xsrf|auth)$/i.test(owner) ? [] : [{ layer: 'service', vendor: owner, product: owner }];
}
function productIn(words: string): string {
  return words.replace(COMPANY_WORDS, '').replace(AFTER_NAME, '').trim().slice(0, 60);
}
