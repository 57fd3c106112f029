/** Asserts that the appliance's own tables are read of interfaces that reach into the scope alone. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { leaseFiles } from '../../scanners/local/leases.js';
import { isAllLoopback } from '../../scanners/local/scanner.js';
import { programPath } from '../../src/guard/dependency.js';

const tsx = join(import.meta.dirname, '../../node_modules/tsx/dist/loader.mjs');

describe('the appliance’s own tables', () => {
  it('stay out of it where the whole scope is this machine', () => {
    expect(isAllLoopback({ allow: ['127.77.1.1/32', '::1/128'] })).toBe(true);
    expect(isAllLoopback({ allow: ['127.77.1.1/32', '192.0.2.0/24'] })).toBe(false);
  });

  it.runIf(process.getuid?.() === 0 && programPath('ip') !== null)('tell neighbours, addresses and routes of the client’s network, and of no other', () => {
    const script = `
      import { readLocal } from ${JSON.stringify(join(import.meta.dirname, '../../scanners/local/scanner.ts'))};
      const told = [];
      for (const read of ['neighbours', 'routes']) told.push(Buffer.from((await readLocal(read, { allow: ['192.0.2.0/24'] })).raw).toString());
      console.log(JSON.stringify(told));`;
    const enter = [
      'ip link add near type veth peer name far; ip address add 192.0.2.1/24 dev near; ip link set near up; ip link set far up',
      'ip link add home type veth peer name away; ip address add 198.51.100.1/24 dev home; ip link set home up; ip link set away up',
      'ip neighbour add 192.0.2.7 lladdr 02:00:00:00:00:07 dev near; ip neighbour add 198.51.100.7 lladdr 02:00:00:00:00:08 dev home; ip route add default via 192.0.2.7; exec "$@"',
    ].join('; ');
    const [neighbours = '', routes = ''] = JSON.parse(execFileSync('unshare', ['-n', 'sh', '-c', enter, 'sh', process.execPath, '--import', tsx, '--input-type=module', '-e', script], { encoding: 'utf8', timeout: 110_000 })) as string[];
    expect(JSON.parse(neighbours)).toMatchObject({ neighbours: [{ dst: '192.0.2.7', lladdr: '02:00:00:00:00:07' }] });
    expect(JSON.parse(routes)).toMatchObject({ addresses: [{ ifname: 'near' }], routes: expect.arrayContaining([expect.objectContaining({ dst: 'default', gateway: '192.0.2.7' }), expect.objectContaining({ dst: '192.0.2.0/24' })]) });
    expect(neighbours + routes).not.toContain('198.51.100');
  });

  it('tell the leases of one port, of whatever program keeps them, and of no other port', async () => {
    const root = mkdtempSync(join(tmpdir(), 'linchpin-leases-'));
    const write = (path: string, text: string): void => {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    };
    write('run/systemd/netif/leases/2', 'ADDRESS=192.0.2.80');
    write('run/systemd/netif/leases/3', 'ADDRESS=198.51.100.80');
    write('var/lib/NetworkManager/internal-6fd2-eth0.lease', 'ADDRESS=192.0.2.81');
    write('var/lib/NetworkManager/internal-6fd2-eth1.lease', 'ADDRESS=198.51.100.81');
    write('var/lib/dhcp/dhclient.eth0.leases', 'lease {}');
    const files = await leaseFiles('eth0', 2, root);
    rmSync(root, { recursive: true });
    expect(files).toEqual(['ADDRESS=192.0.2.80', 'ADDRESS=192.0.2.81', 'lease {}'].map((text) => ({ dev: 'eth0', text })));
    expect(await leaseFiles('eth0', undefined, root)).toEqual([]);
  });
});
