/** Asserts that what the Linux dialects ask is answered whole by a real machine over a real SSH server, and read. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { existsSync } from 'node:fs';
import { hostname } from 'node:os';
import { type SshRun, createSshScanner } from '../../scanners/ssh/scanner.js';
import { answersOf } from '../../src/dialects/bricks/answers.js';
import { loadDialects } from '../../src/load.js';
import type { Reading } from '../../src/model/fact.js';
import { type Observation, observationId } from '../../src/model/observation.js';
import { countingEgress } from './hostile/egress.js';
import { remembering } from './hostile/ssh-memory.js';
import { type Sshd, hasSshd, startSshd } from './sshd.js';

const ADDRESS = '127.0.15.2';
const PORT = 16123;
let sshd: Sshd;

describe.runIf(process.env.CI === 'true' || hasSshd())('this machine over SSH', () => {
  let observations: Observation[];
  let readings: readonly Reading[];

  beforeAll(async () => {
    sshd = await startSshd(ADDRESS, PORT);
    const dialects = (await loadDialects()).filter(({ id }) => id!.startsWith('linux') || id === 'ssh');
    const asks = [...new Map(dialects.flatMap(({ asks: own }) => own).map(({ ask }) => [JSON.stringify(ask), { ...ask, credential: 'k' } as SshRun])).values()];
    const memory = remembering();
    const scanner = createSshScanner({
      egress: countingEgress(),
      port: PORT,
      resolve: async (name) => ({ name, type: 'ssh-key', user: sshd.user, key: sshd.key, passphrase: null, for: ['127.0.0.0/8'], sudo: false }),
      hostKeys: memory.hostKeys,
      failures: memory.failures,
      published: (command) => asks.some(({ run }) => run === command),
      seal: (raw) => raw,
    });
    const hello = await scanner.hello(ADDRESS);
    const answers = await scanner.runAll(ADDRESS, 'k', asks);
    scanner.close();
    const observed = (ask: Observation['ask'], { outcome, requests }: { outcome: Observation['outcome']; requests: number }): Observation => ({ id: observationId('s', ADDRESS, ask), sweep: 's', target: ADDRESS, at: '2026-01-01T00:00:00Z', ask, outcome, requests });
    observations = [observed({ via: 'ssh', hello: true }, hello), ...asks.map((ask, i) => observed(ask, answers[i]!))];
    readings = dialects.flatMap((dialect) => [...dialect.read(answersOf(ADDRESS, observations))]);
  });
  afterAll(async () => sshd?.stop());
  const of = <K extends Reading['kind']>(kind: K) => readings.filter((reading): reading is Extract<Reading, { kind: K }> => reading.kind === kind);

  it('answers every ask, and proves each answer whole where root asks', () => {
    const wanting = observations.filter(({ outcome }) => outcome.is !== 'answered' || (process.getuid?.() === 0 && outcome.incomplete !== undefined));
    expect(wanting.map(({ ask, outcome }) => ({ ask, outcome }))).toEqual([]);
  });

  it('is known by its name, system, key and users', () => {
    expect(of('named')).toMatchObject([{ name: hostname().replace(/^localhost.*/, ''), by: 'hostname' }]);
    expect(of('is-a')).toMatchObject([{ by: 'os-release' }]);
    expect(of('identity')).toContainEqual(expect.objectContaining({ key: 'hostkey', value: sshd.fingerprint }));
    expect(of('account')).toContainEqual(expect.objectContaining({ name: 'root', uid: 0 }));
    expect(of('package').length).toBeGreaterThan(50);
    expect(of('unread')).toEqual([]);
  });

  it('listens where the SSH server does, and its login is no connection', () => {
    expect(of('listener')).toContainEqual(expect.objectContaining({ protocol: 'tcp', address: ADDRESS, port: PORT }));
    expect(of('connection').filter(({ localPort }) => localPort === PORT)).toEqual([]);
  });

  it.runIf(existsSync('/etc/cron.daily/dpkg'))('has owners for the programs that its packages schedule', () => {
    const packaged = of('job').filter(({ file }) => /^\/etc\/cron\.(daily|weekly)\/(dpkg|logrotate|man-db|apt-compat)$/.test(file));
    expect(packaged.length).toBeGreaterThan(0);
    expect(packaged.filter(({ packagedBy }) => typeof packagedBy !== 'string')).toEqual([]);
  });
});
