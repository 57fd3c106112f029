/** Asserts that no session that went wrong is ever kept as a whole copy, or told as a change: scanned, derived beside the copies of the sweep before, and compared. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SshRun, createSshScanner } from '../../scanners/ssh/scanner.js';
import { derive } from '../../src/audit/derive.js';
import { driftBetween } from '../../src/drift/drift.js';
import { loadDialects, loadRules } from '../../src/load.js';
import { type Derived, NO_PRIOR, type Prior } from '../../src/model/audit.js';
import type { Dialect } from '../../src/model/dialect.js';
import { type Observation, observationId } from '../../src/model/observation.js';
import type { NamedRule } from '../../src/rules/judging/judge.js';
import { BAD_SESSIONS, COPY, honest } from './hostile/bad-sessions.js';
import { countingEgress } from './hostile/egress.js';
import { remembering } from './hostile/ssh-memory.js';
import { type Peer, startPeer } from './hostile/ssh-peer.js';

/** How often each of them goes wrong, each time elsewhere; 25 for the published figure. */
const RUNS = Number(process.env.LINCHPIN_BAD_SESSIONS ?? 2);
const SEED = Number(process.env.LINCHPIN_BAD_SESSIONS_SEED ?? 20_261_130);
const PORT = 16_225;
const CLOCKS = { handshakeMs: 20_000, loginMs: 20_000, commandMs: 8000, sessionMs: 30_000 };
const PATIENCE = { nudgeMs: 1200, quietMs: 300, stuckMs: 2000 };
const bad = BAD_SESSIONS.map((session, at) => ({ ...session, address: `127.0.28.${at + 1}` }));
const good = [{ box: 'ios' as const, address: '127.0.29.1' }, { box: 'routeros' as const, address: '127.0.29.2' }];

const CONFIG = {
  ios: `Building configuration...\n\nCurrent configuration : 9000 bytes\n!\nversion 15.2\nhostname sw1\n!\n${Array.from({ length: 48 }, (_, port) => `interface GigabitEthernet0/${port}\n description desk ${port}\n switchport access vlan ${10 + (port % 4)}\n!`).join('\n')}\nline vty 0 4\n login local\n!\nend\n`,
  routeros: `# 2026-01-05 10:00:00 by RouterOS 7.16\n# software id = AB12-CD34\n#\n# model = RB4011iGS+\n/interface bridge\nadd name=bridge-lan\n/ip firewall filter\n${Array.from({ length: 60 }, (_, rule) => `add action=accept chain=input comment="rule ${rule}" dst-port=${1000 + rule} protocol=tcp`).join('\n')}\n/system identity\nset name=branch-gw\n`,
};

/** Uniform in [0, 1), the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

describe('sessions that go wrong', () => {
  let dialects: readonly Dialect[];
  let rules: readonly NamedRule[];
  let peers: Peer[] = [];
  const random = randomFrom(SEED);
  beforeAll(async () => {
    [dialects, rules] = [await loadDialects(), await loadRules()];
  });
  afterAll(() => stop());

  async function stop(): Promise<void> {
    await Promise.all(peers.map((peer) => peer.close()));
    peers = [];
  }
  let sweeps = 0;
  /** One sweep: those that are to go wrong do so in places of their own, all else is told whole. */
  async function swept(prior: Prior, goesWrong: boolean): Promise<Derived> {
    const cut = (length: number) => Math.floor(length * (0.02 + 0.94 * random()));
    peers = await Promise.all([
      ...good.map(({ address, box }) => startPeer(address, PORT, honest(CONFIG[box]))),
      ...bad.map(({ address, box, manners }) => startPeer(address, PORT, goesWrong ? manners({ config: CONFIG[box], cut: cut(CONFIG[box].length) }) : honest(CONFIG[box]))),
    ]);
    const { hostKeys, failures } = remembering();
    const scanner = createSshScanner({
      egress: countingEgress(),
      port: PORT,
      resolve: async (name) => ({ name, type: 'ssh-password', user: name, password: 'hunter2', for: ['127.0.0.0/8'], acceptNewHostKeys: true, sudo: false }),
      hostKeys,
      failures,
      published: () => true,
      seal: (raw) => raw,
      clocks: CLOCKS,
      patience: PATIENCE,
      commandBytes: 200_000,
      shells: new Map(dialects.flatMap(({ shell }) => (shell ? [[shell.id, shell] as const] : []))),
    });
    const id = `s-${++sweeps}`;
    const at = new Date(Date.UTC(2026, 0, 1) + sweeps * 86_400_000).toISOString();
    const observations = await Promise.all(
      [...good, ...bad].map(async ({ address, box }) => {
        const asks: SshRun[] = (box === 'ios' ? [COPY.ios, 'show version'] : [COPY.routeros]).map((run) => ({ via: 'ssh', run, credential: 'audit', ...(box === 'ios' && { shell: 'ios' }) }));
        const answers = await scanner.runAll(address, 'audit', asks);
        return answers.map(({ outcome, requests }, at_): Observation => ({ id: observationId(id, address, asks[at_]!), sweep: id, target: address, at, ask: asks[at_]!, outcome, requests }));
      }),
    );
    scanner.close();
    await stop();
    return derive({ sweep: { id, label: null, startedAt: at, endedAt: at, state: 'complete', peakPerSecond: 0 }, observations: observations.flat(), declarations: [], prior, dialects, rules, severity: [], supportDates: null, engine: 'test' });
  }
  const wholeCopies = ({ audit }: Derived) => audit.configs.filter(({ kind, state }) => kind === 'running' && state === 'complete');
  const addressOf = ({ audit }: Derived, id: string) => audit.devices.find((device) => device.id === id)?.addresses[0] ?? id;

  it(`cost no honest one its copy, and are kept as what they are: ${BAD_SESSIONS.length} kinds, ${RUNS} times each`, { timeout: 60_000 + RUNS * 60_000 }, async () => {
    const before = await swept(NO_PRIOR, false);
    expect(wholeCopies(before).map(({ device }) => addressOf(before, device)).sort()).toEqual([...good, ...bad].map(({ address }) => address).sort());
    const whole = new Map(wholeCopies(before).map(({ device, hash }) => [addressOf(before, device), hash]));
    const wrong: string[] = [];
    const held = new Map(bad.map(({ name }) => [name, 0]));
    let earlier: Derived | null = null;
    for (let at = 1; at <= RUNS; at++) {
      const during = await swept(before.prior, true);
      for (const { device, hash } of wholeCopies(during)) {
        const address = addressOf(during, device);
        if (whole.get(address) !== hash) wrong.push(`run ${at}: ${bad.find((one) => one.address === address)?.name ?? address} is kept as whole`);
      }
      const kept = new Set(wholeCopies(during).map(({ device }) => addressOf(during, device)));
      for (const { address } of good) if (!kept.has(address)) wrong.push(`run ${at}: the honest ${address} is not whole`);
      for (const { name, address } of bad) if (!kept.has(address)) held.set(name, held.get(name)! + 1);
      const after = await swept(during.prior, false);
      // Two sweeps in which the same ones went wrong, each in a place of its own.
      const twice = earlier ? ([['again', driftBetween(earlier, during)]] as const) : [];
      earlier = during;
      for (const [what, drift] of [...twice, ['while', driftBetween(before, during)] as const, ['after', driftBetween(during, after)] as const, ['over all', driftBetween(before, after)] as const]) {
        wrong.push(...drift.changes.map(({ layer, change, subject, before: was, after: is }) => `run ${at}, ${what}: ${layer} ${change} ${subject.kind} ${subject.name}: ${JSON.stringify(was).slice(0, 300)} → ${JSON.stringify(is).slice(0, 300)}`));
      }
    }
    expect(wrong).toEqual([]);
    // A test of sessions that all went right would prove nothing.
    expect([...held].filter(([, times]) => times === 0)).toEqual([]);
  });
});
