/** Asserts that the demo office answers real packets as real devices would: every agent, every host, a valid site file, and errors that name the cure. */
import { createSocket } from 'node:dgram';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFileSync, statSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LINUX_HOSTS } from '../../demo/linux-hosts.js';
import { objectsOf } from '../../demo/mib.js';
import { COMMUNITY, DESKS, DEVICES, SNMP_PORT, SSH_PORT } from '../../demo/office.js';
import { startDemo } from '../../demo/start.js';
import { type SnmpScanner, createSnmpScanner } from '../../scanners/snmp/scanner.js';
import { type Hello, type SshRun, createSshScanner } from '../../scanners/ssh/scanner.js';
import { isWithin } from '../../src/model/address.js';
import type { Outcome } from '../../src/model/observation.js';
import { DEFAULT_LIMITS, type Site } from '../../src/model/site.js';
import { loadDialects } from '../../src/load.js';
import { loadSite } from '../../src/site/load.js';
import { countingEgress } from './hostile/egress.js';
import { remembering } from './hostile/ssh-memory.js';

let folder: string;
let demo: Awaited<ReturnType<typeof startDemo>>;
let snmp: SnmpScanner;
let site: Site;
const text = (outcome: Outcome): string => (outcome.is === 'answered' ? Buffer.from(outcome.raw).toString() : `(${outcome.is})`);

describe('the demo office', () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'demo-'));
    demo = await startDemo(folder);
    site = (await loadSite(demo.siteFile))!;
    snmp = createSnmpScanner({ egress: countingEgress(), limits: { ...DEFAULT_LIMITS, perDevicePacketsPerSecond: 1000 }, port: SNMP_PORT, resolve: async () => ({ name: 'c', type: 'snmp-v2c', community: COMMUNITY, for: ['127.0.0.0/8'] }) });
  });
  afterAll(async () => {
    snmp?.close();
    await demo?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('is as large as it says, on single loopback addresses', () => {
    expect(DEVICES.length).toBeGreaterThanOrEqual(14);
    expect(DESKS.length).toBeGreaterThanOrEqual(40);
    expect(site.scope.allow).toHaveLength(DEVICES.length + DESKS.length);
    for (const cidr of site.scope.allow) expect(cidr.endsWith('/32') && isWithin(cidr, '127.77.0.0/16')).toBe(true);
    expect(site.watch.filter((one) => one === 'gateway')).toEqual([]);
    expect(statSync(join(folder, 'demo', 'audit')).mode & 0o077).toBe(0);
  });

  it.each(DEVICES.map((device) => [device.name, device] as const))('%s answers SNMP, and every table ends', async (_name, device) => {
    const objects = objectsOf(device);
    expect(objects.length).toBe(new Set(objects.map(({ oid }) => oid)).size);
    const { outcome: got } = await snmp.ask(device.address!, { via: 'snmp', get: ['1.3.6.1.2.1.1.5.0'], credential: 'c' });
    expect(text(got)).toBe(`1.3.6.1.2.1.1.5.0|4|${device.name}\n`);
    const { outcome } = await snmp.ask(device.address!, { via: 'snmp', walk: '1.3.6.1.2.1', credential: 'c' });
    expect(outcome).toMatchObject({ is: 'answered' });
    expect(outcome).not.toHaveProperty('incomplete');
    expect(text(outcome).split('\n').length - 1).toBe(objects.filter(({ oid }) => oid.startsWith('1.3.6.1.2.1.')).length);
  });

  it('keeps its host keys over starts, and its hosts know every command that Debian knows', async () => {
    const memory = remembering();
    const asks = (await loadDialects()).filter(({ id }) => id!.startsWith('linux')).flatMap((dialect) => dialect.asks).flatMap(({ ask }) => ('run' in ask ? [{ ...ask, credential: 'k' } as SshRun] : []));
    const scanner = createSshScanner({
      egress: countingEgress(),
      port: SSH_PORT,
      resolve: async () => ({ name: 'k', type: 'ssh-key', user: 'audit', key: readFileSync(join(folder, 'demo', 'audit'), 'utf8'), passphrase: null, for: ['127.0.0.0/8'], sudo: true }),
      hostKeys: memory.hostKeys,
      failures: memory.failures,
      published: () => true,
      seal: (raw) => raw,
    });
    const greet = async () => (JSON.parse(text((await scanner.hello(LINUX_HOSTS[0]!.address!)).outcome)) as Hello).hostKey!.fingerprint;
    const first = await greet();
    for (const host of LINUX_HOSTS) {
      const answers = await scanner.runAll(host.address!, 'k', asks);
      expect(answers.filter(({ outcome }) => outcome.is !== 'answered' || outcome.incomplete !== undefined)).toEqual([]);
      const silent = asks.filter((_ask, i) => text(answers[i]!.outcome) === '').map(({ run }) => run);
      const backups = ["grep -hE ': completed'", 'grep -rH --include=manifest-timestamp', 'find /root/.cache/restic', 'find /var/lib/vz/dump'];
      // Programs that a Debian need not have, and what has nothing to say where all is well.
      const others = ['timedatectl show', 'chronyc', 'ntpq', 'lldpctl', 'docker ps', 'podman ps', 'lastlog', 'lvs', 'systemctl list-unit', 'cat /etc/pve/', 'cat /etc/default/isc-dhcp-relay'];
      const mayBeSilent = [...backups, ...others, 'apk info', 'cat /run/systemd/resolve/resolv.conf', 'find /run/reboot-required', 'grep -rHE', 'grep -rHiE', 'ip -6', 'iptables -S', 'netstat -tulpn', 'netstat -tunp', 'nft list', 'rpm -qa', 'sh -c', 'zpool list'];
      expect(silent.filter((command) => !mayBeSilent.some((start) => command.startsWith(start)))).toEqual([]);
    }
    await demo.close();
    demo = await startDemo(folder);
    expect(await greet()).toBe(first);
    scanner.close();
  });

  it('says what to do where a port is taken, and leaves nothing running', async () => {
    const error: Error = await startDemo(folder).then(() => expect.fail('started twice'), (caught: Error) => caught);
    expect(error.message).toMatch(/fw1 needs UDP port 16161 on 127\.77\.0\.1, which is taken\..*end it/);
    await demo.close();
    const socket = createSocket('udp4');
    const last = DEVICES.at(-1)!;
    await new Promise<void>((done) => socket.bind(SNMP_PORT, last.address!, done));
    await expect(startDemo(folder)).rejects.toThrow(last.name);
    await new Promise<void>((done) => socket.close(done));
    demo = await startDemo(folder);
  });
});
