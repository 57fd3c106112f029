/** Knows the ways in which an SNMP agent can misbehave, each with a name and with what must be said of its table. */
import { createSocket, type Socket } from 'node:dgram';
import { compareOids, isUnder } from '../../../src/model/oid.js';
import { type Behaviour, type Objects, honest } from './agent.js';
import { type Change, PDU, type Received, discovered, integer, oid, NO_SUCH_OBJECT, response, text, tlv } from './ber.js';

export const TABLE = '1.3.6.1.2.1.2.2.1.2';
export const OTHER = '1.3.6.1.2.1.31.1.1.1.1';
export const SYSTEM: Objects = [
  ['1.3.6.1.2.1.1.2.0', oid('1.3.6.1.4.1.8072.3.2.10')],
  ['1.3.6.1.2.1.1.3.0', integer(1000, 0x43)],
  ['1.3.6.1.2.1.1.5.0', text('box')],
];
const rowsOf = (root: string): Objects => Array.from({ length: 25 }, (_, i) => [`${root}.${i + 1}`, text(`port${i + 1}`)]);
export const OBJECTS: Objects = [...SYSTEM, ...rowsOf(TABLE), ['1.3.6.1.2.1.2.2.1.3.1', integer(6)], ...rowsOf(OTHER), ['1.3.6.1.2.1.31.1.1.1.2.1', integer(7, 0x41)]];

export interface HostileAgent {
  readonly name: string;
  /** What must be said of both its tables: a reason, or an outcome other than `answered`. */
  readonly ends: string;
  readonly version?: 'v3';
  behave(): Behaviour;
}
type Bad = (request: Received, say: (datagram: Buffer, from?: Socket) => void, nth: number) => readonly Buffer[];

const isTable = (name: string): boolean => isUnder(name, TABLE) || isUnder(name, OTHER);
/** Honest but for what is asked inside the tables, from the second request on. */
function midTable(bad: Bad): () => Behaviour {
  return () => {
    let nth = 0;
    return (request, say, turn) => (request.pdu === PDU.get || !request.oids.some((name) => isTable(name) && name !== TABLE && name !== OTHER) ? honest(OBJECTS)(request, say, turn) : bad(request, say, ++nth));
  };
}
/** Honest but for the tables, from their first row on. */
function tables(bad: Bad): () => Behaviour {
  return () => {
    let nth = 0;
    return (request, say, turn) => (request.pdu === PDU.get || !request.oids.some(isTable) ? honest(OBJECTS)(request, say, turn) : bad(request, say, ++nth));
  };
}
/** Honest in all it says, but for how it says it. */
function always(bad: Bad): () => Behaviour {
  return () => bad;
}
/** From the second reading of its identity on it says that it is another. */
function another(change: (objects: Objects) => Objects): () => Behaviour {
  return () => {
    let readings = 0;
    return (request, say, turn) => honest(request.pdu === PDU.get && ++readings > 1 ? change(OBJECTS) : OBJECTS)(request, say, turn);
  };
}
const as = (name: string, value: Buffer) => (objects: Objects): Objects => [...objects.filter(([one]) => one !== name), [name, value] as const].sort(([a], [b]) => compareOids(a, b));
const changed = (change: Change): Bad => (request) => (request.v3?.engine.length === 0 ? [discovered(request)] : honest(OBJECTS)(request, () => {}, 0).length > 0 ? [response(request, rowAfter(request), change)] : []);
const root = (request: Received): string => (isUnder(request.oids[0]!, TABLE) ? TABLE : OTHER);
const index = (request: Received): number => (request.oids[0] === root(request) ? 0 : Number(request.oids[0]!.split('.').at(-1)));
/** `count` rows that follow what was asked for, for ever. */
const rows = (request: Received, count = 10, value = text('x')): Objects => Array.from({ length: count }, (_, i) => [`${root(request)}.${index(request) + i + 1}`, value]);
const rowAfter = (request: Received): Objects => rows(request, request.pdu === PDU.bulk ? request.repetitions : 1);
const withValue = (value: Buffer): Bad => (request) => [response(request, [[`${root(request)}.${index(request) + 1}`, value]])];
/** The answer with something else where its varbinds should be. */
const withBindings = (bindings: Buffer): Bad => (request) => [tlv(0x30, integer(request.version), text(request.community), tlv(PDU.response, integer(request.id), integer(0), integer(0), bindings))];
const error = (errorStatus: number): Bad => (request) => [response(request, [], { errorStatus, errorIndex: 1 })];

export const HOSTILE_AGENTS: readonly HostileAgent[] = [
  // Order.
  { name: 'goes back to the first row', ends: 'loop', behave: midTable((request) => [response(request, [[`${root(request)}.1`, text('x')]])]) },
  { name: 'gives the same OID for ever', ends: 'loop', behave: midTable((request) => [response(request, [[request.oids[0]!, text('x')]])]) },
  { name: 'answers with what comes before', ends: 'loop', behave: midTable((request) => [response(request, SYSTEM)]) },
  { name: 'gives two rows in turn', ends: 'loop', behave: midTable((request, _say, nth) => [response(request, [[`${root(request)}.${nth % 2 ? 12 : 11}`, text('x')], [`${root(request)}.${nth % 2 ? 11 : 12}`, text('x')]])]) },
  { name: 'gives rows in falling order', ends: 'loop', behave: tables((request) => [response(request, [...rows(request)].reverse())]) },
  { name: 'gives one row twice in one answer', ends: 'loop', behave: tables((request) => [response(request, [...rows(request, 3), ...rows(request, 3)])]) },
  // Size.
  { name: 'has an endless table', ends: 'cap', behave: tables((request) => [response(request, rows(request))]) },
  { name: 'has an endless table of ever longer OIDs', ends: 'cap', behave: tables((request) => [response(request, [[`${request.oids[0]!}.1`, text('x')]])]) },
  { name: 'has rows of 40,000 octets', ends: 'cap', behave: tables((request) => [response(request, rows(request, 1, text(Buffer.alloc(40_000, 65))))]) },
  // Silence and time.
  { name: 'falls silent in mid-table', ends: 'timeout', behave: midTable(() => []) },
  { name: 'is silent to its tables alone', ends: 'timeout', behave: tables(() => []) },
  { name: 'is silent to everything', ends: 'silent', behave: always(() => []) },
  { name: 'dies in mid-table', ends: 'timeout', behave: () => { let dead = false; const dying = midTable(() => ((dead = true), []))(); return (request, say, turn) => (dead ? [] : dying(request, say, turn)); } },
  { name: 'answers after the last try', ends: 'silent', behave: always((request, say) => (void setTimeout(() => say(response(request, rowAfter(request))), 1600).unref(), [])) },
  { name: 'gives one row at a time, each just before the time is up', ends: 'cap', behave: tables((request, say) => (void setTimeout(() => say(response(request, rows(request, 1))), 250).unref(), [])) },
  // Errors.
  { name: 'fails in mid-table', ends: 'error', behave: midTable(error(5)) },
  { name: 'refuses in mid-table', ends: 'refused', behave: midTable(error(16)) },
  { name: 'gives no access to its tables', ends: 'refused', behave: tables(error(6)) },
  { name: 'finds every answer too big', ends: 'error', behave: midTable(error(1)) },
  { name: 'has an error of SNMPv1 in v2c', ends: 'error', behave: midTable(error(2)) },
  { name: 'has an error that does not exist', ends: 'error', behave: midTable(error(99)) },
  { name: 'has a negative error', ends: 'error', behave: midTable(error(-1)) },
  { name: 'says noSuchObject in place of the next object', ends: 'error', behave: midTable((request) => [response(request, [[request.oids[0]!, NO_SUCH_OBJECT]])]) },
  { name: 'answers with no objects at all', ends: 'malformed', behave: midTable((request) => [response(request, [])]) },
  // Encoding.
  { name: 'sends garbage', ends: 'malformed', behave: midTable(() => [Buffer.from('30 garbage')]) },
  { name: 'sends empty datagrams', ends: 'malformed', behave: midTable(() => [Buffer.alloc(0)]) },
  { name: 'sends 60,000 times the octet 30', ends: 'malformed', behave: midTable(() => [Buffer.alloc(60_000, 0x30)]) },
  { name: 'cuts its datagrams off', ends: 'malformed', behave: midTable((request) => [response(request, rowAfter(request)).subarray(0, 40)]) },
  { name: 'nests a thousand sequences', ends: 'malformed', behave: midTable((request) => [tlv(0x30, integer(1), text(request.community), Array.from({ length: 1000 }).reduce<Buffer>((inner) => tlv(0x30, inner), Buffer.alloc(0)))]) },
  { name: 'writes lengths without an end', ends: 'malformed', behave: midTable((request) => [Buffer.concat([Buffer.from([0x30, 0x80]), response(request, rowAfter(request)).subarray(2), Buffer.from([0, 0])])]) },
  { name: 'writes a length of four gigabytes', ends: 'malformed', behave: midTable((request) => [Buffer.concat([Buffer.from([0x30, 0x84, 255, 255, 255, 255]), response(request, rowAfter(request))])]) },
  { name: 'has a string longer than its datagram', ends: 'malformed', behave: midTable(withValue(Buffer.from([4, 100, 65]))) },
  { name: 'has a list of objects that is none', ends: 'malformed', behave: midTable(withBindings(text('none'))) },
  { name: 'has an object without a value', ends: 'malformed', behave: midTable(withBindings(tlv(0x30, tlv(0x30, oid(`${TABLE}.11`))))) },
  { name: 'has an OID without numbers', ends: 'malformed', behave: midTable(withBindings(tlv(0x30, tlv(0x30, tlv(6), text('x'))))) },
  { name: 'has an OID that does not end', ends: 'loop', behave: midTable(withBindings(tlv(0x30, tlv(0x30, tlv(6, Buffer.from([0x2b, 6, 1, 2, 1, 0x81])), text('x'))))) },
  { name: 'has a value of a type that does not exist', ends: 'malformed', behave: midTable(withValue(tlv(0x99, Buffer.from([1])))) },
  { name: 'has an integer of forty octets', ends: 'malformed', behave: midTable(withValue(tlv(2, Buffer.alloc(40, 0x7f)))) },
  { name: 'has an integer of no octets', ends: 'malformed', behave: midTable(withValue(tlv(2))) },
  { name: 'has an address of three octets', ends: 'malformed', behave: midTable(withValue(tlv(0x40, Buffer.from([10, 0, 0])))) },
  // Sender and ids.
  { name: 'answers from another port', ends: 'silent', behave: elsewhere('127.0.0.1') },
  { name: 'has another address answer for it', ends: 'silent', behave: elsewhere('127.0.24.200') },
  { name: 'answers another request', ends: 'timeout', behave: midTable((request) => [response(request, rowAfter(request), { id: request.id ^ 1 })]) },
  { name: 'answers the request before once more', ends: 'timeout', behave: () => { let before: Buffer | null = null; const replay = midTable(() => (before ? [before] : []))(); return (request, say, turn) => { const answers = replay(request, say, turn); before ??= answers[0] ?? null; return answers; }; } },
  { name: 'answers under another community', ends: 'malformed', behave: midTable(changed({ community: 'other' })) },
  { name: 'answers in another version', ends: 'malformed', behave: midTable(changed({ version: 0 })) },
  { name: 'answers a v2c request with a Report', ends: 'malformed', behave: midTable(changed({ pdu: PDU.report })) },
  { name: 'answers with a SET', ends: 'malformed', behave: midTable(changed({ pdu: PDU.set })) },
  { name: 'answers with the question', ends: 'malformed', behave: midTable(changed({ pdu: PDU.bulk })) },
  { name: 'answers with a storm of foreign answers', ends: 'timeout', behave: midTable((request) => Array.from({ length: 300 }, (_, i) => response(request, rowAfter(request), { id: i + 1 }))) },
  { name: 'answers with a storm of garbage', ends: 'malformed', behave: midTable(() => Array.from({ length: 300 }, (_, i) => Buffer.alloc(i * 4, 0xff))) },
  // Identity.
  { name: 'is another by name afterwards', ends: 'identity', behave: another(as('1.3.6.1.2.1.1.5.0', text('another'))) },
  { name: 'is of another make afterwards', ends: 'identity', behave: another(as('1.3.6.1.2.1.1.2.0', oid('1.3.6.1.4.1.9.1.1'))) },
  { name: 'has started again meanwhile', ends: 'identity', behave: another(as('1.3.6.1.2.1.1.3.0', integer(3, 0x43))) },
  { name: 'is another engine afterwards', ends: 'identity', behave: another(as('1.3.6.1.6.3.10.2.1.1.0', text('engine'))) },
  { name: 'does not know who it is afterwards', ends: 'identity', behave: another((objects) => objects.filter(([name]) => !SYSTEM.some(([one]) => one === name))) },
  // SNMPv3.
  { name: 'v3: answers everything with Reports', version: 'v3', ends: 'refused', behave: always((request) => [discovered(request)]) },
  { name: 'v3: does not know the user in mid-table', version: 'v3', ends: 'refused', behave: midTable((request) => [response(request, [['1.3.6.1.6.3.15.1.1.3.0', integer(1, 0x41)]], { pdu: PDU.report, flags: 0 })]) },
  { name: 'v3: is out of time for ever', version: 'v3', ends: 'refused', behave: midTable((request) => [response(request, [['1.3.6.1.6.3.15.1.1.2.0', integer(1, 0x41)]], { pdu: PDU.report, flags: 0 })]) },
  { name: 'v3: answers another message', version: 'v3', ends: 'timeout', behave: midTable((request) => [response(request, rowAfter(request), { messageId: request.v3!.messageId ^ 1 })]) },
  { name: 'v3: answers another request in the right message', version: 'v3', ends: 'malformed', behave: midTable((request) => [response(request, rowAfter(request), { id: request.id ^ 1 })]) },
  { name: 'v3: answers from another context', version: 'v3', ends: 'malformed', behave: midTable(changed({ context: 'elsewhere' })) },
  { name: 'v3: claims to have signed what it has not', version: 'v3', ends: 'malformed', behave: midTable(changed({ flags: 1 })) },
  { name: 'v3: claims to have encrypted what it has not', version: 'v3', ends: 'malformed', behave: midTable(changed({ flags: 3 })) },
  { name: 'v3: has garbage for security parameters', version: 'v3', ends: 'malformed', behave: midTable(changed({ security: Buffer.from('garbage') })) },
  { name: 'v3: answers in v2c', version: 'v3', ends: 'timeout', behave: midTable(changed({ version: 1, community: 'public' })) },
];

/** All answers come from a socket of its own. */
function elsewhere(address: string): () => Behaviour {
  return () => {
    let socket: Socket | null = null;
    return (request, say) => {
      if (!socket) {
        socket = createSocket('udp4').unref();
        socket.on('error', () => {});
        socket.bind(0, address);
      }
      say(response(request, rowAfter(request)), socket);
      return [];
    };
  };
}

/** Agents that are hard to talk to, and honest: what they say is whole, and theirs. */
export const ROUGH_AGENTS: readonly { readonly name: string; readonly objects: Objects; behave(): Behaviour }[] = [
  { name: 'loses every second answer', objects: OBJECTS, behave: () => { let heard = 0; return (request, say, turn) => (heard++ % 2 === 0 ? [] : honest(OBJECTS)(request, say, turn)); } },
  { name: 'says everything a hundred times', objects: OBJECTS, behave: () => (request, say, turn) => Array.from({ length: 100 }, () => honest(OBJECTS)(request, say, turn)[0]!) },
  { name: 'answers the first object of a GETBULK alone', objects: OBJECTS, behave: () => (request, say, turn) => honest(OBJECTS)({ ...request, oids: request.pdu === PDU.bulk ? request.oids.slice(0, 1) : request.oids }, say, turn) },
  { name: 'answers a GETBULK subtree by subtree', objects: OBJECTS, behave: () => (request, say, turn) => (request.pdu === PDU.bulk ? [response(request, request.oids.flatMap((name) => honestRows({ ...request, oids: [name] })))] : honest(OBJECTS)(request, say, turn)) },
  { name: 'fails on every GETBULK', objects: OBJECTS, behave: () => (request, say, turn) => (request.pdu === PDU.bulk ? [response(request, [], { errorStatus: 5 })] : honest(OBJECTS)(request, say, turn)) },
  { name: 'bears two rows at a time', objects: OBJECTS, behave: () => (request, say, turn) => (request.pdu === PDU.bulk && request.oids.length * request.repetitions > 2 ? [response(request, [], { errorStatus: 1 })] : honest(OBJECTS)(request, say, turn)) },
  { name: 'sends cut answers of no whole row', objects: OBJECTS, behave: () => (request, say, turn) => (request.pdu === PDU.bulk ? [response(request, honestRows(request).slice(0, 7))] : honest(OBJECTS)(request, say, turn)) },
  ...(
    [
      ['control octets', Buffer.from([0, 7, 10, 13, 27, 91, 50, 74, 127, 133])],
      ['text that turns round', Buffer.from('\u202Eevil\u2066\u200B')],
      ['half a character', Buffer.from([0xed, 0xa0, 0x80, 0xc3])],
      ['a bar and line breaks, to look like more rows', Buffer.from('x\n1.3.6.1.2.1.1.5.0|4|spoofed')],
      ['markup', Buffer.from('<script>alert(1)</script>=cmd|"/c calc"!A1')],
      ['30,000 octets', Buffer.alloc(30_000, 0x41)],
    ] as const
  ).map(([what, name]) => {
    const objects = as(`${TABLE}.3`, text(name))(OBJECTS);
    return { name: `has names of ${what}`, objects, behave: () => honest(objects) };
  }),
];
function honestRows(request: Received): Objects {
  const given: (readonly [string, Buffer])[] = [];
  let row = request.oids;
  for (let i = 0; i < request.repetitions; i++) {
    const next = row.map((after) => OBJECTS.find(([name]) => compareOids(name, after) > 0) ?? ([after, tlv(0x82)] as const));
    given.push(...next);
    row = next.map(([name]) => name);
  }
  return given;
}
