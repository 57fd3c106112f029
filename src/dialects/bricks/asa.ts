/** Knows what ASA writes beside the language of IOS: routes by interface, and addresses translated in objects and in rules of their own. */
import { networkOf, parseAddress } from '../../model/address.js';
import { clean } from '../../model/text.js';
import type { Said } from './config-facts.js';
import { addressIn, blocksOf } from './config-text.js';
import { readIosLike } from './ios-like.js';

export function* readAsa(text: string, alone: boolean): Generator<Said> {
  yield* readIosLike(text, alone);
  const blocks = blocksOf(text);
  const hosts = new Map<string, string>();
  const ports = new Map<string, number>();
  const named = new Map(blocks.flatMap(({ line, below }) => {
    const [port, name] = [/^interface (\S+)$/i.exec(line)?.[1], below.flatMap((one) => /^nameif (\S+)/i.exec(one.line)?.[1] ?? [])[0]];
    return port !== undefined && name !== undefined ? [[name, port] as const] : [];
  }));
  /** `inside,outside` and what it is translated to: a name, an address, or the address of the port itself. */
  const outer = (ends: string, mapped: string) => {
    const [at, on] = [parseAddress(hosts.get(mapped) ?? mapped), named.get(ends.split(',')[1]?.trim() ?? '')];
    return { ...(at !== null && { at }), ...(on !== undefined && { on: clean(on) }) };
  };
  /** `nat (inside,outside) source static REAL MAPPED service REAL-PORT MAPPED-PORT`; one that maps a name to itself translates nothing. */
  function* translated(line: string): Generator<Said> {
    const found = /^nat \(([^)]*)\) (?:after-auto )?(?:\d+ )?source static (\S+) (\S+)(?: destination static \S+ \S+)?(?: service (\S+) (\S+))?/i.exec(line);
    const to = found && found[2] !== found[3] && !/\binactive\b/i.test(line) ? hosts.get(found[2]!) : undefined;
    if (found && to !== undefined) yield { kind: 'port-forward', port: ports.get(found[5] ?? '') ?? null, to, toPort: ports.get(found[4] ?? '') ?? null, line: clean(line, 160), ...outer(found[1]!, found[3]!) };
  }
  for (const { line, below } of blocks) {
    const name = /^object (?:network|service) (\S+)/i.exec(line)?.[1];
    if (name === undefined) continue;
    const host = parseAddress(below.map((one) => /^host (\S+)/i.exec(one.line)?.[1]).find((one) => one !== undefined) ?? '');
    const port = Number(below.map((one) => /^service (?:tcp|udp) (?:source|destination) eq (\d+)/i.exec(one.line)?.[1]).find((one) => one !== undefined));
    if (host) hosts.set(name, host);
    if (port > 0) ports.set(name, port);
  }
  for (const { line, below } of blocks) {
    const object = /^object network (\S+)/i.exec(line)?.[1];
    const forward = object === undefined ? null : below.map((one) => /^nat \(([^)]*)\) static (\S+)(?: service (?:tcp|udp) (\S+) (\S+))?/i.exec(one.line)).find((one) => one !== null);
    const to = hosts.get(object ?? '');
    if (forward && to !== undefined) yield { kind: 'port-forward', port: Number(forward[4]) || null, to, toPort: Number(forward[3]) || null, line: clean(`${line}: ${forward[0]}`, 160), ...outer(forward[1]!, forward[2]!) };
    yield* translated(line);
    if (alone) yield* routeTo(line);
  }
}

function* routeTo(line: string): Generator<Said> {
  const found = /^route \S+ (\S+) (\S+) (\S+)/i.exec(line);
  const network = found && addressIn(`${found[1]!} ${found[2]!}`);
  const destination = network && network.prefix !== null ? networkOf(network.address, network.prefix) : null;
  const hop = found && parseAddress(found[3]!);
  if (destination && hop) yield { kind: 'route', destination, nextHop: hop, port: null, protocol: 'static' };
}
