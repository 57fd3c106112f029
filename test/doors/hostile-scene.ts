/** Plays two sweeps with default budget over honest and hostile peers of its own, and prints what each peer came to see and what was told of it. Runs in a network namespace of its own, where one address beyond loopback is silent to all but SNMP. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openHouse } from '../../src/house.js';
import { readObservations } from '../../src/store/observations.js';
import { startSweep } from '../../src/sweep/sweep.js';
import { type Behaviour, type Objects, honest, startAgent } from '../scanners/hostile/agent.js';
import { HOSTILE_AGENTS, OBJECTS, OTHER, TABLE } from '../scanners/hostile/agents.js';
import { integer, oid, text, tlv } from '../scanners/hostile/ber.js';
import { startPeer, type Peer } from '../scanners/hostile/ssh-peer.js';

export const HONEST = Array.from({ length: 8 }, (_, i) => `127.77.90.${i + 1}`);
/** Not on this machine, as far as a sweep can see: its datagrams are led to `BEHIND`. */
export const SILENT = '10.77.90.9';
const BEHIND = '127.0.0.1';
/** Alive, and silent to SNMP. */
export const DEAF = '127.77.90.10';
export const COLLECTORS = Array.from({ length: 5 }, (_, i) => `127.77.90.${i + 11}`);
export const CONTROLLER = '127.77.90.20';
/** Three agents for each way in which a table can fail. */
export const HOSTILE = ['loop', 'cap', 'timeout', 'error', 'refused', 'malformed'].flatMap((reason) => HOSTILE_AGENTS.filter(({ ends, version }) => ends === reason && !version).slice(0, 3));
export const hostileAt = (i: number): string => `127.77.91.${i + 1}`;
export const COMMUNITIES = { wrong: 'not-this-one', right: 'audit-only', narrow: 'for-one-alone' };

export interface Told {
  /** Communities by address, in the order of arrival, of each of the two sweeps. */
  readonly communities: Readonly<Record<string, readonly (readonly string[])[]>>;
  /** Passwords that each collector saw, over both sweeps. */
  readonly passwords: Readonly<Record<string, readonly string[]>>;
  /** Of the second sweep: SNMP requests by address, as the agent counted them and as the ledger says. */
  readonly requests: Readonly<Record<string, { readonly heard: number; readonly ledger: number; readonly busiest: number }>>;
  /** Whether the honest answers of both sweeps are the same. */
  readonly differ: readonly string[];
  readonly answers: number;
  /** Of each hostile agent: how its two tables were kept, and what coverage says of its interfaces. */
  readonly hostile: readonly { readonly name: string; readonly ends: string; readonly kept: readonly string[]; readonly coverage: string }[];
  /** Asks that were put to the controller in the second sweep. */
  readonly controller: readonly string[];
  readonly states: readonly string[];
}

const SNMP_PORT = 16_780;
const SSH_PORT = 16_782;
const [folder] = process.argv.slice(2) as [string];

function site(): string {
  const addresses = [...HONEST, SILENT, DEAF, ...COLLECTORS, CONTROLLER, ...HOSTILE.map((_, i) => hostileAt(i))];
  const path = join(folder, 'site.yaml');
  const lines = [
    'client: { name: Northwind Clinic }', 'site: HQ', 'timezone: UTC',
    'engagement: { authorised_by: "managing director", on: 2020-01-01, until: 2099-12-31 }',
    `scope: { allow: [${addresses.map((address) => `${address}/32`).join(', ')}] }`,
    'limits: { snmp_timeout_ms: 400, table_rows: 60 }',
    `snmp: { port: ${SNMP_PORT} }`, `ssh: { port: ${SSH_PORT} }`, `tcp_ports: [${SSH_PORT}]`, 'allow_clear_secrets: true', 'credentials:',
    `  - { name: narrow, type: snmp-v2c, community: "${COMMUNITIES.narrow}", for: [${HONEST[0]}/32] }`,
    `  - { name: wrong, type: snmp-v2c, community: "${COMMUNITIES.wrong}", for: [127.77.90.0/24, ${SILENT}/32] }`,
    `  - { name: right, type: snmp-v2c, community: "${COMMUNITIES.right}", for: [127.77.90.0/23, ${SILENT}/32] }`,
    `  - { name: password, type: ssh-password, user: audit, password: "hunter2", for: [127.77.90.0/24], accept_new_host_keys: true }`,
    `  - { name: elsewhere, type: ssh-password, user: other, password: "not-for-these", for: [${HONEST[0]}/32], accept_new_host_keys: true }`,
  ];
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

const heard = new Map<string, { community: string; at: number }[]>();
const sweepOf = (address: string): { community: string; at: number }[] => heard.get(address) ?? [];
/** Listens to everything, answers to the right community alone. */
async function listen(address: string, behave: Behaviour): Promise<void> {
  await startAgent(address, SNMP_PORT, (request, say, turn) => {
    heard.set(address, [...sweepOf(address), { community: request.community, at: performance.now() }]);
    return request.community === COMMUNITIES.right ? behave(request, say, turn) : [];
  });
}
function objectsOf(i: number): Objects {
  return OBJECTS.map(([name, value]): Objects[number] => (name === '1.3.6.1.2.1.1.5.0' ? [name, text(`honest${i}`)] : [name, value])).concat(
    // The first knows the silent one from its neighbour cache.
    i === 0 ? [[`1.3.6.1.2.1.4.22.1.2.1.${SILENT}`, tlv(4, Buffer.from('020000000909', 'hex'))], [`1.3.6.1.2.1.4.22.1.4.1.${SILENT}`, integer(3)]] : [],
  ).sort(([a], [b]) => order(a, b));
}
function order(a: string, b: string): number {
  const [x, y] = [a.split('.').map(Number), b.split('.').map(Number)];
  for (let i = 0; i < Math.min(x.length, y.length); i++) if (x[i] !== y[i]) return x[i]! - y[i]!;
  return x.length - y.length;
}
/** The most that came within any one second. */
function busiest(address: string): number {
  const times = sweepOf(address).map(({ at }) => at);
  let most = 0;
  for (let first = 0, last = 0; last < times.length; last++) {
    while (times[last]! - times[first]! >= 1000) first++;
    most = Math.max(most, last - first + 1);
  }
  return most;
}

for (const [i, address] of HONEST.entries()) await listen(address, honest(objectsOf(i)));
await listen(BEHIND, () => []);
await listen(DEAF, () => []);
await listen(CONTROLLER, honest([['1.3.6.1.2.1.1.2.0', oid('1.3.6.1.4.1.4346.11.1')], ['1.3.6.1.2.1.1.3.0', integer(9, 0x43)]]));
const collectors: Peer[] = [];
for (const address of COLLECTORS) collectors.push(await startPeer(address, SSH_PORT, { login: (attempt) => attempt.reject(['password', 'keyboard-interactive']) }));

const house = await openHouse({ config: site(), configGiven: true, data: join(folder, 'data') });
const sweep = async (label: string) => {
  heard.clear();
  const { state, audit, sweep: id } = await (await startSweep(house, { label, atClosedWindow: 'refuse' })).done;
  return { state, audit, rows: await readObservations(house.database, house.siteId, id), heard: new Map(heard) };
};
const first = await sweep('honest alone');
for (const [i, { behave }] of HOSTILE.entries()) await listen(hostileAt(i), behave());
const second = await sweep('beside hostile ones');
await house.close();

const honestAnswers = ({ rows }: typeof first): ReadonlyMap<string, string> =>
  new Map(rows.filter(({ target, ask }) => HONEST.includes(target) && ask.via === 'snmp').map(({ target, ask, outcome }) => [`${target} ${JSON.stringify(ask)}`, outcome.is === 'answered' ? `${outcome.incomplete ?? 'whole'} ${Buffer.from(outcome.raw).toString('hex')}` : outcome.is]));
const before = honestAnswers(first);
const after = honestAnswers(second);
const told: Told = {
  communities: Object.fromEntries([...HONEST, SILENT, DEAF, CONTROLLER].map((address) => [address, [first, second].map((one) => (one.heard.get(address === SILENT ? BEHIND : address) ?? []).map(({ community }) => community))])),
  passwords: Object.fromEntries(COLLECTORS.map((address, i) => [address, collectors[i]!.attempts.filter((attempt) => !attempt.startsWith('none'))])),
  requests: Object.fromEntries([...HONEST, DEAF, ...HOSTILE.map((_, i) => hostileAt(i))].map((address) => [address, { heard: sweepOf(address).length, ledger: second.audit.ledger.filter(({ target, via }) => target === address && via === 'snmp').reduce((sum, { requests }) => sum + requests, 0), busiest: busiest(address) }])),
  // The second sweep tries first what worked: the wrong community is not offered again.
  differ: [...before].filter(([ask, answer]) => !ask.includes('"credential":"wrong"') && !ask.includes('"credential":"narrow"') && after.get(ask) !== answer).map(([ask]) => ask),
  answers: before.size,
  hostile: HOSTILE.map(({ name, ends }, i) => {
    const own = second.rows.filter(({ target }) => target === hostileAt(i));
    const tables = own.filter(({ ask }) => ask.via === 'snmp' && 'walk' in ask && (ask.walk === TABLE || ask.walk === OTHER));
    const device = second.audit.coverage.addresses.find(({ address }) => address === hostileAt(i))?.device;
    const row = second.audit.coverage.tables.find((one) => one.device === device && one.what === 'interfaces');
    return { name, ends, kept: tables.map(({ outcome }) => (outcome.is === 'answered' ? (outcome.incomplete ?? 'complete') : outcome.is)), coverage: row ? `${row.state} ${row.reason}` : 'none' };
  }),
  controller: second.rows.filter(({ target }) => target === CONTROLLER).map(({ ask }) => JSON.stringify(ask)),
  states: [first.state, second.state],
};
writeFileSync(join(folder, 'told.json'), JSON.stringify(told));
process.exit(0);
