/** Knows how the search for pairs of units grows with the site, and with VLANs the weighing of all units: four times the boxes in at most eight times the time. */
import { weigh } from '../src/failures/failures.js';
import { input } from '../test/rooms/failures-builder.js';
import type { Bench } from './peers/bench.js';

/** Two cores, a hundred boxes cabled to both, all others cabled to two of these; four desks a box, two servers and two ways out. */
function site(count: number, vlans: number): Parameters<typeof input>[0] {
  const switches = Array.from({ length: count }, (_, i) => `sw${i}`);
  const up = (i: number, leg: number) => (i < 102 ? switches[leg]! : switches[2 + ((i + 7 * leg) % 100)]!);
  const vlanOf = (i: number) => (vlans > 0 ? { vlan: 10 + (i % vlans) } : {});
  const desks = Array.from({ length: 4 * count }, (_, i) => [`h${i}`, { on: [switches[2 + (i % (count - 2))]!], ...vlanOf(i) }] as const);
  return {
    switches, routers: ['r1', 'r2'], providers: { i1: 'r1', i2: 'r2' },
    hosts: { ...Object.fromEntries(desks), a: { on: ['sw0', 'sw1'], ...vlanOf(0) }, b: { on: ['sw0', 'sw1'], ...vlanOf(0) } },
    cables: [...[0, 1].flatMap((leg) => [...switches.keys()].slice(2).map((i) => ({ a: switches[i]!, b: up(i, leg) }))), { a: 'sw0', b: 'sw1' }, ...['r1', 'r2'].flatMap((a) => ['sw0', 'sw1'].map((b) => ({ a, b })))],
    services: Array.from({ length: 6 }, (_, i) => ({ name: `service ${i}`, needs: i % 2 === 0 ? { internet: 'any' as const } : { device: ['a', 'b'] } })),
  };
}

function processorSeconds(run: () => unknown): number {
  const before = process.cpuUsage().user;
  run();
  return (process.cpuUsage().user - before) / 1_000_000;
}

const bench: Bench = () => {
  const growth = (small: number, vlans: number) => {
    const [few, many] = [input(site(small, vlans)), input(site(4 * small, vlans))];
    weigh(few);
    const seconds = [processorSeconds(() => weigh(few)), processorSeconds(() => weigh(many))] as const;
    return Math.round((10 * seconds[1]) / seconds[0]) / 10;
  };
  return Promise.resolve({
    name: 'failures-pairs',
    rows: [
      { what: 'all units and all pairs of six essential services: 5,000 switches and 20,000 hosts against a quarter of that', counted: growth(1_250, 0), unit: 'times the time', atMost: 8 },
      { what: 'the same in 10 VLANs: 2,000 switches and 8,000 hosts against a quarter of that', counted: growth(500, 10), unit: 'times the time', atMost: 8 },
    ],
  });
};
export default bench;
