/** The command with which a person asks the same again: as it was asked, with secrets named and never written. */
import { describe, expect, it } from 'vitest';
import { commandFor } from '../../src/audit/by-hand.js';
import { parseSite } from '../../src/site/load.js';

const parsed = parseSite(`client: { name: Acme }
site: HQ
engagement: { authorised_by: "owner", on: 2026-11-02, until: 2027-11-01 }
scope: { allow: [192.0.2.0/24] }
allow_clear_secrets: true
snmp: { port: 16161 }
ssh: { port: 2222 }
credentials:
  - { name: ro, type: snmp-v2c, community: very-secret, for: [192.0.2.0/24] }
  - { name: root, type: ssh-password, user: audit, password: also-secret, for: [192.0.2.0/24], sudo: true }
  - { name: plain, type: ssh-password, user: audit, password: also-secret, for: [192.0.2.0/24] }
`, { path: '/tmp/linchpin.yaml' });
if (!('site' in parsed)) throw new Error(JSON.stringify(parsed.problems));
const { site } = parsed;

describe('the command by hand', () => {
  it.each([
    ['a walk, with its port', { via: 'snmp', credential: 'ro', walk: '1.3.6.1.2.1.1' }, "snmpbulkwalk -On -v2c -c '<community ro>' 192.0.2.7:16161 1.3.6.1.2.1.1"],
    ['a walk in the context of a VLAN', { via: 'snmp', credential: 'ro', walk: '1.3.6.1.2.1.17', context: '30' }, "snmpbulkwalk -On -v2c -c '<community ro>@30' 192.0.2.7:16161 1.3.6.1.2.1.17"],
    ['a command as root', { via: 'ssh', credential: 'root', run: "grep -r 'x' /etc", sudo: true }, `ssh -p 2222 audit@192.0.2.7 'sudo -n grep -r '\\''x'\\'' /etc'`],
    ['the same where root was not to be had', { via: 'ssh', credential: 'plain', run: 'ss -tulpn', sudo: true }, "ssh -p 2222 audit@192.0.2.7 'ss -tulpn'"],
    ['a command as anybody', { via: 'ssh', credential: 'root', run: 'uname -n' }, "ssh -p 2222 audit@192.0.2.7 'uname -n'"],
  ] as const)('repeats %s', (_name, ask, command) => {
    expect(commandFor(ask, '192.0.2.7', site)).toBe(command);
  });
  it('tells no secret', () => {
    for (const credential of ['ro', 'root', 'plain']) expect(`${commandFor({ via: 'snmp', credential, get: ['1.3'] }, '192.0.2.7', site)} ${commandFor({ via: 'ssh', credential, run: 'ls' }, '192.0.2.7', site)}`).not.toContain('secret');
  });
});
