/** Knows how configurations say which addresses a box hands out itself: whole networks less what is left out, or ranges. */
import { addressNumber, type Cidr, formatNumber, isSpecialAddress, networkOf, networkRange, parseAddress } from '../../model/address.js';
import type { Said } from './config-facts.js';
import { addressIn, type Block } from './config-text.js';

/** The range between two addresses of IPv4; nothing where they are none, or the wrong way round. */
export function* rangeOf(first: string | undefined, last: string | undefined, shared = false): Generator<Said> {
  const [from, to] = [parseAddress(first ?? ''), parseAddress(last ?? '')];
  if (from === null || to === null || from.includes(':') || to.includes(':') || isSpecialAddress(from) || addressNumber(from).value > addressNumber(to).value) return;
  yield { kind: 'lease-range', first: from, last: to, shared };
}

const MOST_RANGES = 64;
/** What is left of the hosts' addresses of a network without the parts that are left out. */
export function* rangesIn(network: Cidr, leftOut: readonly (readonly [first: string, last: string])[]): Generator<Said> {
  const { family, first, last } = networkRange(network);
  if (family === 6 || last - first < 3n) return;
  const gaps = leftOut.flatMap(([from, to]) => {
    const [a, b] = [parseAddress(from), parseAddress(to)];
    return a === null || b === null || a.includes(':') || b.includes(':') ? [] : [[addressNumber(a).value, addressNumber(b).value] as const];
  }).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  let from = first + 1n;
  let count = 0;
  for (const [a, b] of [...gaps, [last, last] as const]) {
    if (b < from) continue;
    if (a > last) break;
    if (a > from && count++ < MOST_RANGES) yield { kind: 'lease-range', first: formatNumber(from, 4), last: formatNumber(a - 1n, 4), shared: false };
    from = b + 1n;
  }
}

/** Pools of IOS (`ip dhcp pool`), Comware (`dhcp server ip-pool`) and VRP (`ip pool`), and what they leave out; ASA names a range and a port (`dhcpd address A-B inside`). */
export function* leasesInBlocks(blocks: readonly Block[]): Generator<Said> {
  const all = blocks.flatMap(({ line, below }) => [line, ...below.map((one) => one.line)]);
  if (all.some((line) => /^no service dhcp$/i.test(line))) return;
  const isEnabled = all.some((line) => /^dhcp enable$/i.test(line));
  const pairs = (lines: readonly string[], pattern: RegExp) => lines.flatMap((line) => {
    const [, first, last] = pattern.exec(line) ?? [];
    return first === undefined ? [] : [[first, last ?? first] as const];
  });
  const excluded = pairs(all, /^ip dhcp excluded-address (?:vrf \S+ )?(\d[\d.]+)(?: (\d[\d.]+))?$/i);
  for (const { line, below } of blocks) {
    const isIos = /^ip dhcp pool \S/i.test(line);
    if (!isIos && !(isEnabled && /^(?:dhcp server ip-pool|ip pool) \S/i.test(line))) continue;
    const own = below.map((one) => one.line);
    const range = pairs(own, /^address range (\d[\d.]+) (\d[\d.]+)$/i);
    const network = own.flatMap((one) => networkIn(/^network (\d[\d.]+) (?:mask )?(\/?\d[\d.]*)/i.exec(one)))[0];
    if (range.length > 0) for (const [first, last] of range) yield* rangeOf(first, last);
    else if (network !== undefined) yield* rangesIn(network, isIos ? excluded : pairs(own, /^(?:forbidden-ip|excluded-ip-address) (\d[\d.]+)(?: (\d[\d.]+))?$/i));
  }
  const enabled = new Set(blocks.flatMap(({ line }) => /^dhcpd enable (\S+)$/i.exec(line)?.[1] ?? []));
  for (const { line } of blocks) {
    const [, first, last, port] = /^dhcpd address (\d[\d.]+)-(\d[\d.]+) (\S+)$/i.exec(line) ?? [];
    if (port !== undefined && enabled.has(port)) yield* rangeOf(first, last);
  }
}
function networkIn(found: RegExpExecArray | null): readonly Cidr[] {
  if (!found) return [];
  const bare = found[2]!.replace(/^\//, '');
  const network = addressIn(/^\d{1,2}$/.test(bare) ? `${found[1]!}/${bare}` : `${found[1]!} ${bare}`);
  const cidr = network === null || network.prefix === null ? null : networkOf(network.address, network.prefix);
  return cidr === null ? [] : [cidr];
}
