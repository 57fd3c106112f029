/** Knows the system group of MIB-II: what a box calls itself, what it says it does, how long it is up (RFC 3418, RFC 1213), and its SNMP engine (RFC 3411). */
import type { Answers, Dialect } from '../model/dialect.js';
import type { Reading } from '../model/fact.js';
import { clean, decode } from '../model/text.js';
import { answersSnmp, gets } from './bricks/asks.js';
import { told } from './bricks/members.js';
import { bytesOf, numberOf, textOf } from './bricks/rows.js';
import { readScalar } from './bricks/table.js';

const SYSTEM = '1.3.6.1.2.1.1';
const DESCR = `${SYSTEM}.1.0`;
const OBJECT_ID = `${SYSTEM}.2.0`;
const UP_TIME = `${SYSTEM}.3.0`;
const CONTACT = `${SYSTEM}.4.0`;
const NAME = `${SYSTEM}.5.0`;
const LOCATION = `${SYSTEM}.6.0`;
const SERVICES = `${SYSTEM}.7.0`;
const ENGINE_ID = '1.3.6.1.6.3.10.2.1.1.0';
const ENGINE_TIME = '1.3.6.1.6.3.10.2.1.3.0';
const IP_FORWARDING = '1.3.6.1.2.1.4.1.0';

/** Bits of sysServices: layer 2 and layer 3 of what it does for others. */
const LAYER_2 = 2;
const LAYER_3 = 4;
/** A description may run over several lines; it is cut here. */
const DESCR_LIMIT = 1000;

const dialect: Dialect = {
  title: 'SNMPv2-MIB system group, SNMP-FRAMEWORK-MIB engine (RFC 3418, RFC 3411)',
  speaks: answersSnmp,
  asks: [gets('system', DESCR, OBJECT_ID, UP_TIME, CONTACT, NAME, LOCATION, SERVICES, ENGINE_ID, ENGINE_TIME, IP_FORWARDING)],
  *read(answers) {
    yield* selfDescription(answers);
    yield* forwarding(answers);
    const engine = readScalar(answers, ENGINE_ID.slice(0, -2));
    const octets = engine ? bytesOf(engine) : null;
    if (engine && octets && octets.length >= 5 && octets.length <= 32) yield { kind: 'identity', key: 'engine', value: Buffer.from(octets).toString('hex'), from: [engine.from] };
    // sysUpTime wraps after 497 days; snmpEngineTime counts seconds and does not.
    const engineTime = readScalar(answers, ENGINE_TIME.slice(0, -2));
    const upTime = readScalar(answers, UP_TIME.slice(0, -2));
    const seconds = numberOf(engineTime) ?? (numberOf(upTime) === null ? null : Math.floor(numberOf(upTime)! / 100));
    const source = numberOf(engineTime) === null ? upTime : engineTime;
    if (seconds !== null && seconds >= 0 && source) yield { kind: 'uptime', seconds, from: [source.from] };
  },
  examples: [
    {
      name: 'a switch that bridges and routes',
      given: { snmp: `${DESCR}|4|Example Switch OS 4.2\n${OBJECT_ID}|6|1.3.6.1.4.1.99999.1\n${UP_TIME}|67|8640000\n${CONTACT}|4|it@example.net\n${NAME}|4|core1.example.net\n${LOCATION}|4|Room 1\n${SERVICES}|2|6\n${IP_FORWARDING}|2|1\n${ENGINE_ID}|4x|80001f8803001b21aabbcc\n${ENGINE_TIME}|2|90000` },
      reads: [
        { kind: 'described', text: 'Example Switch OS 4.2' },
        { kind: 'named', name: 'core1.example.net', by: 'sysname' },
        { kind: 'located', location: 'Room 1', contact: 'it@example.net' },
        { kind: 'forwards', layer: 2 },
        { kind: 'forwards', layer: 3 },
        { kind: 'identity', key: 'engine', value: '80001f8803001b21aabbcc' },
        { kind: 'uptime', seconds: 90000 },
      ],
    },
    { name: 'a host whose services are end-to-end only, without an engine', given: { snmp: `${DESCR}|4|Example host\n${UP_TIME}|67|100\n${SERVICES}|2|72\n${IP_FORWARDING}|2|2` }, reads: [{ kind: 'uptime', seconds: 1 }], readsNo: ['forwards', 'identity', 'named', 'located'] },
    { name: 'a services value that says layer 3 where nothing is forwarded', given: { snmp: `${SERVICES}|2|76\n${IP_FORWARDING}|2|2` }, reads: [], readsNo: ['forwards'] },
  ],
};
export default dialect;

function* selfDescription(answers: Answers): Generator<Reading> {
  const descr = readScalar(answers, `${SYSTEM}.1`);
  const octets = descr ? bytesOf(descr) : null;
  const text = octets ? clean(decode(octets), DESCR_LIMIT) : '';
  if (descr && text !== '') yield { kind: 'described', text, from: [descr.from] };
  const name = readScalar(answers, `${SYSTEM}.5`);
  const called = textOf(name);
  if (name && called !== null) yield { kind: 'named', name: called, by: 'sysname', from: [name.from] };
  const location = readScalar(answers, `${SYSTEM}.6`);
  const contact = readScalar(answers, `${SYSTEM}.4`);
  const place = told({ location: textOf(location), contact: textOf(contact) });
  if (Object.keys(place).length > 0) yield { kind: 'located', ...place, from: [...new Set([location, contact].flatMap((row) => (row ? [row.from] : [])))].sort() };
}

/** Layer 3 takes both: agents of plain hosts claim the service, and only ipForwarding says whether packets pass. */
function* forwarding(answers: Answers): Generator<Reading> {
  const services = readScalar(answers, `${SYSTEM}.7`);
  const forwards = readScalar(answers, '1.3.6.1.2.1.4.1');
  const bits = numberOf(services) ?? 0;
  if (services && (bits & LAYER_2) !== 0) yield { kind: 'forwards', layer: 2, from: [services.from] };
  const mayRoute = numberOf(services) === null || (bits & LAYER_3) !== 0;
  if (forwards && numberOf(forwards) === 1 && mayRoute) yield { kind: 'forwards', layer: 3, from: [...new Set([forwards.from, ...(services ? [services.from] : [])])].sort() };
}
