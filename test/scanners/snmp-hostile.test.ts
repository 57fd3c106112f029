/** Asserts that an agent which misbehaves gets a truthful outcome, and harms neither the process nor another device. */
import { afterEach, describe, expect, it } from 'vitest';
import { createSocket } from 'node:dgram';
import { type SnmpScanner, type SnmpScannerOptions, createSnmpScanner } from '../../scanners/snmp/scanner.js';
import type { Outcome } from '../../src/model/observation.js';
import { DEFAULT_LIMITS, type Limits } from '../../src/model/site.js';
import { type Agent, type Behaviour, type Objects, honest, honestly, startAgent } from './hostile/agent.js';
import { END_OF_MIB_VIEW, PDU, integer, oid, response, text, tlv } from './hostile/ber.js';
import { type CountingEgress, countingEgress } from './hostile/egress.js';

const PORT = 16161;
const TABLE = '1.3.6.1.2.1.31.1.1.1.1';
const ROWS: Objects = Array.from({ length: 25 }, (_, i) => [`${TABLE}.${i + 1}`, text(`port${i + 1}`)]);
const AFTER: Objects = [['1.3.6.1.2.1.31.1.1.1.2.1', integer(7, 0x41)]];
/** Long enough for a busy machine to answer itself, short enough to wait for in vain. */
const TIMEOUT_MS = 150;
const SYSTEM: Objects = [
  ['1.3.6.1.2.1.1.2.0', oid('1.3.6.1.4.1.8072.3.2.10')],
  ['1.3.6.1.2.1.1.3.0', integer(1000, 0x43)],
  ['1.3.6.1.2.1.1.5.0', text('box')],
];

let agents: Agent[] = [];
let scanner: SnmpScanner | null = null;
let egress: CountingEgress;
afterEach(() => {
  scanner?.close();
  for (const agent of agents) agent.close();
  agents = [];
});
async function agent(behave: Behaviour, address = '127.0.11.1'): Promise<Agent> {
  const started = await startAgent(address, PORT, behave);
  agents.push(started);
  return started;
}
function scan(limits: Partial<Limits> = {}, type: 'snmp-v1' | 'snmp-v2c' = 'snmp-v2c', resolve?: SnmpScannerOptions['resolve']): SnmpScanner {
  egress = countingEgress();
  scanner = createSnmpScanner({
    egress,
    limits: { ...DEFAULT_LIMITS, snmpTimeoutMs: TIMEOUT_MS, perDevicePacketsPerSecond: 100_000, ...limits },
    port: PORT,
    resolve: resolve ?? (async (name) => ({ name, type, community: 'public', for: ['127.0.0.0/8'] })),
  });
  return scanner;
}
const walkTable = { via: 'snmp', walk: TABLE, credential: 'ro' } as const;
const lines = (outcome: Outcome): string[] => (outcome.is === 'answered' ? Buffer.from(outcome.raw).toString().split('\n').slice(0, -1) : []);
const incomplete = (outcome: Outcome): string => (outcome.is === 'answered' ? (outcome.incomplete ?? 'complete') : outcome.is);

describe('a walk', () => {
  it('is complete when it leaves the subtree, in few requests, every one through the gate', async () => {
    await agent(honest([...ROWS, ...AFTER]));
    const { outcome, requests } = await scan().ask('127.0.11.1', walkTable);
    expect(incomplete(outcome)).toBe('complete');
    expect(lines(outcome)).toHaveLength(25);
    expect(lines(outcome)[9]).toBe(`${TABLE}.10|4|port10`);
    expect(requests).toBe(3);
    expect(egress.turns).toHaveLength(3);
    expect(egress.outstanding()).toBe(0);
  });
  it('is complete at the end of the view', async () => {
    await agent(honest(ROWS));
    expect(incomplete((await scan().ask('127.0.11.1', walkTable)).outcome)).toBe('complete');
  });
  it('uses GETNEXT for v1 and ends with noSuchName', async () => {
    const { received } = await agent((request) => {
      const next = honestly(ROWS, request);
      return [next[0]![1] === END_OF_MIB_VIEW ? response(request, [[request.oids[0]!, tlv(5)]], { errorStatus: 2, errorIndex: 1 }) : response(request, next)];
    });
    const { outcome } = await scan({}, 'snmp-v1').ask('127.0.11.1', walkTable);
    expect(incomplete(outcome)).toBe('complete');
    expect(lines(outcome)).toHaveLength(25);
    expect(new Set(received.map(({ pdu }) => pdu))).toEqual(new Set([PDU.next]));
  });
  it('asks for fewer rows when the answer is too big, and with GETNEXT where GETBULK fails', async () => {
    for (const [errorStatus, expected] of [[1, [10, 5, 2]], [5, [10, 0]]] as const) {
      const { received, close } = await startAgent('127.0.11.2', PORT, (request) =>
        request.pdu === PDU.bulk && request.repetitions > 2 - (errorStatus === 5 ? 2 : 0) ? [response(request, [], { errorStatus })] : honest(ROWS)(request, () => {}, 0),
      );
      const { outcome } = await scan().ask('127.0.11.2', walkTable);
      close();
      expect(incomplete(outcome)).toBe('complete');
      expect(lines(outcome)).toHaveLength(25);
      expect(received.slice(0, expected.length).map(({ repetitions }) => repetitions)).toEqual(expected);
    }
  });
  it('names a context as community@vlan', async () => {
    const { received } = await agent(honest(ROWS));
    await scan().ask('127.0.11.1', { ...walkTable, context: '10' });
    expect(received[0]!.community).toBe('public@10');
  });

  const first = ROWS.slice(0, 5);
  it('stops a table after three time-outs, counted with their tries', async () => {
    const { received } = await agent((request, _say, turn) => (turn === 1 ? [response(request, first)] : []));
    const { requests } = await scan().ask('127.0.11.1', walkTable);
    expect(received).toHaveLength(1 + 3 * 2);
    expect(requests).toBe(7);
  });
  it('stops at the table clock when every answer is late', async () => {
    let at = 0;
    await agent((request, say) => {
      at++;
      setTimeout(() => say(response(request, [[`${TABLE}.${at}`, integer(1)]])), 40);
      return [];
    });
    const { outcome, requests } = await scan({ tableSeconds: 0.3, tableRows: 1000, perDevicePacketsPerSecond: 1e9 }).ask('127.0.11.1', walkTable);
    expect(incomplete(outcome)).toBe('cap');
    expect(requests).toBeLessThan(20);
  });
  it('does not count what it waits for the gate, however long a window is closed or others are asked', async () => {
    await agent(honest([...ROWS, ...AFTER]));
    const asking = scan({ tableSeconds: 0.3, tableRows: 1000, perDevicePacketsPerSecond: 1e9 });
    const turn = egress.turn.bind(egress);
    egress.turn = async (...asked) => {
      await new Promise((resolve) => setTimeout(resolve, 400));
      return turn(...asked);
    };
    expect((await asking.askAll('127.0.11.1', [walkTable, { via: 'snmp', walk: '1.3.6.1.2.1.31.1.1.1.2', credential: 'ro' }])).map(({ outcome }) => incomplete(outcome))).toEqual(['complete', 'complete']);
    expect(incomplete((await asking.ask('127.0.11.1', walkTable)).outcome)).toBe('complete');
  });
  it('keeps what it has when the budget of the device is spent', async () => {
    await agent((request) => {
      egress.refuse = 'budget';
      return [response(request, first)];
    });
    const { outcome } = await scan().ask('127.0.11.1', walkTable);
    expect(incomplete(outcome)).toBe('cap');
    expect(lines(outcome)).toHaveLength(5);
  });
  it('reads the other columns of a table that was cut no further than what sorts first in it, and other tables whole', async () => {
    const ENTRY = '1.3.6.1.2.1.4.24.7.1';
    const columns = [7, 8, 9, 10, 11, 12];
    const rows: Objects = columns.flatMap((column) => Array.from({ length: 600 }, (_, i) => [`${ENTRY}.${column}.${i + 1}`, integer(i)] as const));
    const others: Objects = Array.from({ length: 300 }, (_, i) => [`1.3.6.1.2.1.17.4.3.1.2.${i + 1}`, integer(i)] as const);
    await agent(honest([...SYSTEM, ...rows, ...others]));
    const asks = [...columns.map((column) => ({ via: 'snmp', walk: `${ENTRY}.${column}`, credential: 'ro' }) as const), { via: 'snmp', walk: '1.3.6.1.2.1.17.4.3.1.2', credential: 'ro' } as const];
    const answers = await scan({ tableRows: 500 }).askAll('127.0.11.1', asks);
    expect(answers.map(({ outcome }) => `${incomplete(outcome)} ${lines(outcome).length}`)).toEqual(['cap 500', 'cap 500', 'cap 500', 'cap 500', 'cap 200', 'cap 200', 'complete 300']);
  });
  it('takes at most 4 MB of one table', async () => {
    const long = text(Buffer.alloc(4000, 65));
    await agent((request) => [response(request, Array.from({ length: 10 }, (_, i) => [`${TABLE}.${request.oids[0] === TABLE ? i + 1 : Number(request.oids[0]!.split('.').at(-1)) + i + 1}`, long] as const))]);
    const { outcome } = await scan({ tableRows: 1_000_000, snmpTimeoutMs: 1000 }).ask('127.0.11.1', walkTable);
    expect(incomplete(outcome)).toBe('cap');
    expect(outcome.is === 'answered' && outcome.raw.length).toBeLessThanOrEqual(4 * 1024 * 1024);
  });
});

describe('an answer', () => {
  const ask = { via: 'snmp', get: ['1.3.6.1.2.1.1.2.0', '1.3.6.1.2.1.1.5.0'], credential: 'ro' } as const;
  it('leaves out objects the device does not have; none at all is still an answer', async () => {
    await agent(honest(SYSTEM.slice(0, 1)));
    expect(lines((await scan().ask('127.0.11.1', ask)).outcome)).toEqual(['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.8072.3.2.10']);
    const { outcome } = await scanner!.ask('127.0.11.1', { ...ask, get: ['1.3.6.1.2.1.33.1.1.1.0'] });
    expect(outcome).toEqual({ is: 'answered', raw: Buffer.alloc(0) });
  });
  it('in v1 drops the object that fails the whole request', async () => {
    await agent((request) => {
      const missing = request.oids.indexOf('1.3.6.1.2.1.1.2.0');
      return [missing < 0 ? response(request, honestly(SYSTEM, request)) : response(request, request.oids.map((name) => [name, tlv(5)] as const), { errorStatus: 2, errorIndex: missing + 1 })];
    });
    const { outcome } = await scan({}, 'snmp-v1').ask('127.0.11.1', ask);
    expect(lines(outcome)).toEqual(['1.3.6.1.2.1.1.5.0|4|box']);
    expect(incomplete(outcome)).toBe('complete');
  });
  it('that never comes is silence, after the tries agreed', async () => {
    const { received } = await agent(() => []);
    const { outcome, requests } = await scan({ snmpTries: 3 }).ask('127.0.11.1', ask);
    expect(outcome).toEqual({ is: 'silent', afterMs: 3 * TIMEOUT_MS });
    expect([received.length, requests]).toEqual([3, 3]);
    expect(new Set(received.map(({ id }) => id)).size).toBe(1);
  });
  it('counts when it comes late, after a retry', async () => {
    await agent((request, say, turn) => {
      if (turn === 1) setTimeout(() => say(response(request, honestly(SYSTEM, request))), 1.5 * TIMEOUT_MS);
      return [];
    });
    expect((await scan().ask('127.0.11.1', ask)).outcome.is).toBe('answered');
  });
  for (const [from, port] of [['127.0.11.1', 0], ['127.0.11.3', PORT]] as const) {
    it(`from ${port === 0 ? 'another port' : 'another address'} does not count, even with the right id`, async () => {
      const liar = createSocket('udp4');
      await new Promise<void>((resolve) => liar.bind(port, from, resolve));
      const { received } = await agent((request, say) => {
        say(response(request, honestly(SYSTEM, request)), liar);
        return [];
      });
      expect((await scan().ask('127.0.11.1', ask)).outcome.is).toBe('silent');
      expect(received).toHaveLength(2);
      liar.close();
    });
  }
  it('with another request id does not count', async () => {
    await agent((request) => [response(request, honestly(SYSTEM, request), { id: request.id ^ 1 })]);
    expect((await scan().ask('127.0.11.1', ask)).outcome.is).toBe('silent');
  });
  it('carries random request ids of 31 bits', async () => {
    const { received } = await agent(honest(SYSTEM));
    scan();
    for (let i = 0; i < 40; i++) await scanner!.ask('127.0.11.1', ask);
    const ids = received.map(({ id }) => id);
    expect(new Set(ids).size).toBe(40);
    expect(Math.max(...ids)).toBeGreaterThan(2 ** 29);
    expect(Math.min(...ids)).toBeGreaterThan(0);
  });
  it('about other objects is broken', async () => {
    await agent((request) => [response(request, [SYSTEM[2]!, SYSTEM[0]!])]);
    expect((await scan().ask('127.0.11.1', ask)).outcome.is).toBe('broken');
  });
  it('under another community is broken', async () => {
    await agent((request) => [response(request, honestly(SYSTEM, request), { community: 'other' })]);
    expect((await scan().ask('127.0.11.1', ask)).outcome.is).toBe('broken');
  });
  it('with octets that are no text is kept byte for byte', async () => {
    await agent(honest([['1.3.6.1.2.1.1.5.0', text(Buffer.from([0, 10, 124, 255]))]]));
    expect(lines((await scan().ask('127.0.11.1', { ...ask, get: ['1.3.6.1.2.1.1.5.0'] })).outcome)).toEqual(['1.3.6.1.2.1.1.5.0|4x|000a7cff']);
  });
});

describe('identity', () => {
  const tables = [walkTable, { via: 'snmp', walk: '1.3.6.1.2.1.31.1.1.1.2', credential: 'ro' } as const];
  const all: Objects = [...SYSTEM, ...ROWS, ...AFTER];
  it('that stays keeps the tables complete, and one box is asked in order', async () => {
    await agent(honest(all));
    const answers = await scan().askAll('127.0.11.1', tables);
    expect(answers.map(({ outcome }) => incomplete(outcome))).toEqual(['complete', 'complete']);
    expect(answers.reduce((sum, { requests }) => sum + requests, 0)).toBe(egress.turns.length);
  });
  const changes: readonly (readonly [string, Objects])[] = [
    ['name', [SYSTEM[0]!, SYSTEM[1]!, ['1.3.6.1.2.1.1.5.0', text('another')]]],
    ['make', [['1.3.6.1.2.1.1.2.0', oid('1.3.6.1.4.1.9.1.1')], SYSTEM[1]!, SYSTEM[2]!]],
    ['up-time, which went back', [SYSTEM[0]!, ['1.3.6.1.2.1.1.3.0', integer(3, 0x43)], SYSTEM[2]!]],
  ];
  for (const [name, after] of changes) {
    it(`with another ${name} afterwards makes the tables incomplete`, async () => {
      await agent((request, say, turn) => honest(turn === 1 ? all : [...after, ...ROWS, ...AFTER])(request, say, turn));
      const answers = await scan().askAll('127.0.11.1', tables);
      expect(answers.map(({ outcome }) => incomplete(outcome))).toEqual(['identity', 'identity']);
    });
  }
  it('that is not asked for again accuses nobody: the tables lack the proof for the reason it was not asked', async () => {
    const spend = (turn: number): void => void (turn === 4 && (egress.refuse = 'budget'));
    const halt = (turn: number): void => void (turn === 5 && egress.stop());
    for (const [then, reason, address] of [[spend, 'cap', '127.0.11.1'], [halt, 'stopped', '127.0.11.2']] as const) {
      await agent((request, say, turn) => (then(turn), honest(all)(request, say, turn)), address);
      const answers = await scan().askAll(address, [...tables, { via: 'snmp', walk: '1.3.6.1.2.1.31.1.1.1.15', credential: 'ro' }]);
      expect(answers.map(({ outcome }) => incomplete(outcome))).toEqual([reason, reason, reason]);
    }
  });
  it('that nobody tells means all asks are silent, and cost no more packets', async () => {
    const { received } = await agent(() => []);
    const answers = await scan().askAll('127.0.11.1', tables);
    expect(answers.map(({ outcome }) => outcome.is)).toEqual(['silent', 'silent']);
    expect(received).toHaveLength(2);
  });
});

describe('the scanner', () => {
  it('sends nothing where the gate gives no turn', async () => {
    const { received } = await agent(honest(ROWS));
    scan();
    egress.refuse = 'excluded';
    expect(await scanner!.ask('127.0.11.1', walkTable)).toEqual({ outcome: { is: 'excluded', why: 'refused: excluded' }, requests: 0 });
    expect(received).toHaveLength(0);
  });
  it('offers a credential only where it belongs', async () => {
    const { received } = await agent(honest(ROWS));
    const elsewhere: SnmpScannerOptions['resolve'] = async (name) => ({ name, type: 'snmp-v2c', community: 'c', for: ['127.0.12.0/24'] });
    expect((await scan({}, 'snmp-v2c', elsewhere).ask('127.0.11.1', walkTable)).outcome.is).toBe('excluded');
    expect((await scan({}, 'snmp-v2c', async () => null).ask('127.0.11.1', walkTable)).outcome.is).toBe('excluded');
    expect(received).toHaveLength(0);
  });
  it('ends every ask at once when all sending stops', async () => {
    await agent(() => []);
    scan({ snmpTimeoutMs: 60_000 });
    const asked = [walkTable, walkTable, walkTable].map((question) => scanner!.ask('127.0.11.1', question));
    await expect.poll(() => egress.turns.length).toBe(3);
    egress.stop();
    expect((await Promise.all(asked)).map(({ outcome }) => outcome.is)).toEqual(['excluded', 'excluded', 'excluded']);
    expect(egress.outstanding()).toBe(0);
  });
  it('reads 200 agents at once over one socket while others shout garbage at it', async () => {
    for (let i = 1; i <= 200; i++) {
      await agent((request) => (i % 10 === 0 ? [Buffer.from([0x30, 0x82, 0xff]), Buffer.alloc(1400, 0x30), response(request, [], { pdu: PDU.report })] : [response(request, honestly([...SYSTEM, ...ROWS, ...AFTER], request))]), `127.0.13.${i}`);
    }
    scan({ snmpTimeoutMs: 2000 });
    const answers = await Promise.all(Array.from({ length: 200 }, (_, i) => scanner!.askAll(`127.0.13.${i + 1}`, [walkTable])));
    const states = answers.map(([answer]) => incomplete(answer!.outcome));
    expect(states.filter((state) => state === 'complete')).toHaveLength(180);
    expect(states.filter((state) => state === 'broken')).toHaveLength(20);
  });
});
