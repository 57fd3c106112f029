/** Asserts that the appliance's own tables are read of interfaces that reach into the scope alone. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
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
});
