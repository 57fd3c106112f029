/** Asserts that agents which misbehave in every way of the list, all at once, cost fifty honest ones not one byte of their data. */
import { afterEach, describe, expect, it } from 'vitest';
import { type SnmpScanner, createSnmpScanner } from '../../scanners/snmp/scanner.js';
import type { Outcome } from '../../src/model/observation.js';
import { DEFAULT_LIMITS } from '../../src/model/site.js';
import { type Agent, honest, honestly, startAgent } from './hostile/agent.js';
import { HOSTILE_AGENTS, OBJECTS, OTHER, ROUGH_AGENTS, TABLE } from './hostile/agents.js';
import { PDU, text } from './hostile/ber.js';
import { countingEgress } from './hostile/egress.js';

const PORT = 16261;
const HONEST = Array.from({ length: 50 }, (_, i) => `127.0.21.${i + 1}`);
const asks = (credential: string) => [TABLE, OTHER].map((walk) => ({ via: 'snmp', walk, credential }) as const);
const textOf = (outcome: Outcome): string => (outcome.is === 'answered' ? Buffer.from(outcome.raw).toString('latin1') : '');
const ending = (outcome: Outcome): string => (outcome.is === 'answered' ? (outcome.incomplete ?? 'complete') : outcome.is);

let agents: Agent[] = [];
let scanner: SnmpScanner | null = null;
const egress = countingEgress();
afterEach(() => {
  scanner?.close();
  for (const agent of agents) agent.close();
  agents = [];
});
function scan(): SnmpScanner {
  scanner?.close();
  return (scanner = createSnmpScanner({
    egress,
    limits: { ...DEFAULT_LIMITS, snmpTimeoutMs: 500, tableRows: 300, tableSeconds: 4, perDevicePacketsPerSecond: 100_000 },
    port: PORT,
    resolve: async (name) => (name === 'v3' ? { name, type: 'snmp-v3', user: 'audit', auth: null, priv: null, for: ['127.0.0.0/8'] } : { name, type: 'snmp-v2c', community: 'public', for: ['127.0.0.0/8'] }),
  }));
}
const own = (i: number) => OBJECTS.map(([name, value]) => (name.startsWith(`${TABLE}.`) ? ([name, text(`honest ${i}`)] as const) : ([name, value] as const)));

describe('the list', () => {
  it('holds at least forty ways to misbehave, each named once', () => {
    const names = [...HOSTILE_AGENTS, ...ROUGH_AGENTS].map(({ name }) => name);
    expect(HOSTILE_AGENTS.length).toBeGreaterThanOrEqual(40);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('agents that misbehave', () => {
  it('are each told by reason, have no complete table, and leave the answers of honest agents as they were', { timeout: 600_000 }, async () => {
    for (const [i, address] of HONEST.entries()) agents.push(await startAgent(address, PORT, honest(own(i))));
    const askHonest = () => Promise.all(HONEST.map((address) => scanner!.askAll(address, asks('ro'))));
    scan();
    const alone = await askHonest();
    expect(new Set(alone.flat().map(({ outcome }) => ending(outcome)))).toEqual(new Set(['complete']));
    expect(textOf(alone[7]![0]!.outcome).split('\n')[24]).toBe(`${TABLE}.25|4|honest 7`);

    for (const [i, { behave }] of HOSTILE_AGENTS.entries()) agents.push(await startAgent(`127.0.22.${i + 1}`, PORT, behave()));
    for (const [i, { behave }] of ROUGH_AGENTS.entries()) agents.push(await startAgent(`127.0.23.${i + 1}`, PORT, behave()));
    scan();
    const [beside, hostile, rough] = await Promise.all([
      askHonest(),
      Promise.all(HOSTILE_AGENTS.map(({ version }, i) => scanner!.askAll(`127.0.22.${i + 1}`, asks(version ?? 'ro')))),
      Promise.all(ROUGH_AGENTS.map((_, i) => scanner!.askAll(`127.0.23.${i + 1}`, asks('ro')))),
    ]);
    expect(beside.map((answers) => answers.map(({ outcome }) => outcome))).toEqual(alone.map((answers) => answers.map(({ outcome }) => outcome)));
    expect(Object.fromEntries(HOSTILE_AGENTS.map(({ name }, i) => [name, hostile[i]!.map(({ outcome }) => ending(outcome)).join(', ')]))).toEqual(Object.fromEntries(HOSTILE_AGENTS.map(({ name, ends }) => [name, `${ends}, ${ends}`])));
    for (const [i, { name, objects }] of ROUGH_AGENTS.entries()) {
      expect(rough[i]!.map(({ outcome }) => ending(outcome)), name).toEqual(['complete', 'complete']);
      for (const [at, table] of [TABLE, OTHER].entries()) expect(textOf(rough[i]![at]!.outcome).split('\n').filter(Boolean).length, name).toBe(objects.filter(([one]) => one.startsWith(`${table}.`)).length);
    }
    expect(egress.outstanding()).toBe(0);
    expect(egress.turns.length).toBe(alone.concat(beside, hostile, rough).flat().reduce((sum, { requests }) => sum + requests, 0));
  });

  it('agent stand-ins answer a GETBULK row by row, as RFC 3416 has it', () => {
    const request = { version: 1, community: 'public', pdu: PDU.bulk, id: 1, repetitions: 2, oids: [TABLE, OTHER], v3: null };
    expect(honestly(OBJECTS, request).map(([name]) => name)).toEqual([`${TABLE}.1`, `${OTHER}.1`, `${TABLE}.2`, `${OTHER}.2`]);
  });
});
