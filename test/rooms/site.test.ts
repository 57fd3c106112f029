/** The site file: what is read of it, and every way of being wrong, told with its line, its column and its cure. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { parseAcceptances } from '../../src/site/acceptances.js';
import { commentedSite, loadSite, parseSite, placeIn } from '../../src/site/load.js';
import type { Problem } from '../../src/site/problem.js';
import { siteJsonSchema } from '../../src/site/schema.js';

const HEAD = 'client: { name: Northwind }\nsite: HQ\n';
const SCOPE = `${HEAD}scope: { allow: [192.0.2.0/24] }\n`;
const path = '/etc/linchpin/linchpin.yaml';
const siteOf = (text: string) => {
  const parsed = parseSite(text, { path });
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.site;
};
const told = (problems: readonly Problem[]) => problems.map(({ line, column, says, cure }) => `${line}:${column}: ${says}; ${cure}`);
const wrong = (text: string) => {
  const parsed = parseSite(text, { path });
  return 'problems' in parsed ? told(parsed.problems) : [];
};

describe('a site file that is valid', () => {
  it('gets defaults for all that is left out', () => {
    expect(siteOf(HEAD)).toMatchObject({ client: 'Northwind', site: 'HQ', engagement: null, scope: { allow: [], deny: [], windows: [] }, snmpPort: 161, http: { host: '127.0.0.1', port: 8080, tls: null }, database: null, limits: { packetsPerSecond: 200, perDeviceInFlight: 1 }, retention: { raw: '13mo', snapshots: '13mo' } });
    expect(siteOf(HEAD).timezone).toBe(new Intl.DateTimeFormat().resolvedOptions().timeZone);
  });

  it('is read whole', () => {
    const site = siteOf(`${HEAD}timezone: Europe/Berlin
engagement: { authorised_by: "managing director", on: 2026-11-02, until: 2027-11-01 }
scope: { allow: [10.20.0.0/21, "2001:db8::/64"], deny: [10.20.5.0/24], windows: ["Mon-Fri 20:00-06:00"] }
limits: { packets_per_second: 50, table_seconds: 5 }
tcp_ports: [443, 22, 22]
credentials:
  - { name: ro, type: snmp-v2c, community: "\${secret:snmp_ro}", for: [10.20.0.0/21] }
  - { name: v3, type: snmp-v3, user: audit, auth: { protocol: sha256, key: "\${env:A}" }, priv: { protocol: aes, key: "\${file:keys/p}" }, for: [10.20.0.0/24] }
  - { name: key, type: ssh-key, user: audit, key: "\${file:/etc/id}", for: [10.20.0.7] }
services: [ { name: Orders, tier: essential, tolerable_outage: 90m, users: ["vlan:30", "subnet:10.20.3.0/24"], needs: { device: erp, dns: [dc1, dc2], gateway: any }, knows: [p1], runbook: { where: "binder 3", reviewed: 2026-06-01 } } ]
people: [ { id: p1, role: "IT lead" } ]
recovery: [ { unit: fw1, by: contract, hours: 8 } ]
domains: [Northwind.Example]
watch: [gateway, 1.1.1.1]
documents: [ { csv: docs/devices.csv }, { netbox: /srv/nb.json } ]
accepted: accepted.yaml
schedule: { sweep: "0 2 * * 2-6" }
http: { listen: "0.0.0.0:8443", tls: { cert: tls/c.pem, key: tls/k.pem } }
`);
    expect(site.engagement).toEqual({ authorisedBy: 'managing director', on: '2026-11-02', until: '2027-11-01' });
    expect(site.scope).toEqual({ allow: ['10.20.0.0/21', '2001:db8::/64'], deny: ['10.20.5.0/24'], windows: [{ days: [1, 2, 3, 4, 5], from: 1200, to: 360 }] });
    expect([site.limits.packetsPerSecond, site.limits.tableSeconds, site.limits.tableRows]).toEqual([50, 5, 10_000]);
    expect(site.tcpPorts).toEqual([22, 443]);
    expect(site.credentials).toEqual([
      { name: 'ro', type: 'snmp-v2c', community: { from: 'store', name: 'snmp_ro' }, for: ['10.20.0.0/21'] },
      { name: 'v3', type: 'snmp-v3', user: 'audit', auth: { protocol: 'sha256', key: { from: 'env', name: 'A' } }, priv: { protocol: 'aes', key: { from: 'file', path: '/etc/linchpin/keys/p' } }, for: ['10.20.0.0/24'] },
      { name: 'key', type: 'ssh-key', user: 'audit', key: { from: 'file', path: '/etc/id' }, passphrase: null, for: ['10.20.0.7/32'], sudo: false },
    ]);
    expect(site.services).toEqual([{ name: 'Orders', tier: 'essential', tolerableOutageHours: 1.5, users: ['vlan:30', 'subnet:10.20.3.0/24'], needs: { device: ['erp'], dns: ['dc1', 'dc2'], gateway: 'any' }, knows: ['p1'], runbook: { where: 'binder 3', reviewed: '2026-06-01' } }]);
    expect(site.documents).toEqual([{ kind: 'csv', path: '/etc/linchpin/docs/devices.csv', columns: {} }, { kind: 'netbox', path: '/srv/nb.json' }]);
    expect(site).toMatchObject({ acceptedFile: '/etc/linchpin/accepted.yaml', domains: ['northwind.example'], schedule: '0 2 * * 2-6', http: { host: '0.0.0.0', port: 8443, tls: { cert: '/etc/linchpin/tls/c.pem', key: '/etc/linchpin/tls/k.pem' } } });
  });

  it('remembers where each part of it stands', () => {
    expect(placeIn(siteOf(SCOPE), ['scope'])).toEqual({ line: 3, column: 1 });
    expect(placeIn(siteOf(SCOPE), ['scope', 'allow'])).toEqual({ line: 3, column: 10 });
    expect(placeIn(siteOf(HEAD), ['scope'])).toEqual({ line: 1, column: 1 });
  });

  it('allows clear secrets where it says so', () => {
    const [credential] = siteOf(`${SCOPE}allow_clear_secrets: true\ncredentials: [ { name: a, type: snmp-v1, community: public, for: [192.0.2.1] } ]\n`).credentials;
    expect(credential).toMatchObject({ community: { from: 'clear', value: 'public' } });
  });

  it('may leave something of the scope in many pieces', () => {
    expect(siteOf(`${HEAD}scope: { allow: [192.0.2.0/24], deny: [192.0.2.0/25, 192.0.2.0/26, 192.0.2.128/26] }\n`).scope.deny).toHaveLength(3);
  });
});

describe('a site file that is wrong', () => {
  it.each<[string, string, readonly string[]]>([
    ['an unknown key', `${HEAD}scop: {}\n`, ['3:1: unknown key scop; did you mean scope?']],
    ['an unknown key within', `${HEAD}scope: { allow: [192.0.2.0/24], denny: [] }\n`, ['3:33: unknown key denny in scope; did you mean deny?']],
    ['an unknown key that is near none', `${HEAD}http: { zzzzzz: 1 }\n`, ['3:9: unknown key zzzzzz in http; known here: listen, tls, allow_plain_http']],
    ['a misspelt key that is needed', `${HEAD}scope:\n  alow: [192.0.2.0/24]\n`, ['4:3: unknown key alow in scope; did you mean allow?']],
    ['a key that is missing', 'site: HQ\n', ['1:1: client is missing; write client: followed by a map of keys']],
    ['a key without a value', `${HEAD}people:\n`, ['3:1: people has no value; write a list, or leave the key out']],
    ['a number where text belongs', 'client: { name: A }\nsite: 12\n', ['2:7: site must be text, not 12; put it in quotes']],
    ['an octal-looking address', `${HEAD}scope:\n  allow:\n    - 010.0.0.1\n`, ['5:7: scope.allow[0]: “010.0.0.1” has a leading zero, which some programs take for octal; write 10.0.0.1 if the number is decimal']],
    ['a bad network', `${HEAD}scope: { allow: [192.0.2.0/33] }\n`, ['3:18: scope.allow[0]: “192.0.2.0/33” is no network; write it as CIDR, such as 10.20.0.0/21']],
    ['host bits', `${HEAD}scope: { allow: [192.0.2.7/24] }\n`, ['3:18: scope.allow[0]: “192.0.2.7/24” names a host within the network 192.0.2.0/24; write 192.0.2.0/24, or 192.0.2.7/32 if only this one address is meant']],
    ['an empty scope', `${HEAD}scope: { allow: [] }\n`, ['3:17: scope.allow is empty; name at least one, or leave the key out']],
    ['the whole internet', `${HEAD}scope: { allow: [0.0.0.0/0] }\n`, ["3:18: scope.allow: 0.0.0.0/0 is wider than any one organisation's network; write the networks that were agreed; /8 is the widest"]],
    ['deny that covers all', `${HEAD}scope: { allow: [192.0.2.0/24], deny: [192.0.2.0/25, 192.0.2.128/25, 192.0.2.128/26] }\n`, ['3:33: scope.deny covers all of scope.allow; narrow deny, or widen allow: as it stands nothing may be looked at']],
    ['deny that covers all of IPv6', `${HEAD}scope: { allow: ["2001:db8::/48"], deny: ["2001:db8::/32"] }\n`, ['3:36: scope.deny covers all of scope.allow; narrow deny, or widen allow: as it stands nothing may be looked at']],
    ['deny wholly outside', `${HEAD}scope: { allow: [192.0.2.0/24], deny: [192.0.2.0/28, 198.51.100.0/24] }\n`, ['3:54: scope.deny: 198.51.100.0/24 lies wholly outside scope.allow (192.0.2.0/24); correct the network, or remove it: what is not allowed need not be denied']],
    ['a network of no hosts', `${HEAD}scope: { allow: [192.0.2.0/31], deny: [192.0.2.0, 192.0.2.1] }\n`, ['3:33: scope.deny covers all of scope.allow; narrow deny, or widen allow: as it stands nothing may be looked at']],
    ['a window of no days', `${HEAD}scope: { allow: [192.0.2.0/24], windows: ["Mo-Fr 20:00-06:00"] }\n`, ['3:43: scope.windows[0]: “Mo-Fr 20:00-06:00” is no window: it names a day that is none; write days and times, such as "Mon-Fri 20:00-06:00" or "Sat,Sun 00:00-24:00"; days name the evening on which it opens']],
    ['an engagement that ends before it begins', `${SCOPE}engagement: { authorised_by: x, on: 2026-11-02, until: 2026-11-01 }\n`, ['4:56: the engagement ends (2026-11-01) before it begins (2026-11-02); correct on or until as it was signed']],
    ['a day that is none', `${SCOPE}engagement: { authorised_by: x, on: 2026-02-30, until: 2026-11-01 }\n`, ['4:37: engagement.on: “2026-02-30” is no day; write it as YYYY-MM-DD, such as 2026-11-02']],
    ['a time zone that is none', `${HEAD}timezone: Europe/Belrin\n`, ['3:11: timezone: “Europe/Belrin” is no time zone; write an IANA name, such as Europe/Berlin']],
    ['a clear community', `${SCOPE}credentials:\n  - name: core\n    type: snmp-v2c\n    community: public\n    for: [192.0.2.0/24]\n`, ['7:16: credentials[0].community is a secret in clear; store it with `linchpin secret set core`, and write "${secret:core}" here']],
    ['clear SNMPv3 keys', `${SCOPE}credentials: [ { name: v3, type: snmp-v3, user: u, auth: { protocol: sha, key: aaaaaaaa }, priv: { protocol: aes, key: bbbbbbbb }, for: [192.0.2.1] } ]\n`, ['4:80: credentials[0].auth.key is a secret in clear; store it with `linchpin secret set v3-auth`, and write "${secret:v3-auth}" here', '4:120: credentials[0].priv.key is a secret in clear; store it with `linchpin secret set v3-priv`, and write "${secret:v3-priv}" here']],
    ['a clear password', `${SCOPE}credentials: [ { name: pw, type: ssh-password, user: u, password: hunter2, for: [192.0.2.1] } ]\n`, ['4:67: credentials[0].password is a secret in clear; store it with `linchpin secret set pw`, and write "${secret:pw}" here']],
    ['a key in the file', `${SCOPE}credentials: [ { name: k, type: ssh-key, user: u, key: AAAA, for: [192.0.2.1] } ]\n`, ['4:56: credentials[0].key is a secret in clear; store it with `linchpin secret set k`, and write "${secret:k}" here']],
    ['a database password', `${HEAD}database: { url: "postgres://u:hunter2@db/x" }\n`, ['3:18: database.url is a secret in clear; store it with `linchpin secret set database`, and write "${secret:database}" here']],
    ['half a reference', `${SCOPE}credentials: [ { name: a, type: snmp-v1, community: "x\${secret:y}", for: [192.0.2.1] } ]\n`, ['4:53: credentials[0].community: a reference to a secret is not the whole value, or is not closed; write nothing but "${secret:NAME}", "${file:PATH}" or "${env:NAME}", in quotes']],
    ['a reference to nowhere', `${SCOPE}credentials: [ { name: a, type: snmp-v1, community: "\${vault:y}", for: [192.0.2.1] } ]\n`, ['4:53: credentials[0].community: this reference to a secret cannot be read; write "${secret:NAME}" (letters, digits, _ . -), "${file:PATH}" or "${env:NAME}"']],
    ['a credential outside the scope', `${SCOPE}credentials: [ { name: a, type: snmp-v1, community: "\${env:X}", for: [192.0.2.0/24, 10.0.0.0/8] } ]\n`, ['4:85: credential a is for 10.0.0.0/8, outside scope.allow (192.0.2.0/24); correct the network, or remove it: no credential is offered outside the scope']],
    ['an unknown type', `${SCOPE}credentials: [ { name: a, type: snmp-v2, community: "\${env:X}", for: [192.0.2.0/24] } ]\n`, ['4:33: credentials[0].type cannot be "snmp-v2"; did you mean snmp-v1?']],
    ['privacy without authentication', `${SCOPE}credentials: [ { name: a, type: snmp-v3, user: u, priv: { protocol: aes, key: "\${env:X}" }, for: [192.0.2.1] } ]\n`, ['4:57: credential a encrypts without authenticating, which SNMPv3 does not know; write auth: { protocol, key } beside priv']],
    ['two credentials of one name', `${SCOPE}credentials:\n  - { name: a, type: snmp-v1, community: "\${env:X}", for: [192.0.2.1] }\n  - { name: A, type: snmp-v2c, community: "\${env:Y}", for: [192.0.2.1] }\n`, ['6:13: credentials[1]: the credential A is there already, as credentials[0]; give it another name, or remove one of the two']],
    ['two services of one name', `${HEAD}services:\n  - { name: Mail, tier: other, needs: { gateway: any } }\n  - { name: mail, tier: other, needs: { gateway: any } }\n`, ['5:13: services[1]: the service mail is there already, as services[0]; give it another name, or remove one of the two']],
    ['somebody unknown', `${HEAD}people: [ { id: lead, role: IT lead } ]\nservices: [ { name: Mail, tier: other, needs: { gateway: any }, knows: [laed] } ]\n`, ['4:73: service Mail: nobody under people has the id laed; did you mean lead?']],
    ['a service that needs nothing', `${HEAD}services: [ { name: Mail, tier: other, needs: {} } ]\n`, ['3:47: service Mail needs nothing; name what it needs, one or more of device, program, dns, dhcp, directory, file, mail, time, gateway, internet']],
    ['a need of an unknown kind', `${HEAD}services: [ { name: Mail, tier: other, needs: { devcie: [mx] } } ]\n`, ['3:49: unknown key devcie in services[0].needs; did you mean device?']],
    ['users elsewhere', `${SCOPE}services: [ { name: Mail, tier: other, needs: { gateway: any }, users: ["subnet:10.0.0.0/8", "vlan:4095", "vlna:3", "192.0.2.0/24"] } ]\n`, ['4:73: subnet:10.0.0.0/8 lies outside scope.allow; correct the network, widen the scope as agreed, or remove it', '4:94: “vlan:4095” is no VLAN; write its number, 1 to 4094, such as vlan:30', '4:107: “vlna:3” is no name, address, subnet or VLAN; did you mean vlan:3?', '4:117: “192.0.2.0/24” is no IP address; write subnet:192.0.2.0/24']],
    ['a span of time that is none', `${HEAD}services: [ { name: Mail, tier: other, tolerable_outage: 2 hours, needs: { gateway: any } } ]\n`, ['3:58: services[0].tolerable_outage: “2 hours” is no span of time; write minutes, hours, days or weeks, such as 30m, 2h, 1d, 1w']],
    ['a recovery by nobody, in time', `${HEAD}recovery: [ { unit: fw, by: none, hours: 4 } ]\n`, ['3:42: recovery of fw: by none, and yet in 4 hours; write by: spare or by: contract, or leave hours out']],
    ['a printing port', `${HEAD}tcp_ports: [22, 9100]\n`, ['3:17: tcp_ports: 9100 is never touched: behind it printers print or machines move; remove it']],
    ['serving beyond this machine in clear', `${HEAD}http: { listen: "0.0.0.0:8080" }\n`, ['3:17: http.listen: 0.0.0.0 can be reached from other machines, and there is no TLS; write tls: { cert: …, key: … }, listen on 127.0.0.1, or write allow_plain_http: true where something in front does TLS']],
    ['consent for a device that is never asked', `${SCOPE}ask_fully: [192.0.2.7, 198.51.100.7]\n`, ['4:24: ask_fully: 198.51.100.7 lies outside the scope, and is asked nothing; remove it, or name the device as it is called in the scope']],
    ['a watch on everybody', `${HEAD}watch: [224.0.0.1]\n`, ['3:9: watch: 224.0.0.1 is no address of one host; name one host, such as 1.1.1.1, or gateway']],
    ['a cron of four fields', `${HEAD}schedule: { sweep: "0 2 * *" }\n`, ['3:20: schedule.sweep: “0 2 * *” has 4 fields, cron has five; write minute, hour, day of month, month, day of week, such as "0 2 * * 2-6" for 02:00 from Tuesday to Saturday']],
    ['too hasty', `${HEAD}limits: { snmp_tries: 99 }\n`, ['3:23: limits.snmp_tries is too large; write at most 10']],
    ['several at once', `${HEAD}sit: x\nscope: { allow: [x] }\n`, ['3:1: unknown key sit; did you mean site?', '4:18: scope.allow[0]: “x” is no network; write it as CIDR, such as 10.20.0.0/21']],
  ])('%s', (_what, text, problems) => expect(wrong(text)).toEqual(problems));

  it('never repeats a secret', () => {
    for (const secret of ['hunter2', 'x${secret:hunter2', '${hunter2:x}', '${secret:hunter2 !}']) {
      const text = `${SCOPE}credentials: [ { name: a, type: snmp-v2c, community: ${JSON.stringify(secret)}, for: [192.0.2.1] } ]\ndatabase: { url: ${JSON.stringify(secret)} }\n`;
      expect(wrong(text).length).toBeGreaterThan(0);
      expect(wrong(text).join()).not.toContain('hunter2');
    }
  });
});

describe('hostile YAML', () => {
  const bomb = ['a: &a [x, x, x, x, x, x, x, x, x, x]', ...[...'bcdefgh'].map((name, i) => `${name}: &${name} [${Array(10).fill(`*${'abcdefgh'[i]}`).join(', ')}]`)].join('\n');
  it.each<[string, string, RegExp]>([
    ['empty', '', /^1:1: the file is empty/],
    ['comments only', '# nothing\n', /^1:1: the file is empty/],
    ['a list', '- a\n- b\n', /^1:1: this is no site file/],
    ['binary', '\u0000\u0001\u007fELF', /^1:1: it holds a control character or is not UTF-8/],
    ['an escape sequence in the middle', 'client: { name: A }\nsite: "H\u001b[2JQ"\n', /^2:9: it holds a control character/],
    ['tabs', 'client:\n\tname: A\nsite: HQ\n', /^2:1: a tab indents this line; indent with spaces/],
    ['a key twice', `${HEAD}site: X\n`, /^3:1: this key is there twice/],
    ['two documents', `${HEAD}---\n${HEAD}`, /^3:1: the file holds more than one document/],
    ['a tag', `${HEAD}people: !!js/function "x"\n`, /^3:9: a tag/],
    ['an alias to nothing', `${HEAD}people: *nobody\n`, /^3:9: an alias .* names an anchor that is not there/],
    ['anchors that blow it up', bomb, /^1:1: it repeats parts of itself through anchors too often/],
    ['a part that contains itself', `${HEAD}people: &p [*p]\n`, /contains itself|must be a map/],
    ['very deep', '['.repeat(50_000), /^1:1: it is nested too deeply/],
    ['very deep maps', '{a: '.repeat(50_000), /^1:1: it is nested too deeply/],
    ['very large', `# ${'x'.repeat(1_000_001)}`, /^1:1: the file is larger than 1 MB/],
    ['an open quote', 'client: { name: "A }\nsite: HQ\n', /^\d+:\d+: this is no YAML/],
    ['a prototype', `${HEAD}__proto__: { allow_clear_secrets: true }\n`, /^3:1: unknown key __proto__/],
  ])('%s', (_what, text, says) => {
    expect(wrong(text)[0]).toMatch(says);
    expect(wrong(text).length).toBeLessThanOrEqual(50);
  });

  it('takes no more than its share of time for ten times the depth, and none for ten times the anchors', () => {
    const timeOf = (text: string) => Math.min(...[1, 2, 3].map(() => {
      const began = performance.now();
      wrong(text);
      return performance.now() - began;
    }));
    const deep = (levels: number) => '['.repeat(levels);
    // A parser that goes down level by level, or writes out what anchors repeat, takes hundreds of times as long; a busy machine does not.
    expect(timeOf(deep(50_000))).toBeLessThan(60 * Math.max(timeOf(deep(5_000)), 1));
    expect(timeOf(bomb)).toBeLessThan(60 * Math.max(timeOf(bomb.replaceAll('*', 'x')), 1));
  });

  it('never throws, and tells a place within the file', () => {
    const pieces = fc.constantFrom('client', 'site', 'scope', 'allow', 'credentials', 'type', 'snmp-v3', 'name', ': ', ':\n', '\n', '  ', '- ', '{', '}', '[', ']', ', ', '"', "'", '&a ', '*a', '!!x', '|', '\t', '#', '192.0.2.0/24', '1', 'null', '${secret:x}');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        const parsed = parseSite(text, { path });
        if (!('problems' in parsed)) return;
        expect(parsed.problems.length).toBeGreaterThan(0);
        for (const { line, column, says, cure } of parsed.problems) {
          expect(line >= 1 && line <= text.split('\n').length && column >= 1 && says !== '' && cure !== '').toBe(true);
        }
      }),
      { numRuns: 1500 },
    );
  });
});

describe('the file itself', () => {
  const folder = mkdtempSync(join(tmpdir(), 'linchpin-site-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };

  it('is read from the disk', async () => {
    expect(await loadSite(file('good.yaml', `\ufeff${SCOPE}`))).toMatchObject({ client: 'Northwind' });
  });
  it('may be missing only where it need not be there', async () => {
    expect(await loadSite(join(folder, 'none.yaml'), { optional: true })).toBeNull();
    await expect(loadSite(join(folder, 'none.yaml'))).rejects.toThrow(/none\.yaml:1:1: there is no such file; write one with `linchpin init --config .*none\.yaml`/);
    await expect(loadSite(folder, { optional: true })).rejects.toThrow(/:1:1: this is a folder/);
  });
  it('is named with line, column and cure in one line per problem', async () => {
    const bad = file('bad.yaml', `${HEAD}scop: {}\nhtp: {}\n`);
    await expect(loadSite(bad)).rejects.toThrow(`${bad}:3:1: unknown key scop; did you mean scope?\n${bad}:4:1: unknown key htp; did you mean http?`);
  });
  it('is refused where it is not UTF-8', async () => {
    writeFileSync(join(folder, 'latin.yaml'), Buffer.from('client: { name: M\xfcller }\nsite: HQ\n', 'latin1'));
    await expect(loadSite(join(folder, 'latin.yaml'))).rejects.toThrow(/latin\.yaml:1:18: it holds a control character or is not UTF-8/);
  });
  it('names files that are there, where their absence would be silent', async () => {
    const bad = file('files.yaml', `${HEAD}http: { tls: { cert: c.pem, key: good.yaml } }\nplugins: ./plugins\n`);
    await expect(loadSite(bad)).rejects.toThrow(new RegExp(`files\\.yaml:3:16: http\\.tls\\.cert: ${folder}/c\\.pem is not there; .*\\n.*:4:1: plugins: `));
  });
  it('is not read beyond its limit', async () => {
    await expect(loadSite('/dev/zero')).rejects.toThrow(/larger than 1 MB/);
  });
});

describe('the file that init writes', () => {
  const answers = { client: 'Müller "& Söhne" #1', site: 'Haus: 1', authorisedBy: "the board's chair", on: '2026-11-02', until: '2027-11-01', allow: ['10.20.0.0/21', '2001:db8::/64'] };
  it('is valid, whatever was answered', () => {
    expect(siteOf(commentedSite({ ...answers, schema: '/opt/x.json' }))).toMatchObject({ client: answers.client, site: answers.site, engagement: { authorisedBy: answers.authorisedBy, on: '2026-11-02' }, scope: { allow: answers.allow } });
    fc.assert(fc.property(fc.string({ minLength: 1, maxLength: 80 }).filter((text) => text.trim() !== '' && !/[\u0000-\u001f\u007f-\u009f]/.test(text)), (client) => void expect(siteOf(commentedSite({ ...answers, client })).client).toBe(client.trim())), { numRuns: 200 });
  });
  it('is valid with all its comments taken in', () => {
    const whole = commentedSite(answers).replace(/^#(?! \S)/gm, '');
    expect(siteOf(whole)).toMatchObject({ timezone: 'Europe/Berlin', scope: { deny: ['10.20.7.254/32'] }, schedule: '0 2 * * 2-6' });
    expect(siteOf(whole).credentials).toHaveLength(3);
    expect(siteOf(whole).services[0]?.knows).toEqual(['p1']);
  });
  it('has no engagement where nobody authorised it', () => {
    expect(siteOf(commentedSite({ ...answers, authorisedBy: null })).engagement).toBeNull();
  });
  it('tells an answer that is wrong', () => {
    expect(wrong(commentedSite({ ...answers, allow: ['010.0.0.0/8'], on: 'tomorrow' })).join()).toMatch(/“tomorrow” is no day.*leading zero/);
  });
});

it('the JSON Schema for editors is fresh (npx tsx scripts/site-schema.ts)', () => {
  const shipped = JSON.parse(readFileSync(join(import.meta.dirname, '../../config/site.schema.json'), 'utf8')) as { $schema: string };
  expect(shipped).toEqual(JSON.parse(JSON.stringify(siteJsonSchema())));
  expect(shipped.$schema).toContain('draft-07');
});

describe('the file of acceptances', () => {
  const good = '- { finding: f1, owner: board, until: 2027-06-30, reason: "replaced in spring" }\n';
  it('is a list', () => expect(parseAcceptances(good)).toEqual({ acceptances: [{ finding: 'f1', owner: 'board', until: '2027-06-30', reason: 'replaced in spring' }] }));
  it('may be empty', () => expect(parseAcceptances('# none yet\n')).toEqual({ acceptances: [] }));
  it.each<[string, string, string]>([
    ['without a reason', '- { finding: f1, owner: board, until: 2027-06-30 }\n', '1:3: [0].reason is missing; write reason: followed by text'],
    ['with an unknown key', '- { finding: f1, ownr: board, until: 2027-06-30, reason: x }\n', '1:18: unknown key ownr in [0]; did you mean owner?'],
    ['until never', '- { finding: f1, owner: board, until: never, reason: x }\n', '1:39: [0].until: “never” is no day; write it as YYYY-MM-DD, such as 2026-11-02'],
    ['twice', `${good}${good}`, '2:14: finding f1 is accepted twice; keep one of the two'],
  ])('is told wrong: %s', (_what, text, says) => {
    const parsed = parseAcceptances(text);
    expect('problems' in parsed ? told(parsed.problems) : []).toEqual([says]);
  });
});
