/** Copies of configurations: believed only when whole, compared without what never rests, asked where the make is recognised, and read for what rules need. */
import { describe, expect, it } from 'vitest';
import { believed, leftBy } from '../../src/coverage/copies.js';
import { derive } from '../../src/audit/derive.js';
import { namesOfFortiOs } from '../../src/dialects/bricks/fortios-names.js';
import { namesOfIosLike } from '../../src/dialects/bricks/ios-like.js';
import { namesOfJunos } from '../../src/dialects/bricks/junos-names.js';
import { namesOfPanOs } from '../../src/dialects/bricks/pan-os-names.js';
import { driftBetween } from '../../src/drift/drift.js';
import { createSealer } from '../../src/guard/seal.js';
import { loadDialects, loadRules } from '../../src/load.js';
import { type Derived, NO_PRIOR, type Prior } from '../../src/model/audit.js';
import type { Declaration } from '../../src/model/declaration.js';
import type { Fact } from '../../src/model/fact.js';
import { type Incomplete, type Observation, observationId } from '../../src/model/observation.js';
import type { DeviceFact } from '../../src/model/rule.js';

const dialects = await loadDialects();
const rules = await loadRules();
const RUNNING = 'show running-config';
const AT = '2026-01-05T00:00:00Z';
const PORTS = Array.from({ length: 30 }, (_, i) => `interface GigabitEthernet0/${i}\n description desk ${i}\n!`).join('\n');
const config = (more = '', changed = '10:00:00 UTC Mon Jan 5 2026') => `Building configuration...\n\nCurrent configuration : ${2000 + more.length} bytes\n!\n! Last configuration change at ${changed} by mira\n!\nversion 15.2\nhostname sw1\n!\n${PORTS}\n${more}ntp clock-period ${changed.length + more.length}\nend\n`;

let sweeps = 0;
function swept(outputs: Readonly<Record<string, string>>, prior: Prior = NO_PRIOR, incomplete?: Incomplete): Derived {
  return sweptAll({ '192.0.2.1': outputs }, prior, incomplete);
}
/** Whatever answers is one box: a pair whose members have an address each, or one that is read at several. */
function sweptAll(targets: Readonly<Record<string, Readonly<Record<string, string>>>>, prior: Prior = NO_PRIOR, incomplete?: Incomplete): Derived {
  const id = `s-${++sweeps}`;
  const at = `2026-01-0${Math.min(9, sweeps)}T00:00:00Z`;
  const observations = Object.entries(targets).flatMap(([target, outputs]) => Object.entries(outputs).map(([run, text]): Observation => {
    const ask = { via: 'ssh', run, shell: 'ios' } as const;
    return { id: observationId(id, target, ask), sweep: id, target, at, ask, outcome: { is: 'answered', raw: Buffer.from(text), ...(incomplete && { incomplete }) }, requests: 0 };
  }));
  const declarations: Declaration[] = [{ id: 'd', by: 'test', at: '2026-01-01T00:00:00Z', says: { is: 'same-device', devices: ['192.0.2.1', '192.0.2.2', '192.0.2.3'] } }];
  return derive({ sweep: { id, label: null, startedAt: at, endedAt: at, state: 'complete', peakPerSecond: 0 }, observations, declarations, prior, dialects, rules, severity: [], supportDates: null, engine: 'test' });
}
const states = ({ audit }: Derived) => audit.configs.map(({ kind, state, reason }) => `${kind} ${state}${reason ? ` ${reason}` : ''}`);
const coverage = ({ audit }: Derived) => audit.coverage.tables.filter(({ what }) => what === 'config').map(({ state, reason }) => `${state} ${reason ?? ''}`.trim());

describe('a copy', () => {
  it('is whole with its end, and not without', () => {
    expect(states(swept({ [RUNNING]: config() }))).toEqual(['running complete']);
    expect(states(swept({ [RUNNING]: config().replace(/end\n$/, '') }))).toEqual(['running incomplete']);
    expect(states(swept({ [RUNNING]: config() }, NO_PRIOR, 'timeout'))).toEqual(['running incomplete']);
    expect(coverage(swept({ [RUNNING]: config().replace(/end\n$/, '') }))).toEqual(['incomplete malformed']);
    expect(coverage(swept({ [RUNNING]: '% Invalid input detected\n' }))).toEqual(['incomplete refused']);
  });

  it('that suddenly shrank is doubted, and believed when it comes again', () => {
    const first = swept({ [RUNNING]: config() });
    const short = 'version 15.2\nhostname sw1\nend\n';
    const second = swept({ [RUNNING]: short }, first.prior);
    expect(states(second)).toEqual(['running incomplete shrunk']);
    expect(coverage(second)).toEqual(['incomplete shrunk']);
    expect(driftBetween(first, second).changes.filter(({ layer }) => layer === 'configuration')).toEqual([]);
    const third = swept({ [RUNNING]: short }, second.prior);
    expect(states(third)).toEqual(['running complete']);
    expect(states(swept({ [RUNNING]: config() }, third.prior))).toEqual(['running complete']);
  });

  it('that is not whole leaves the last whole one what it was', () => {
    const copy = (text: string, complete: boolean): DeviceFact<'config'> => ({ kind: 'config', target: 't', device: 'd', what: 'running', text, complete, from: ['o'] });
    const first = believed([copy(config(), true)], new Map(), [], AT);
    expect(believed([copy('hostname sw1\n', false)], new Map(), first.ledger, AT).ledger).toEqual(first.ledger);
    expect(believed([], new Map(), first.ledger, AT).ledger).toEqual(first.ledger);
  });
});

describe('two copies', () => {
  it('that differ in what never rests do not differ', () => {
    const [a, b] = [swept({ [RUNNING]: config() }), swept({ [RUNNING]: config('', '11:30:00 UTC Tue Jan 6 2026') })];
    const drift = driftBetween(a, b);
    expect(drift.changes).toEqual([]);
    expect(drift.hidden.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThan(0);
  });
  it('that differ in one line differ in that line', () => {
    const [change, ...more] = driftBetween(swept({ [RUNNING]: config() }), swept({ [RUNNING]: config('logging host 192.0.2.60\n', '11:30:00 UTC Tue Jan 6 2026') })).changes;
    expect(more).toEqual([]);
    expect(change).toMatchObject({ layer: 'configuration', before: '0 lines removed', after: '1 line added' });
    expect(change!.text).toContain('+logging host 192.0.2.60');
  });
});

describe('a copy that was missed one night', () => {
  const permitted = config('ip access-list extended OPEN\n permit ip any any\n!\n', '11:30:00 UTC Tue Jan 6 2026');
  const told = (before: Derived, after: Derived) => driftBetween(before, after).changes.map(({ layer, before: was, after: is }) => `${layer}: ${was} → ${is}`);
  const unchecked = (before: Derived, after: Derived) => driftBetween(before, after).notChecked.filter(({ kind }) => kind === 'config').map(({ why }) => why);
  const first = swept({ [RUNNING]: config() });
  const missed: readonly (readonly [string, Derived, string])[] = [
    ['because it was cut short', swept({ [RUNNING]: config().slice(0, 400) }, leftBy(first), 'timeout'), 'the copy is not complete'],
    ['because nothing was told', swept({ 'show version': 'Cisco IOS Software, C2960X Software (C2960X-UNIVERSALK9-M), Version 15.2(7)E3, RELEASE SOFTWARE (fc3)\n' }, leftBy(first)), 'no copy was taken'],
    ['because it was suddenly short', swept({ [RUNNING]: 'version 15.2\nhostname sw1\nend\n' }, leftBy(first)), 'the copy is not complete'],
  ];
  it.each(missed)('%s is compared with the last whole one, and its day told', (_how, night, why) => {
    expect(unchecked(first, night)).toEqual([why]);
    expect(told(night, swept({ [RUNNING]: permitted }, leftBy(night)))).toEqual([`configuration: 0 lines removed since ${first.audit.sweep.endedAt.slice(0, 10)} → 3 lines added`]);
    const again = swept({ [RUNNING]: config('', '12:00:00 UTC Wed Jan 7 2026') }, leftBy(night));
    expect([told(night, again), unchecked(night, again)]).toEqual([[], []]);
  });
  it.each(missed)('%s for two nights is not checked the second night either, and still compared on the third', (_how, night) => {
    const second = swept({ [RUNNING]: config().slice(0, 420) }, leftBy(night), 'timeout');
    expect([told(night, second), unchecked(night, second)]).toEqual([[], ['the copy is not complete']]);
    expect(told(second, swept({ [RUNNING]: permitted }, leftBy(second)))).toHaveLength(1);
  });
  it('and is short for good is told where it is believed', () => {
    const [, , [, night]] = missed as [unknown, unknown, readonly [string, Derived]];
    expect(told(night, swept({ [RUNNING]: 'version 15.2\nhostname sw1\nend\n' }, leftBy(night)))).toHaveLength(1);
  });
  it('is not checked where the last whole text is not at hand', () => {
    const night = swept({ [RUNNING]: config().slice(0, 400) }, first.prior, 'timeout');
    const after = swept({ [RUNNING]: permitted }, night.prior);
    expect([told(night, after), unchecked(night, after)]).toEqual([[], ['no whole copy was taken the time before']]);
  });
});

describe('copies of several members of one device', () => {
  const [one, other] = [config(), config('logging host 192.0.2.60\n').replace('hostname sw1', 'hostname sw2')];
  const pair = (a: string | null, b: string | null, prior?: Prior) => sweptAll({ ...(a !== null && { '192.0.2.1': { [RUNNING]: a } }), ...(b !== null && { '192.0.2.2': { [RUNNING]: b } }) }, prior);
  const configs = (before: Derived, after: Derived) => [...driftBetween(before, after).changes.filter(({ layer }) => layer === 'configuration'), ...driftBetween(before, after).notChecked.filter(({ kind }) => kind === 'config')].map((row) => ('subject' in row ? `${row.subject.name}: ${row.before} → ${row.after}` : `${row.name}: ${row.why}`));
  const first = pair(one, other);
  it('are each compared with their own', () => {
    expect(first.audit.devices).toHaveLength(1);
    expect(configs(first, pair(one, other, leftBy(first)))).toEqual([]);
    const changed = pair(one, other.replace('logging host 192.0.2.60', 'logging host 192.0.2.61'), leftBy(first));
    expect(configs(first, changed).map((row) => row.replace(/^.* running/, 'running'))).toEqual(['running of 192.0.2.2: 1 line removed → 1 line added']);
  });
  it('are not checked where one of them did not tell', () => {
    const alone = pair(one, null, leftBy(first));
    expect(configs(first, alone).map((row) => row.replace(/^.* running/, 'running'))).toEqual(['running of 192.0.2.2: no copy was taken']);
    expect(configs(alone, pair(one, other, leftBy(alone)))).toEqual([]);
  });
  it('do not make each other short', () => {
    const short = 'version 15.2\nhostname sw2\nend\n';
    const before = pair(one, short);
    expect(states(before)).toEqual(['running complete', 'running complete']);
    expect(states(pair(one, short, leftBy(before)))).toEqual(['running complete', 'running complete']);
    expect(states(pair(short.replace('sw2', 'sw1'), short, leftBy(before))).sort()).toEqual(['running complete', 'running incomplete shrunk']);
  });
  it('of a box that is read at another of its addresses are the same copies', () => {
    const before = pair(one, one);
    expect(configs(before, pair(null, one, leftBy(before)))).toEqual([]);
    const single = pair(one, null);
    expect(configs(single, pair(null, one.replace('desk 3\n', 'printer\n'), leftBy(single)))).toHaveLength(1);
  });
});

describe('a command line', () => {
  const speaks = (facts: readonly Omit<Fact, 'target' | 'from'>[]) => dialects.filter((one) => one.shell || one.id!.endsWith('-config')).filter((one) => one.speaks(facts.map((fact) => ({ target: 't', from: ['o'], ...fact }) as Fact))).map(({ id }) => id);
  const ssh = (banner: string) => ({ kind: 'speaks-ssh', banner }) as const;
  const is = (vendor: string, os: string) => ({ kind: 'is-a', vendor, os, by: 'descr' }) as const;
  it.each([
    ['cisco-ios-config', [ssh('SSH-2.0-Cisco-1.25'), is('Cisco', 'IOS XE')]],
    ['cisco-nxos-config', [ssh('SSH-2.0-OpenSSH_7.5'), is('Cisco', 'NX-OS')]],
    ['cisco-asa-config', [ssh('SSH-2.0-Cisco-1.25'), is('Cisco', 'ASA')]],
    ['procurve-config', [ssh('SSH-2.0-Mocana SSH 6.3')]],
    ['aos-cx-config', [ssh('SSH-2.0-OpenSSH_8.4'), is('Aruba', 'AOS-CX')]],
    ['routeros-config', [ssh('SSH-2.0-ROSSSH')]],
    ['fortios-config', [ssh('SSH-2.0-x'), is('Fortinet', 'FortiOS')]],
    ['junos-config', [ssh('SSH-2.0-OpenSSH_7.5'), is('Juniper', 'Junos')]],
    ['arista-config', [ssh('SSH-2.0-OpenSSH_7.8'), is('Arista', 'EOS')]],
    ['comware-config', [ssh('SSH-2.0-Comware-7.1.070')]],
    ['vyos-config', [ssh('SSH-2.0-OpenSSH_9.2'), is('Ubiquiti', 'EdgeOS')]],
    ['opnsense-config', [ssh('SSH-2.0-OpenSSH_9.3'), is('OPNsense', 'OPNsense')]],
    ['cli-greeting', [ssh('SSH-2.0-Cisco-1.25')]],
  ] as const)('of %s is recognised, and no other', (id, facts) => expect(speaks(facts as never)).toEqual([id]));

  it('is not typed at where nobody answered SSH, and not at a printer', () => {
    expect(speaks([is('Cisco', 'IOS')] as never)).toEqual([]);
    expect(speaks([ssh('SSH-2.0-x'), { kind: 'role', role: 'printer', by: 'port' }] as never)).toEqual([]);
  });

  it('that tells who it is by its greeting is asked in its own tongue next', () => {
    const cli = dialects.find(({ id }) => id === 'cli-greeting')!;
    const ask = { via: 'ssh', run: 'show version', shell: 'any' } as const;
    const observation: Observation = { id: 'o', sweep: 's', target: '192.0.2.1', at: '', ask, outcome: { is: 'answered', raw: Buffer.from('\nArista vEOS\nsw9#\nArista DCS-7050\nSoftware image version: 4.30.5M\nsw9#\n') }, requests: 1 };
    const told = derive({ sweep: { id: 's', label: null, startedAt: '', endedAt: '', state: 'complete', peakPerSecond: 0 }, observations: [observation], declarations: [], prior: NO_PRIOR, dialects: [cli], rules: [], severity: [], supportDates: null, engine: 'test' });
    expect(told.audit.devices[0]).toMatchObject({ vendor: 'Arista', os: 'EOS', name: 'sw9' });
  });
});

describe('names', () => {
  const found = (names: readonly { readonly name: string; readonly type: string; readonly defined: boolean; readonly used: number }[]) => names.map(({ type, name, defined, used }) => `${type} ${name} ${defined ? 'defined' : 'missing'} ${used}`);
  it('of the IOS family are defined and used', () => {
    const text = 'ip access-list extended OFFICE\n permit ip 192.0.2.0 0.0.0.255 any\nip prefix-list ALL seq 5 permit 0.0.0.0/0\nroute-map OUT permit 10\n match ip address prefix-list ALL NONE\ninterface Vlan10\n ip access-group OFFICE in\n ip access-group GONE out\nrouter bgp 65001\n neighbor 192.0.2.9 remote-as 65002\n neighbor 192.0.2.9 route-map OUT out\n';
    expect(found(namesOfIosLike(text)).sort()).toEqual(['access-list GONE missing 1', 'access-list OFFICE defined 1', 'bgp-peer 192.0.2.9 defined 1', 'prefix-list ALL defined 1', 'prefix-list NONE missing 1', 'route-map OUT defined 1']);
  });
  it('of Junos are defined and used, in braces as in lines', () => {
    const lines = 'set firewall family inet filter IN term a then accept\nset interfaces ge-0/0/0 unit 0 family inet filter input IN\nset interfaces ge-0/0/1 unit 0 family inet filter output OUT\nset policy-options prefix-list lan 192.0.2.0/24\n';
    const braces = 'firewall { family inet { filter IN { term a { then accept; } } } }'.replace(/([{}])/g, '$1\n').replace(/;/g, ';\n').split('\n').map((line) => line.trim()).join('\n');
    expect(found(namesOfJunos(lines))).toEqual(['filter IN defined 1', 'filter OUT missing 1', 'prefix-list lan defined 0']);
    expect(found(namesOfJunos(braces))).toEqual(['filter IN defined 0']);
  });

  const forti = (...tables: readonly (readonly [table: string, ...entries: string[]])[]): string => tables.map(([table, ...entries]) => `config ${table}\n${entries.map((entry) => entry.split('|').map((line, at) => (at === 0 ? `    edit "${line}"` : `        set ${line}`)).join('\n') + '\n    next\n').join('')}end\n`).join('');
  it('of FortiOS are defined and used, each in its table, and what every box has is not missing', () => {
    const text = forti(
      ['firewall address', 'web srv|subnet 192.0.2.80 255.255.255.255', 'spare|subnet 192.0.2.81 255.255.255.255', 'internal address|type interface-subnet', 'all'],
      ['firewall addrgrp', 'servers|member "web srv" "moved"'],
      ['firewall service custom', 'app-8443|tcp-portrange 8443', 'unused-svc|tcp-portrange 9000', 'HTTPS|tcp-portrange 443'],
      ['firewall schedule recurring', 'always', 'nightly'],
      ['system interface', 'wan1|vdom "root"', 'internal|vdom "root"'],
      ['antivirus profile', 'default', 'strict-av'],
      ['user group', 'vpn-users'],
      ['firewall policy', '1|srcintf "internal"|dstintf "wan1"|srcaddr "all"|dstaddr "servers" "gone"|service "app-8443" "ALL" "PING" "lost-svc"|schedule "always"|av-profile "strict-av"|groups "vpn-users"', '2|srcintf "any"|dstintf "wan9"|srcaddr "all"|dstaddr "all"|service "HTTPS"|schedule "weekly"|av-profile "removed-av"|webfilter-profile "elsewhere"'],
    );
    expect(found(namesOfFortiOs(text))).toEqual([
      'address gone missing 1', 'address moved missing 1', 'address servers defined 1', 'address spare defined 0', 'address web srv defined 1',
      'antivirus removed-av missing 1', 'antivirus strict-av defined 1', 'interface internal defined 1', 'interface wan1 defined 1', 'interface wan9 missing 1',
      'schedule nightly defined 0', 'schedule weekly missing 1', 'service app-8443 defined 1', 'service lost-svc missing 1', 'service unused-svc defined 0', 'user-group vpn-users defined 1',
    ]);
  });
  it('of FortiOS belong to their virtual domain', () => {
    const text = `config vdom\nedit a\n${forti(['firewall address', 'web|fqdn "x"'], ['firewall policy', '1|srcaddr "web"'])}next\nedit b\n${forti(['firewall policy', '1|srcaddr "web"'])}next\nend\n`;
    expect(found(namesOfFortiOs(text))).toEqual(['address web defined 1', 'address web missing 1']);
  });

  const pan = `config {\n shared {\n  address {\n   dns1 {\n    ip-netmask 192.0.2.53;\n   }\n  }\n  log-settings {\n   profiles {\n    to-siem {\n     description x;\n    }\n   }\n  }\n }\n devices {\n  localhost.localdomain {\n   vsys {\n    vsys1 {\n     zone {\n      trust {\n       network {\n        layer3 ethernet1/1;\n       }\n      }\n      dmz {\n       network {\n        layer3 ethernet1/2;\n       }\n      }\n     }\n     address {\n      "web srv" {\n       ip-netmask 192.0.2.80;\n      }\n      spare {\n       ip-netmask 192.0.2.81;\n      }\n      tagged {\n       ip-netmask 192.0.2.82;\n       tag [ web prod ];\n      }\n     }\n     address-group {\n      servers {\n       static [ "web srv" moved ];\n      }\n      dynamic1 {\n       dynamic {\n        filter "'web' and 'prod'";\n       }\n      }\n     }\n     service {\n      tcp-8443 {\n       protocol {\n        tcp {\n         port 8443;\n        }\n       }\n      }\n     }\n     rulebase {\n      security {\n       rules {\n        "to web" {\n         from [ trust lost-zone ];\n         to any;\n         source [ 10.0.0.0/8 dynamic1 US ];\n         destination [ servers gone dns1 ];\n         service [ application-default tcp-8443 lost-svc ];\n         application [ ssl web-browsing ];\n         log-setting to-siem;\n         action allow;\n        }\n       }\n      }\n     }\n    }\n   }\n  }\n }\n}\n`;
  it('of PAN-OS are defined and used, in their system or for all', () => {
    const all = ['address dns1 defined 1', 'address dynamic1 defined 1', 'address gone missing 1', 'address moved missing 1', 'address servers defined 1', 'address spare defined 0', 'address tagged defined 2', 'address web srv defined 1', 'log-profile to-siem defined 1', 'service lost-svc missing 1', 'service tcp-8443 defined 1', 'zone lost-zone missing 1', 'zone trust defined 1'];
    expect(found(namesOfPanOs(pan))).toEqual(all);
    const lines = 'set address "web srv" ip-netmask 192.0.2.80\nset address spare fqdn spare.example.net\nset rulebase security rules "to web" destination [ "web srv" gone ]\nset rulebase security rules "to web" source any\n';
    expect(found(namesOfPanOs(lines))).toEqual(['address gone missing 1', 'address spare defined 0', 'address web srv defined 1']);
  });
  it('that a manager sends to a PAN-OS box are not missing from its own text', () => {
    expect(found(namesOfPanOs(`${pan}set deviceconfig system panorama local-panorama panorama-server 192.0.2.70\n`)).filter((one) => one.includes('missing'))).toEqual([]);
  });
});

describe('secrets of configurations', () => {
  const seal = createSealer(Buffer.alloc(32, 3), dialects.flatMap(({ secrets = [] }) => secrets));
  it.each([
    ['username mira privilege 15 secret 9 $9$abcdefghijklmn$opqrstuvwxyzABCDEFGH', 'username mira privilege 15 secret 9 '],
    ['username "admin" secret encrypted 0123456789abcdef0123456789abcdef', 'username "admin" secret encrypted '],
    ['snmp-server community hunter2 RO OFFICE', 'snmp-server community '],
    ['tunnel-group 198.51.100.9 ipsec-attributes\n ikev1 pre-shared-key hunter2', ' ikev1 pre-shared-key '],
    ['set system login user mira authentication encrypted-password "$6$abcdefgh$ijklmnopqrstuvwxyz"', 'set system login user mira authentication encrypted-password '],
    ['        set psksecret ENC hunter2hunter2hunter2==', '        set psksecret ENC '],
    ['add name=vpn password=hunter2 service=l2tp', 'add name=vpn password='],
    ["set vpn ipsec site-to-site peer x authentication pre-shared-secret 'hunter2'", 'set vpn ipsec site-to-site peer x authentication pre-shared-secret '],
    ['      <pre-shared-key>hunter2</pre-shared-key>', '      <pre-shared-key>'],
  ])('%s', (line, kept) => {
    const sealed = Buffer.from(seal(Buffer.from(line), '')).toString('utf8');
    expect(sealed).not.toMatch(/hunter2|abcdefgh|0123456789abcdef/);
    expect(sealed).toContain(kept);
    expect(sealed).toContain('‹secret:');
  });
  it.each(['ip ssh version 2', 'key chain BACKBONE', 'aaa group server radius OFFICE', 'service password-encryption', 'crypto key generate rsa', 'set system services ssh', 'password-policy complexity'])('%s holds none', (line) => expect(Buffer.from(seal(Buffer.from(line), '')).toString('utf8')).toBe(line));
});
