/** Knows how to ask an agent that answers with damaged datagrams, and to count what became of each ask. */
import { createSocket } from 'node:dgram';
import { createSnmpScanner } from '../../../scanners/snmp/scanner.js';
import { DEFAULT_LIMITS } from '../../../src/model/site.js';
import { type Objects, honestly } from './agent.js';
import { OBJECTS, OTHER, TABLE } from './agents.js';
import { discovered, integer, oid, readRequest, response, text, tlv } from './ber.js';
import { countingEgress } from './egress.js';
import { heldMemory } from './memory.js';
import { drawFrom, mutate } from './mutate.js';

export interface Fuzzed {
  /** Damaged datagrams that were sent. */
  readonly datagrams: number;
  readonly asks: number;
  /** Asks that had no outcome in time. */
  readonly unsettled: number;
  readonly outcomes: Readonly<Record<string, number>>;
  /** What was held on to after the first tenth, and at the end, in octets. */
  readonly memory: readonly [number, number];
}
const PORT = 16361;
const AGENTS = 16;
/** Damaged answers to one request; an honest one stands somewhere among them. */
const AT_ONCE = 12;
const SETTLES_MS = 30_000;
/** Values of all types, to be damaged. */
const VALUES: Objects = [
  ...OBJECTS,
  ['1.3.6.1.4.1.99999.1.0', tlv(0x46, Buffer.from('0102030405060708', 'hex'))],
  ['1.3.6.1.4.1.99999.2.0', tlv(0x44, Buffer.from('9f78043f800000', 'hex'))],
  ['1.3.6.1.4.1.99999.3.0', tlv(0x40, Buffer.from([192, 0, 2, 1]))],
  ['1.3.6.1.4.1.99999.4.0', integer(7, 0x42)],
  ['1.3.6.1.4.1.99999.5.0', oid('1.3.6.1.4.1.99999.4294967295')],
  ['1.3.6.1.4.1.99999.6.0', text('')],
  ['1.3.6.1.4.1.99999.7.0', tlv(5)],
];

/** Sends at least `count` damaged datagrams, in v1, v2c and v3, the same for the same seed. */
export async function fuzzSnmp(count: number, seed: number): Promise<Fuzzed> {
  const draw = drawFrom(seed);
  let datagrams = 0;
  const agents = await Promise.all(
    Array.from({ length: AGENTS }, async (_, i) => {
      const socket = createSocket('udp4');
      socket.on('message', (datagram, sender) => {
        const request = readRequest(datagram);
        const answer = request.v3?.engine.length === 0 ? discovered(request) : response(request, honestly(VALUES, request));
        const place = draw(AT_ONCE);
        for (let n = 0; n < AT_ONCE; n++) {
          datagrams++;
          socket.send(mutate(answer, draw), sender.port, sender.address);
          if (n === place) socket.send(answer, sender.port, sender.address);
        }
      });
      await new Promise<void>((resolve) => socket.bind(PORT, `127.0.28.${i + 1}`, resolve));
      return socket;
    }),
  );
  const scanner = createSnmpScanner({
    egress: countingEgress({ quiet: true }),
    limits: { ...DEFAULT_LIMITS, snmpTimeoutMs: 100, tableRows: 200, tableSeconds: 2, perDevicePacketsPerSecond: 100_000 },
    port: PORT,
    resolve: async (name) => (name === 'v3' ? { name, type: 'snmp-v3', user: 'audit', auth: null, priv: null, for: ['127.0.0.0/8'] } : { name, type: name === 'v1' ? 'snmp-v1' : 'snmp-v2c', community: 'public', for: ['127.0.0.0/8'] }),
  });
  let asks = 0;
  let unsettled = 0;
  let early = 0;
  const outcomes: Record<string, number> = {};
  const ask = async (target: string): Promise<void> => {
    const credential = ['v1', 'v2c', 'v2c', 'v3'][draw(4)]!;
    const get = VALUES.slice(-7).map(([name]) => name);
    asks++;
    const asked = draw(3) > 0 ? scanner.ask(target, { via: 'snmp', get, credential }).then((one) => [one]) : scanner.askAll(target, [TABLE, OTHER, '1.3.6.1.4.1.99999'].map((walk) => ({ via: 'snmp', walk, credential })));
    const answers = await inTime(asked, SETTLES_MS);
    if (answers === null) return void unsettled++;
    for (const { outcome } of answers) {
      const is = outcome.is === 'answered' ? (outcome.incomplete ?? 'whole') : outcome.is;
      outcomes[is] = (outcomes[is] ?? 0) + 1;
    }
  };
  await Promise.all(
    agents.map(async (_, i) => {
      while (datagrams < count) {
        await ask(`127.0.28.${i + 1}`);
        if (early === 0 && datagrams > count / 10) early = heldMemory();
      }
    }),
  );
  const late = heldMemory();
  scanner.close();
  for (const socket of agents) socket.close();
  return { datagrams, asks, unsettled, outcomes, memory: [early, late] };
}

/** Null where `work` takes longer. */
export async function inTime<T>(work: Promise<T>, ms: number): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => (timer = setTimeout(() => resolve(null), ms)));
  const first = await Promise.race([work, late]);
  clearTimeout(timer);
  return first;
}
