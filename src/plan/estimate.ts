/** Knows what a sweep will ask and cost, as far as that can be told before the first packet. */
import type { Known } from '../model/plan.js';
import { permitOf } from '../model/scope.js';
import { credentialsFor } from './credentials.js';
import { tcpList } from './presence.js';
import { viewOf } from './view.js';

export interface Estimate {
  readonly targets: number;
  /** Ranges that hold too many addresses to ask one by one: what turns up in them is asked, and is not counted. */
  readonly unlisted: readonly { readonly first: string; readonly last: string }[];
  /** In the order of the sweep. `targets` are the most there may be; `packets` the most that they may cost. */
  readonly asks: readonly { readonly what: string; readonly targets: number; readonly packets: number }[];
  readonly packets: { readonly least: number; readonly most: number };
  readonly minutes: { readonly least: number; readonly most: number };
}
/** Echo, timestamp, two TCP probes; each twice where nothing answers. */
const DISCOVERY = 8;
const ECHOES = 3;
/** A few certificates and pages, nmap's scripts, and two questions about the name. */
const SERVICE_QUESTIONS = 16;
/** What a switch of middle size takes. */
const TABLE_REQUESTS = 400;

/** `least`: nobody answers. `most`: every address answers everything; then the caps of the site hold. */
export function estimateOf(known: Known): Estimate {
  const { site } = known;
  const permit = permitOf(site.scope);
  const targets = [...permit.addresses()];
  const blank = viewOf({ ...known, asked: [], facts: [] });
  const target = (name: string) => blank.targets.find((one) => one.name === name) ?? { name, facts: [], asked: new Map(), live: false, seen: false, objectId: null, cards: [], wasAsked: () => false };
  const tcp = tcpList(site);
  const ports = tcp && 'ports' in tcp ? tcp.ports.split(',').length : 0;
  const withSnmp = targets.map((name) => credentialsFor(target(name), 'snmp', known).length).filter((count) => count > 0);
  const withSsh = targets.filter((name) => credentialsFor(target(name), 'ssh', known).length > 0).length;
  const capped = (each: number): number => Math.min(each, site.limits.packetsPerDevice);
  const asks = [
    { what: 'is it there (nmap -sn)', targets: targets.length, packets: targets.length * DISCOVERY },
    { what: `TCP ports ${tcp && 'ports' in tcp ? tcp.ports : ''} of what answers`, targets: targets.length, packets: targets.length * ports * 2 },
    { what: 'SNMP: one GET for each credential, until one is answered', targets: withSnmp.length, packets: withSnmp.reduce((sum, count) => sum + count * site.limits.snmpTries, 0) },
    { what: 'SNMP tables of what let us in', targets: withSnmp.length, packets: withSnmp.length * capped(TABLE_REQUESTS) },
    { what: 'echoes, and again before more switches are read', targets: targets.length, packets: targets.length * (ECHOES + Math.max(0, Math.ceil(withSnmp.length / site.limits.devicesAtOnce) - 1)) },
    { what: 'services: certificates, pages, directories, time, names', targets: targets.length, packets: targets.length * SERVICE_QUESTIONS },
    { what: 'SSH: greeting, and read-only commands where a credential is meant for it', targets: withSsh, packets: withSsh * 3 },
  ];
  const least = targets.length * DISCOVERY;
  const most = asks.reduce((sum, { packets }) => sum + packets, 0);
  const minutes = (packets: number): number => Math.ceil(packets / site.limits.packetsPerSecond / 60);
  return { targets: targets.length, unlisted: permit.unlisted.map(({ first, last }) => ({ first, last })), asks, packets: { least, most }, minutes: { least: minutes(least), most: minutes(most) } };
}
