/** Knows one `<host>` element of nmap's XML as far as a scanner must: whose it is, whether it answered, what it cost. */
import { XMLParser } from 'fast-xml-parser';
import { parseAddress, type Address } from '../../src/model/address.js';
import { RETRIES } from './wording.js';

export interface HostElement {
  readonly target: Address;
  /** Whether anything came from the host itself. */
  readonly answered: boolean;
  /** nmap gave the host up. */
  readonly timedOut: boolean;
  /** Packets it cost, by nmap's own reasons: one for a port that answered, all tries for one that did not. */
  readonly probes: number;
}
const OPEN = '<host';
const CLOSE = '</host>';
/** No host fills this; without it a broken stream would fill the memory. */
const ELEMENT_BYTES = 1024 * 1024;
const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '', isArray: (name) => name === 'address' || name === 'port' || name === 'extraports', processEntities: false });

/** Cuts a stream of XML into its `<host>` elements. Returns a function that is fed chunks and gives the elements they complete. */
export function hostElements(): (chunk: Buffer) => readonly Buffer[] {
  let pending: Buffer = Buffer.alloc(0);
  return (chunk) => {
    pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk]);
    const elements: Buffer[] = [];
    for (let end = pending.indexOf(CLOSE); end >= 0; end = pending.indexOf(CLOSE)) {
      const start = startOf(pending.subarray(0, end));
      if (start >= 0) elements.push(Buffer.from(pending.subarray(start, end + CLOSE.length)));
      pending = pending.subarray(end + CLOSE.length);
    }
    if (pending.length > ELEMENT_BYTES) pending = pending.subarray(-ELEMENT_BYTES);
    return elements;
  };
}
/** `<hosts`, `<hosthint` and `<hostnames` begin alike. */
function startOf(before: Buffer): number {
  for (let at = before.indexOf(OPEN); at >= 0; at = before.indexOf(OPEN, at + 1)) {
    const next = before[at + OPEN.length];
    if (next === 0x20 || next === 0x3e) return at;
  }
  return -1;
}

interface Parsed {
  readonly host?: {
    readonly timedout?: string;
    readonly status?: { readonly state?: string; readonly reason?: string };
    readonly address?: readonly { readonly addr?: string; readonly addrtype?: string }[];
    readonly ports?: { readonly port?: readonly { readonly state?: { readonly state?: string } }[]; readonly extraports?: readonly { readonly state?: string; readonly count?: string }[] };
  };
}

/** A host that told nothing: nearly all of a wide scope, so that it is worth not to be parsed. */
const DOWN = /^<host><status state="down" reason="no-response" reason_ttl="0"\/>\s*<address addr="([0-9a-f.:]+)" addrtype="ipv[46]"\/>\s*<\/host>$/;

/** Null where the element is not to be read. `perHost` is what a host costs that told nothing. */
export function readHostElement(element: Buffer, scan: 'hosts' | 'tcp', perHost: number): HostElement | null {
  const xml = element.toString('latin1');
  const down = scan === 'hosts' ? parseAddress(DOWN.exec(xml)?.[1] ?? '') : null;
  if (down !== null) return { target: down, answered: false, timedOut: false, probes: perHost };
  let host: Parsed['host'];
  try {
    host = (parser.parse(xml) as Parsed).host;
  } catch {
    return null;
  }
  const target = parseAddress(host?.address?.find(({ addrtype }) => addrtype === 'ipv4' || addrtype === 'ipv6')?.addr ?? '');
  if (!host || target === null) return null;
  const timedOut = host.timedout === 'true';
  if (scan === 'hosts') {
    const up = host.status?.state === 'up';
    return { target, answered: up, timedOut, probes: up ? costOf(host.status?.reason ?? '', perHost) : perHost };
  }
  let told = 0;
  let untold = 0;
  const count = (state: string | undefined, n: number): void => {
    if (state === 'open' || state === 'closed' || state === 'unfiltered') told += n;
    else untold += n;
  };
  for (const { state } of host.ports?.port ?? []) count(state?.state, 1);
  for (const { state, count: n } of host.ports?.extraports ?? []) count(state, Number(n) || 0);
  return { target, answered: told > 0, timedOut, probes: told + untold * (1 + RETRIES) || perHost };
}

/** On-link hosts cost one ARP request; our own address nothing; all others at most every kind of probe once. */
function costOf(reason: string, perHost: number): number {
  if (reason === 'localhost-response') return 0;
  if (reason === 'arp-response' || reason === 'nd-response') return 1;
  return perHost / (1 + RETRIES);
}
