/** Which rights nmap has, as the kernel and getcap tell it. */
import { describe, expect, it } from 'vitest';
import { rawSocketsOf, readsAsRaw } from '../../scanners/nmap/rights.js';

const RAW = '0000000000002000';
const NONE = '0000000000000000';
const statusOf = (given: Partial<Record<'CapEff' | 'CapBnd' | 'CapAmb' | 'NoNewPrivs', string>>): string =>
  `Name:\tnode\n${Object.entries({ CapEff: NONE, CapBnd: NONE, CapAmb: NONE, NoNewPrivs: '0', ...given }).map(([name, value]) => `${name}:\t${value}\n`).join('')}`;

describe('raw sockets', () => {
  it.each([
    ['root with the right', 0, { CapEff: RAW }, false, true],
    ['root in a container that drops it', 0, { CapBnd: RAW }, false, false],
    ['a user of a service that hands it on', 999, { CapBnd: RAW, CapAmb: RAW, NoNewPrivs: '1' }, false, true],
    ['a user of a container that leaves it to the file', 999, { CapBnd: RAW }, true, true],
    ['a user where the file carries nothing', 999, { CapBnd: RAW }, false, false],
    ['a user where the file may not count', 999, { CapBnd: RAW, NoNewPrivs: '1' }, true, false],
    ['a user of a container without cap_add', 999, {}, true, false],
  ] as const)('%s', (_who, uid, status, carried, may) => {
    expect(rawSocketsOf(uid, statusOf(status), () => carried)).toBe(may);
  });

  it.each([
    ['/usr/bin/nmap cap_net_raw=ep\n', true],
    ['/usr/bin/nmap = cap_net_raw+ep\n', true],
    ['/usr/bin/nmap cap_net_bind_service,cap_net_admin,cap_net_raw=eip\n', true],
    ['/usr/bin/nmap cap_net_raw,cap_sys_nice+eip\n', true],
    ['/usr/bin/nmap cap_net_raw=p\n', false],
    ['/usr/bin/nmap cap_net_admin=ep\n', false],
    ['', false],
  ])('%j', (told, carries) => expect(readsAsRaw(told)).toBe(carries));
});
