/** Knows the two LDAP messages that matter here: a search of the rootDSE, and what comes back (RFC 4511 §4.5, RFC 4512 §5.1). */
import { type Element, elementAt, elementsOf, encode, encodeInteger, encodeText, Malformed } from './ber.js';

export { Malformed } from './ber.js';
/** What a directory says of itself, and what Active Directory adds (MS-ADTS §3.1.1.3.2). */
export const ATTRIBUTES: readonly string[] = [
  'defaultNamingContext', 'dnsHostName', 'domainControllerFunctionality', 'isGlobalCatalogReady', 'namingContexts', 'objectClass', 'rootDomainNamingContext', 'serverName', 'supportedCapabilities', 'vendorName', 'vendorVersion',
];
const MESSAGE = 1;
const SEQUENCE = 0x30;
const SET = 0x31;
const INTEGER = 0x02;
const OCTETS = 0x04;
const SEARCH = 0x63;
const ENTRY = 0x64;
const DONE = 0x65;
const REFERENCE = 0x73;
const ANSWER_BYTES = 64 * 1024;
const VALUES_AT_MOST = 200;
const VALUE_BYTES = 1000;

/** Search of the empty name itself, for `(objectClass=*)`, without a bind before it: anonymous. */
export function searchRequest(): Buffer {
  const search = encode(SEARCH, encodeText(OCTETS, ''), encodeInteger(0x0a, 0), encodeInteger(0x0a, 0), encodeInteger(INTEGER, 1), encodeInteger(INTEGER, 5), encodeInteger(0x01, 0), encodeText(0x87, 'objectClass'), encode(SEQUENCE, ...ATTRIBUTES.map((name) => encodeText(OCTETS, name))));
  return encode(SEQUENCE, encodeInteger(INTEGER, MESSAGE), search);
}
/** A farewell, so that the server need not wait for one. */
export function unbindRequest(): Buffer {
  return encode(SEQUENCE, encodeInteger(INTEGER, MESSAGE + 1), encode(0x42));
}

export interface Found {
  /** Values by attribute, its name in lower case; bytes in base64. */
  readonly attributes: Readonly<Record<string, readonly string[]>>;
  /** The result code, null: not told yet. */
  readonly result: number | null;
}

/** What is told by the bytes so far. Throws Malformed. */
export function readAnswer(bytes: Buffer): Found {
  const attributes: Record<string, string[]> = {};
  let result: number | null = null;
  for (let at = 0; at < bytes.length && result === null; ) {
    const message = elementAt(bytes, at, ANSWER_BYTES);
    if (!message) break;
    at = message.next;
    if (message.tag !== SEQUENCE) throw new Malformed('not an LDAP message');
    const [id, operation] = elementsOf(message.content);
    if (id?.tag !== INTEGER || id.content.length !== 1 || id.content[0] !== MESSAGE || !operation) throw new Malformed('an answer to something else');
    if (operation.tag === ENTRY) readEntry(operation, attributes);
    else if (operation.tag === DONE) result = resultOf(operation);
    else if (operation.tag !== REFERENCE) throw new Malformed('an answer of another kind');
  }
  return { attributes, result };
}

function readEntry({ content }: Element, into: Record<string, string[]>): void {
  const [name, list] = elementsOf(content);
  if (name?.tag !== OCTETS || name.content.length !== 0 || list?.tag !== SEQUENCE) throw new Malformed('an entry that is not the rootDSE');
  for (const attribute of elementsOf(list.content)) {
    const [type, values] = attribute.tag === SEQUENCE ? elementsOf(attribute.content) : [];
    if (type?.tag !== OCTETS || values?.tag !== SET) throw new Malformed('an attribute without values');
    const key = type.content.toString('latin1').toLowerCase();
    if (!ATTRIBUTES.some((one) => one.toLowerCase() === key)) continue;
    into[key] = elementsOf(values.content).slice(0, VALUES_AT_MOST).map((value) => value.content.subarray(0, VALUE_BYTES).toString('base64'));
  }
}
function resultOf({ content }: Element): number {
  const [code] = elementsOf(content);
  if (code?.tag !== 0x0a || code.content.length !== 1) throw new Malformed('a result without a code');
  return code.content[0]!;
}
