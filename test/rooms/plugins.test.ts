/** Asserts that a dialect of a site can neither have anything changed on a device nor cost the site its audits. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { read } from '../../src/audit/reading.js';
import { isReadOnly } from '../../src/guard/read-only.js';
import { loadDialects } from '../../src/load.js';
import type { Ask } from '../../src/model/ask.js';
import type { Dialect } from '../../src/model/dialect.js';
import { type Observation, observationId } from '../../src/model/observation.js';

const folder = mkdtempSync(join(tmpdir(), 'plugins-'));
afterAll(() => rmSync(folder, { recursive: true }));
let made = 0;
const plugin = (asks: string, more = '', speaks = 'true') => {
  const plugins = join(folder, String(made++));
  mkdirSync(join(plugins, 'dialects'), { recursive: true });
  writeFileSync(join(plugins, 'dialects', 'own.js'), `export default { title: 'own', speaks: () => ${speaks}, asks: ${asks}, ${more} *read() {}, examples: [] };`);
  return loadDialects(plugins);
};
const run = (command: string) => `[{ what: 'config', ask: { via: 'ssh', run: ${JSON.stringify(command)} } }]`;

describe('a command of a site’s own dialect', () => {
  it.each(['show clock', 'show running-config | include snmp', 'display clock', 'cat /etc/ntp.conf', 'ip -6 addr show dev eth0', 'ss -tan', '/ip firewall filter print detail', '/export terse', "vtysh -c 'show bgp summary'", 'lldpctl -f json', 'systemctl --failed list-units', 'uname -sr'])('may be %s', (command) => {
    expect(isReadOnly(command)).toBe(true);
  });
  it.each(['reload in 1', 'configure terminal', 'show version\nreload', 'show version ; reload', 'show run | redirect flash:x', 'cat /etc/passwd > /tmp/x', 'cat $(reboot)', 'show `reboot`', 'ip route add default via 192.0.2.1', 'ip link set eth0 down', 'ss -K dst 192.0.2.1', 'rm -rf / export', '/sbin/reboot print', '/system reset-configuration print', '/export file=x', 'systemctl restart sshd', 'lldpctl -f json configure lldp pause', "vtysh -c 'show version' -c 'configure terminal'", 'showdown', 'find / -delete', 'cat /x & reboot', ''])('may not be %j', (command) => {
    expect(isReadOnly(command)).toBe(false);
  });
  it('is refused by name where it may do more than show something, and taken where a built-in dialect has it run', async () => {
    await expect(plugin(run('reload in 1'))).rejects.toThrow(/own would have "reload in 1" typed/);
    await expect(plugin('[]', "shell: { id: 'x', settings: ['configure terminal'] },")).rejects.toThrow('configure terminal');
    await expect(plugin('[]', "shell: { id: 'x', settings: [], menu: { asks: /x/, choice: 'reload' } },")).rejects.toThrow('reload');
    await expect(plugin(run('df -P'), "shell: { id: 'x', settings: ['terminal length 0'], menu: { asks: /x/, choice: '4' } },")).resolves.toBeTruthy();
    await expect(plugin(run('export config to console'))).resolves.toBeTruthy();
  });
  it('belongs to nobody where its dialect cannot tell who speaks it', async () => {
    const own = (await plugin(run('show clock'), '', '(() => { throw new Error("x"); })()')).find(({ id }) => id === 'own')!;
    expect(own.speaks([])).toBe(false);
  });
});

describe('a dialect that throws', () => {
  const ask: Ask = { via: 'snmp', walk: '1.3.6.1.2.1.47' };
  const target = '192.0.2.7';
  const observations: Observation[] = [{ id: observationId('s', target, ask), sweep: 's', target, at: '2026-01-01T00:00:00Z', ask, outcome: { is: 'answered', raw: Buffer.from('1.3.6.1.2.1.47.1|4|x') }, requests: 1 }];
  const sound: Dialect = { id: 'sound', title: 'sound', speaks: () => true, asks: [{ what: 'system', ask: { via: 'snmp', walk: '1.3.6.1.2.1.47.1' } }], *read({ observations: [one] }) { yield { kind: 'named', name: 'sw1', by: 'sysname', from: [one!.id] }; }, examples: [] };
  const throwing = (speaks: boolean): Dialect => ({ id: 'odd', title: 'odd', speaks: () => speaks, asks: [{ what: 'entity', ask }], *read({ observations: [one] }) { yield { kind: 'described', text: 'first', from: [one!.id] }; throw new Error('no such row'); }, examples: [] });

  it('costs its own table, and what the others read is kept', () => {
    const { facts, tables } = read(observations, [throwing(true), sound], null);
    expect(facts.map((fact) => [fact.kind, 'why' in fact ? fact.why : ''])).toEqual([['described', ''], ['unread', 'the tongue odd failed on its answers (no such row)'], ['named', '']]);
    expect(tables.get(target)).toEqual([{ what: 'entity', state: 'incomplete', reason: 'malformed', rows: 1 }, { what: 'system', state: 'complete', reason: null, rows: 1 }]);
  });
  it('spoils no table of a target that does not speak it', () => {
    const { facts, tables } = read(observations, [throwing(false), { ...sound, asks: [{ what: 'entity', ask }] }], null);
    expect(facts.some(({ kind }) => kind === 'unread')).toBe(true);
    expect(tables.get(target)).toEqual([{ what: 'entity', state: 'complete', reason: null, rows: 2 }]);
  });
});
