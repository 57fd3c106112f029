/** Knows how planned asks are put: each to its scanner, many devices at once, one device one ask at a time. Every ask gets an outcome. */
import { createDhcpScanner } from '../../scanners/dhcp/scanner.js';
import { createDnsScanner } from '../../scanners/dns/scanner.js';
import type { Asked as Exchanged } from '../../scanners/exchange/turn.js';
import { createHearScanner } from '../../scanners/hear/scanner.js';
import { createHttpScanner } from '../../scanners/http/scanner.js';
import { createLdapScanner } from '../../scanners/ldap/scanner.js';
import { isAllLoopback, readLocal } from '../../scanners/local/scanner.js';
import { createNmapScanner } from '../../scanners/nmap/scanner.js';
import { createNtpScanner } from '../../scanners/ntp/scanner.js';
import { createPingScanner } from '../../scanners/ping/scanner.js';
import { createSnmpScanner, type SnmpAsk } from '../../scanners/snmp/scanner.js';
import type { PasswordFailures } from '../../scanners/ssh/accounts.js';
import type { HostKeys } from '../../scanners/ssh/host-key.js';
import { createSshScanner, type SshRun } from '../../scanners/ssh/scanner.js';
import { createTlsScanner } from '../../scanners/tls/scanner.js';
import type { Credentials } from './credentials.js';
import type { Gate } from '../guard/gate.js';
import { createRowSealer } from '../guard/seal-rows.js';
import type { Ask } from '../model/ask.js';
import type { Dialect, Shell } from '../model/dialect.js';
import { type Outcome, STOPPED } from '../model/observation.js';
import { groupBy } from '../model/order.js';
import type { PlannedAsk } from '../model/plan.js';
import type { Site } from '../model/site.js';

export type Heard = (planned: PlannedAsk, outcome: Outcome, requests: number) => void;
export interface Asking {
  /** Resolves when every ask has been heard of. Throws DependencyMissing. */
  put(asks: readonly PlannedAsk[], heard: Heard): Promise<void>;
  close(): void;
}
export interface AskingMeans {
  readonly site: Site;
  readonly gate: Gate;
  readonly credentials: Credentials;
  readonly hostKeys: HostKeys;
  readonly failures: PasswordFailures;
  readonly dialects: readonly Dialect[];
  readonly seal: (raw: Uint8Array, command: string) => Uint8Array;
}
type Of<V extends Ask['via']> = Extract<Ask, { via: V }>;

/** The command lines that dialects know, by name. */
export function shellsOf(dialects: readonly Dialect[]): ReadonlyMap<string, Shell> {
  return new Map(dialects.flatMap(({ shell }) => (shell ? [[shell.id, shell] as const] : [])));
}

export function createAsking({ site, gate, credentials, hostKeys, failures, dialects, seal }: AskingMeans): Asking {
  const { limits } = site;
  const nmap = createNmapScanner(gate);
  const ping = createPingScanner(gate);
  const [dns, ntp, tls, http, ldap, dhcp] = [createDnsScanner(gate), createNtpScanner(gate), createTlsScanner(gate), createHttpScanner(gate), createLdapScanner(gate), createDhcpScanner(gate)];
  const ears = createHearScanner(gate, site.scope);
  const snmp = createSnmpScanner({ egress: gate.egress('snmp'), limits, port: site.snmpPort, resolve: async (name) => credentials.snmp.get(name) ?? null });
  const sealRows = createRowSealer(seal);
  const commands = new Set(dialects.flatMap(({ asks }) => asks.flatMap(({ ask }) => (ask.via === 'ssh' && 'run' in ask ? [ask.run] : []))));
  const ssh = createSshScanner({ egress: gate.egress('ssh'), port: site.sshPort, resolve: async (name) => credentials.ssh.get(name) ?? null, hostKeys, failures, published: (command) => commands.has(command), shells: shellsOf(dialects), seal });

  async function put(asks: readonly PlannedAsk[], heard: Heard): Promise<void> {
    const bulk = asks.filter(({ ask }) => ask.via === 'nmap');
    const listening = asks.filter(({ ask }) => ask.via === 'hear').map(async (one) => heard(one, gate.signal.aborted ? STOPPED : await ears.listen((one.ask as Of<'hear'>).seconds), 0));
    const perTarget = [...groupBy(asks.filter(({ ask }) => ask.via !== 'nmap' && ask.via !== 'hear'), ({ target }) => target).values()];
    // What nmap is busy with is not asked by ourselves at the same time.
    const busy = new Set(bulk.map(({ target }) => target));
    const nmaps = async (): Promise<void> => {
      for (const [, same] of groupBy(bulk, ({ ask }) => JSON.stringify(ask))) await putToNmap(same, heard);
    };
    await Promise.all([nmaps(), ...listening, putToMany(perTarget.filter(([one]) => !busy.has(one!.target)), heard)]);
    await putToMany(perTarget.filter(([one]) => busy.has(one!.target)), heard);
  }

  async function putToMany(perTarget: readonly (readonly PlannedAsk[])[], heard: Heard): Promise<void> {
    let next = 0;
    const worker = async (): Promise<void> => {
      for (let own = perTarget[next++]; own; own = perTarget[next++]) await putToOne(own, heard);
    };
    await Promise.all(Array.from({ length: Math.min(limits.devicesAtOnce, perTarget.length) }, worker));
  }

  async function putToNmap(asks: readonly PlannedAsk[], heard: Heard): Promise<void> {
    const ask = asks[0]!.ask as Of<'nmap'>;
    const waiting = new Map(asks.map((one) => [one.target, one]));
    const hear = (target: string, outcome: Outcome, requests: number): void => {
      const planned = waiting.get(target);
      if (planned && waiting.delete(target)) heard(planned, outcome, requests);
    };
    const targets = [...waiting.keys()];
    if (ask.scan === 'hosts') await nmap.hosts(targets, hear);
    else await nmap[ask.scan](targets, ask.ports.split(',').map(Number), hear);
    for (const planned of [...waiting.values()]) hear(planned.target, { is: 'broken', why: 'nmap told nothing of it' }, 0);
  }

  async function putToOne(asks: readonly PlannedAsk[], heard: Heard): Promise<void> {
    const target = asks[0]!.target;
    if (gate.signal.aborted) return asks.forEach((one) => heard(one, STOPPED, 0));
    const of = <V extends Ask['via']>(via: V) => asks.filter((one): one is PlannedAsk & { ask: Of<V> } => one.ask.via === via);
    for (const one of of('local')) heard(one, one.ask.read === 'recording' || isAllLoopback(site.scope) ? STOPPED : await readLocal(one.ask.read, site.scope), 0);
    for (const one of of('ping')) {
      const { outcome, requests } = await ping.ask(target, one.ask.count);
      heard(one, outcome, requests);
    }
    await putServices(target, asks, heard);
    await putSnmp(target, of('snmp'), heard);
    await putSsh(target, of('ssh'), heard);
  }

  /** One exchange each. */
  async function putServices(target: string, asks: readonly PlannedAsk[], heard: Heard): Promise<void> {
    const mute = new Set<number>();
    for (const one of asks) {
      if (one.ask.via === 'http' && one.ask.tls === true && mute.has(one.ask.port)) {
        heard(one, { is: 'broken', why: 'it speaks no TLS there' }, 0);
        continue;
      }
      const asked = exchangeOf(target, one.ask);
      if (asked === null) continue;
      const { outcome, requests } = await asked;
      if (one.ask.via === 'tls' && outcome.is === 'broken') mute.add(one.ask.port);
      heard(one, outcome, requests);
    }
  }
  function exchangeOf(target: string, ask: Ask): Promise<Exchanged> | null {
    if (ask.via === 'dns') return dns.ask(target, ask);
    if (ask.via === 'ntp') return ntp.ask(target);
    if (ask.via === 'tls') return tls.ask(target, ask.port);
    if (ask.via === 'http') return http.ask(target, ask.port, ask.tls === true);
    if (ask.via === 'ldap') return ldap.ask(target, ask.port, ask.tls === true);
    return ask.via === 'dhcp' ? dhcp.ask() : null;
  }

  /** One small GET goes alone; anything more is read between two looks at who answers. */
  async function putSnmp(target: string, asks: readonly (PlannedAsk & { ask: SnmpAsk })[], heard: Heard): Promise<void> {
    const [first] = asks;
    if (!first) return;
    if (asks.length === 1 && 'get' in first.ask && first.ask.get.length === 1) {
      const { outcome, requests } = await snmp.ask(target, first.ask);
      return heard(first, sealed(outcome), requests);
    }
    const answers = await snmp.askAll(target, asks.map(({ ask }) => ask));
    answers.forEach(({ outcome, requests }, i) => heard(asks[i]!, sealed(outcome), requests));
  }
  function sealed(outcome: Outcome): Outcome {
    return outcome.is === 'answered' ? { ...outcome, raw: sealRows(outcome.raw) } : outcome;
  }

  async function putSsh(target: string, asks: readonly (PlannedAsk & { ask: Of<'ssh'> })[], heard: Heard): Promise<void> {
    for (const one of asks.filter(({ ask }) => 'hello' in ask)) {
      const { outcome, requests } = await ssh.hello(target);
      heard(one, outcome, requests);
    }
    const runs = asks.filter((one): one is PlannedAsk & { ask: SshRun } => 'run' in one.ask);
    for (const [credential, own] of groupBy(runs, ({ ask }) => ask.credential ?? '')) {
      const answers = await ssh.runAll(target, credential, own.map(({ ask }) => ask));
      answers.forEach(({ outcome, requests }, i) => heard(own[i]!, outcome, requests));
    }
  }
  return {
    put,
    close() {
      snmp.close();
      ssh.close();
    },
  };
}
