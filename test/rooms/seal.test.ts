/** Asserts that secrets are replaced by keyed fingerprints wherever they stand, that all else stays, and that sealing twice changes nothing. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSealer } from '../../src/guard/seal.js';
import { loadDialects } from '../../src/load.js';
import { growthOf } from './growth.js';
import { MORE_KEPT_LINES, MORE_SECRET_LINES } from './seal-host-lines.js';
import { KEPT_LINES, SECRET_LINES } from './seal-lines.js';
import { OTHER_KEPT_LINES, OTHER_SECRET_LINES } from './seal-other-lines.js';

const KEY = Buffer.alloc(32, 7);
const S = 'Zw9-made.Up!4';
const sealer = createSealer(KEY, []);
const seal = (text: string, by = sealer): string => Buffer.from(by(Buffer.from(text), 'show running-config')).toString('utf8');
const TOKEN = /‹secret:[0-9a-f]{12}›/;

describe('sealing', () => {
  it.each([
    `enable secret 5 ${S}`, `enable password level 7 8 ${S}`, `username bob privilege 15 password 7 ${S}`, `username bob secret sha512 ${S}`, ` key-string 7 ${S}`, `snmp-server community ${S} RO 10`, `snmp-server host 192.0.2.1 traps version 2c ${S}`,
    `snmp-server user u g v3 auth sha ${S} priv aes 256 ${S}x`, `radius-server host 192.0.2.1 auth-port 1812 key 7 ${S}`, `tacacs-server key ${S}`, ` key 6 ${S}`, `crypto isakmp key ${S} address 192.0.2.1`, ` neighbor 192.0.2.1 password ${S}`,
    ` ip ospf message-digest-key 1 md5 ${S}`, ` ip ospf authentication-key ${S}`, `ntp authentication-key 1 md5 ${S} 7`, ` standby 1 authentication ${S}`, ` ppp chap password 0 ${S}`, ` wpa-psk ascii 0 ${S}`, ` vrrp 1 authentication text ${S}`,
    `set system login user bob authentication encrypted-password "${S}"`, `set security ike policy p pre-shared-key ascii-text "${S}"`, `set snmp community ${S} authorization read-only`, `            secret "${S}"; ## SECRET-DATA`,
    `add name=wifi wpa2-pre-shared-key=${S} mode=dynamic-keys`, `/ppp secret add name=bob password="${S}" service=l2tp`, `add address=192.0.2.1 secret=${S} service=login`,
    `password manager user-name "admin" plaintext "${S}"`, `snmpv3 user "u" auth sha "${S}"`, ` local-user admin password irreversible-cipher ${S}`, `snmp-agent community read cipher ${S}`, `super password level 3 cipher ${S}`,
    `<password>${S}</password>`, `<radius_secret>${S}</radius_secret>`, `<bcrypt-hash>$2y$10$abcdefghijklmnopqrstuv</bcrypt-hash>`.replace('$2y$10$abcdefghijklmnopqrstuv', S).replace(/bcrypt-hash/g, 'ipsecpsk'),
    `  "password": "${S}",`, `db_password: '${S}'`, `DB_PASSWORD=${S}`, `export PGPASSWORD="${S}"`, `AWS_SECRET_ACCESS_KEY=${S}`, `0 3 * * * root mysqldump -u root -p${S} shop > /backup/shop.sql`, `5 4 * * * bob curl -u bob:${S} http://192.0.2.5/run`,
    `*/5 * * * * rsync --password=${S} x y`, `postgres://app:${S}@192.0.2.7/shop`, `//192.0.2.8/data /mnt cifs username=bob,password=${S}`, `Authorization: Bearer ${S}`, `username local enable admin ${S} user_control disable`, `sshpass -p '${S}' ssh bob@192.0.2.1`,
  ])('replaces the secret of: %s', (line) => {
    const sealed = seal(line);
    expect(sealed).not.toContain(S);
    expect(sealed).toMatch(TOKEN);
    expect(seal(sealed)).toBe(sealed);
  });

  it.each([
    'interface GigabitEthernet1/0/1', ' description Uplink to core, key account manager', 'hostname core1', 'service password-encryption', 'ip ssh version 2', 'router bgp 65000', ' set community 65000:100 additive', ' neighbor 192.0.2.1 send-community both',
    'ip community-list standard partners permit 65000:20', 'crypto key generate rsa', 'key chain ospf-keys', ' key 1', 'aaa authentication login default local', 'snmp-server location Room 4', 'ip route 0.0.0.0 0.0.0.0 192.0.2.1', 'PasswordAuthentication no',
    'passwd:         files systemd', 'LISTEN 0 128 0.0.0.0:22 0.0.0.0:* users:(("sshd",pid=600,fd=3))', 'root:x:0:0:root:/root:/bin/bash', '17 * * * * root cd / && run-parts --report /etc/cron.hourly',
    'default via 192.0.2.1 dev eth0', 'nameserver 192.0.2.53',
  ])('leaves alone: %s', (line) => expect(seal(line)).toBe(line));

  it('leaves a list of packages alone', () => {
    const listed = Buffer.from('ii  passwd  1:4.13  amd64  change and administer password and group data\n');
    expect(sealer(listed, 'dpkg -l')).toBe(listed);
  });

  it('gives equal secrets equal tokens on every device, and other keys other tokens', () => {
    const tokenOf = (text: string): string => TOKEN.exec(text)![0];
    expect(tokenOf(seal(`enable secret ${S}`))).toBe(tokenOf(seal(`DB_PASSWORD="${S}"`)));
    expect(tokenOf(seal(`enable secret ${S}`))).not.toBe(tokenOf(seal(`enable secret ${S}x`)));
    expect(tokenOf(seal(`enable secret ${S}`))).not.toBe(tokenOf(seal(`enable secret ${S}`, createSealer(Buffer.alloc(32, 8), []))));
  });

  it('marks what may not be compared', () => {
    expect(seal('username bob secret 9 $9$madeupsalt$madeuphashmadeuphash')).toMatch(/^username bob secret 9 ‹secret:[0-9a-f]{12}:salted›$/);
    expect(seal('bob:$6$saltsalt$hashhashhash:19000:0:99999:7:::')).toMatch(/^bob:‹secret:[0-9a-f]{12}:salted›:19000:0/);
    expect(seal('        set password ENC AAAAmadeupbase64==')).toBe('        set password ENC ‹secret:re-encoded›');
    expect(seal('set passwd ENC SH2madeupbase64=')).toBe(seal('set passwd ENC SH2otherbase64aa='));
  });

  it('takes private keys out whole', () => {
    const sealed = seal('before\n-----BEGIN OPENSSH PRIVATE KEY-----\nbWFkZSB1cA==\nbWFkZSB1cA==\n-----END OPENSSH PRIVATE KEY-----\nafter\n');
    expect(sealed).toMatch(/^before\n-----BEGIN OPENSSH PRIVATE KEY-----\n‹secret:[0-9a-f]{12}›\n-----END OPENSSH PRIVATE KEY-----\nafter\n$/);
    expect(seal(sealed)).toBe(sealed);
    expect(seal('-----BEGIN RSA PRIVATE KEY-----\ncut off')).not.toContain('cut off');
  });

  it('takes the first group of a dialect’s pattern', () => {
    const own = createSealer(KEY, [/^user_control enable user (\S+)/]);
    expect(seal('user_control enable user abc123 x', own)).toMatch(/^user_control enable user ‹secret:[0-9a-f]{12}› x$/);
  });

  it('keeps every byte that is no secret, valid text or not', () => {
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe, 0x00, 0x0a]), Buffer.from(`enable secret ${S}\r\n`), Buffer.from([0xe4, 0xa0, 0x0a])]);
    const sealed = Buffer.from(sealer(bytes, ''));
    expect(sealed.includes(S)).toBe(false);
    expect(sealed.subarray(0, 4)).toEqual(bytes.subarray(0, 4));
    expect(sealed.subarray(-5)).toEqual(bytes.subarray(-5));
    expect(sealed.includes('‹secret:')).toBe(true);
    expect(Buffer.from(sealer(sealed, ''))).toEqual(sealed);
  });

  it('is done with a second pass whatever the text', () => {
    const word = fc.constantFrom('password', 'secret', 'key', 'description', 'sw1# ', '\t', 'is', 'username', 'enable', '7', '"', '=', ':', 'community', 'snmp-server', 'auth', 'md5', 'priv', '‹secret:', '›', 'ENC', '$6$', 'x', ' ', 'https://', '@', '<password>', '</password>', 'ab12cd', '\n', '\\"');
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string({ maxLength: 8 })), { maxLength: 14 }), (words) => {
        const once = seal(words.join(' '));
        expect(seal(once)).toBe(once);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['{"user":"mira","password":null,"port":443,"model":"X 1"}', '{"user":"mira","password":null,"port":443,"model":"X 1"}'],
    ['{"password":{"plaintext":null,"cyphered":"abc9"},"firmware":"2.2.0","note":"two words"}', '{"password":{"plaintext":null,"cyphered":"§"},"firmware":"2.2.0","note":"two words"}'],
    ['{"proxyUsername":{"plaintext":null,"cyphered":"abc9"},"username":"mira"}', '{"proxyUsername":{"plaintext":null,"cyphered":"§"},"username":"mira"}'],
    ['{"pin":4711,"secret":987654,"port":443}', '{"pin":4711,"secret":§,"port":443}'],
    ['{"password":{"type":"bcrypt","value":"abc9"},"next":"kept"}', '{"password":{"type":"bcrypt","value":"§"},"next":"kept"}'],
    ['{"passwordPolicy":{"complexity":"high","minLength":8},"next":"kept"}', '{"passwordPolicy":{"complexity":"high","minLength":8},"next":"kept"}'],
    ['{"a":{"psk":"s3cret"},"b":[{"community":"c0mm"},{"community":""}],"c":1}', '{"a":{"psk":"§"},"b":[{"community":"§"},{"community":""}],"c":1}'],
  ])('takes from JSON on one line what is secret, and nothing else: %s', (given, left) => {
    expect(seal(given).replace(/‹secret:[^›]*›/g, '§')).toBe(left);
  });

  it('takes a line of a megabyte as any other', () => expect(seal('key abc9 '.repeat(120_000)).includes('abc9')).toBe(false));

  it.each<readonly [string, (size: number) => string]>([
    ['a word again and again', (size) => 'password '.repeat(size)],
    ['a word that never ends', (size) => `${'a-'.repeat(5 * size)}secret`],
    ['options without end', (size) => `mysql ${' -'.repeat(2 * size)}`],
    ['an address without end', (size) => `://${'a'.repeat(10 * size)}`],
    ['markup that is never closed', (size) => '<password '.repeat(size)],
    ['a command again and again', (size) => 'snmp-server user '.repeat(size / 2)],
    ['keys again and again', (size) => 'key '.repeat(2 * size)],
    ['programs again and again', (size) => 'snmpwalk -A x vault login -a wmic -U a mc alias set a '.repeat(size / 10)],
    ['a web address again and again', (size) => '://abcdefghij'.repeat(size)],
    ['objects in objects', (size) => '"password":{'.repeat(size)],
    ['values in values', (size) => 'secret='.repeat(10 * size)],
    ['secrets beside secrets', (size) => '-psk x '.repeat(10 * size)],
    ['what was sealed again and again', (size) => '‹secret:'.repeat(5 * size)],
    ['users of addresses again and again', (size) => '://a:b@'.repeat(5 * size)],
  ])('looks at a long hostile line no more often where it is longer: %s', (_name, line) => {
    expect(growthOf((size) => seal(line(size)), 1000)).toBeLessThan(12);
  });
});

describe('the commands of every platform', async () => {
  const all = createSealer(KEY, (await loadDialects()).flatMap(({ secrets = [] }) => secrets));
  const framed = (text: string): string => text.replace(/‹secret:[^›]*›/g, '§');
  /** As they come: made up at random, a word of every day, digits, hexadecimal, a name of a make. */
  const values = ['Zw9-made.Up!4', 'harbor', '1234567890', '0822455D0A16544541', 'cisco'];

  it.each([...Object.entries(SECRET_LINES), ...Object.entries(MORE_SECRET_LINES), ...Object.entries(OTHER_SECRET_LINES)])('of %s: what is secret goes, all else stays', (_platform, lines) => {
    const wrong: string[] = [];
    for (const line of lines) {
      for (const value of values) {
        let count = 0;
        const sealed = seal(line.replace(/§/g, () => `${value}${count++ === 0 ? '' : count}`), all);
        if (framed(sealed) !== line || seal(sealed, all) !== sealed) wrong.push(`${line} with ${value}: ${sealed}`);
      }
    }
    expect(wrong).toEqual([]);
  });
  it.each([...Object.entries(KEPT_LINES), ...Object.entries(MORE_KEPT_LINES), ...Object.entries(OTHER_KEPT_LINES)])('that hold no secret stay, of %s', (_platform, lines) => expect(lines.filter((line) => seal(line, all) !== line)).toEqual([]));

  it.each(['key', 'simple', 'none', 'encrypted9', 'password', 'secret'])('whose secret is a word of the commands themselves: %s', (word) => {
    const lines = ['enable secret §', 'username mira privilege 15 secret §', 'snmp-server community § ro', ' neighbor 192.0.2.1 password 7 §', 'ip ftp password §', 'crypto isakmp key § address 192.0.2.1', ' key-string §'];
    expect(lines.filter((line) => framed(seal(line.replace('§', word), all)) !== line)).toEqual([]);
  });
  it('whatever blanks part their words, and whatever stands before them', () => {
    const lines = Object.values(SECRET_LINES).flat().filter((line) => /^\s*[a-z]/.test(line) && !line.includes(' ENC ') && !/^\w+:\d/.test(line));
    const survivors = (change: (line: string) => string): readonly string[] => lines.map((line) => seal(change(line).replaceAll('§', 'zQ9vLmPw'), all)).filter((sealed) => sealed.includes('zQ9vLmPw'));
    expect(survivors((line) => line.replace(/(?<=\S) (?=\S)/g, '\t'))).toEqual([]);
    expect(survivors((line) => line.replace(/(?<=\S) (?=\S)/g, '   '))).toEqual([]);
    expect(survivors((line) => `core1(config)# ${line.trimStart()}`)).toEqual([]);
    expect(survivors((line) => `${line}   \r`)).toEqual([]);
  });
  it.each(['username mira password <secret hidden> pbkdf2', 'enable secret <removed>', 'snmp-server community <configuration removed>'])('whose secret somebody took out before: %s', (line) => expect(seal(line, all)).toBe(line));
  it('that hold an address of the web whose password has its signs', () => {
    expect(framed(seal('copy running-config ftp://mira:p@ss:w/rd@192.0.2.1/x', all))).toBe('copy running-config ftp://mira:§@192.0.2.1/x');
    expect(framed(seal('archive path scp://mira:p@ss@[2001:db8::1]/x', all))).toBe('archive path scp://mira:§@[2001:db8::1]/x');
    expect(framed(seal('crypto pki import T pkcs12 ftp://mira:madeUp9@192.0.2.1/x.p12 password madeUp8', all))).toBe('crypto pki import T pkcs12 ftp://mira:§@192.0.2.1/x.p12 password §');
    expect(seal('image: registry.example.net:5000/x@sha256:0123abcd', all)).toBe('image: registry.example.net:5000/x@sha256:0123abcd');
  });
  it('that are typed at a prompt, or abbreviated, alike', () => {
    const tokenOf = (text: string): string => TOKEN.exec(seal(text, all))![0];
    const same = ['enable secret §', 'core1(config)#enable secret §', 'en sec 0 §', ' action 2.0 cli command "enable secret §"', '! enable secret §', '  12  enable secret §', '%PARSER-5-CFGLOG_LOGGEDCMD: User:mira  logged command:enable secret §', '+enable secret §', 'mira@r1:~$ enable secret §', '<core1>enable secret §', 'enable\tsecret\t\t5  §'];
    expect(new Set(same.map((line) => tokenOf(line.replace('§', S)))).size).toBe(1);
  });
  it.each([
    ['PuTTY', 'Public-Lines: 1\nAAAAB3Nz\nPrivate-Lines: 2\nmadeUp9A\nmadeUp9B\nPrivate-MAC: 0011\n', 'Public-Lines: 1\nAAAAB3Nz\nPrivate-Lines: 2\n§\n§\nPrivate-MAC: 0011\n'],
    ['PKCS #12', 'End with the word "quit" on a line by itself:\nmadeUp9AmadeUp\nmadeUp9B=\nquit\nhostname a\n', 'End with the word "quit" on a line by itself:\n§\n§\nquit\nhostname a\n'],
    ['BIND', 'Modulus: abc\nPrivateExponent: madeUp9A\nPrime1: madeUp9B\n', 'Modulus: abc\nPrivateExponent: §\nPrime1: §\n'],
    ['YAML', 'password: |\n  madeUp9A\nnext: kept\npassword:\n  min: 8\nsecret:\n  - name: kept\n', 'password: |\n  §\nnext: kept\npassword:\n  min: 8\nsecret:\n  - name: kept\n'],
    ['Kubernetes', 'stringData:\n  dsn: madeUp9A\nkind: Secret\ndata:\n  dsn: bWFkZVVwOQ==\n  mode: production\n', 'stringData:\n  dsn: §\nkind: Secret\ndata:\n  dsn: §\n  mode: production\n'],
    ['markup', '<Password>\n   <Value>madeUp9A</Value>\n</Password>\n<psk>\n  madeUp9B\n</psk>\n<name>\n  kept\n</name>\n', '<Password>\n   <Value>§</Value>\n</Password>\n<psk>\n  §\n</psk>\n<name>\n  kept\n</name>\n'],
    ['a banner', 'banner motd ^C\nThe wifi password is madeUp9A\nUser: guest / Pass: madeUp9B, Passwort: madeUp9C\nYour password is checked.\n^C\n', 'banner motd ^C\nThe wifi password is §\nUser: guest / Pass: §, Passwort: §\nYour password is checked.\n^C\n'],
    ['a list of servers', '# server[:port]\tshared_secret\ttimeout (s)\n192.0.2.1\tmadeUp9A\t3\n', '# server[:port]\tshared_secret\ttimeout (s)\n192.0.2.1\t§\t3\n'],
    ['HSRP', 'router hsrp\n interface Gi0/0\n  address-family ipv4\n   hsrp 1\n    authentication madeUp9A\n    address 192.0.2.1\n', 'router hsrp\n interface Gi0/0\n  address-family ipv4\n   hsrp 1\n    authentication §\n    address 192.0.2.1\n'],
  ])('that stand in lines of their own: %s', (_name, given, left) => {
    const sealed = seal(given, all);
    expect(framed(sealed)).toBe(left);
    expect(seal(sealed, all)).toBe(sealed);
  });
  it('that the end of a screen broke are written in one', () => {
    const broken = (text: string): string => text.replace(/.{80}/g, '$&\r\n');
    const first = broken('radius-server host 192.0.2.1 auth-port 1812 acct-port 1813 timeout 5 key 7 0822455D0A16544541');
    expect(framed(seal(`hostname a\r\n${first}\r\n!\r\n`, all))).toBe('hostname a\r\nradius-server host 192.0.2.1 auth-port 1812 acct-port 1813 timeout 5 key 7 §\r\n!\r\n');
    const second = broken('snmp-server user mira GROUP v3 auth sha madeUpMadeUp9madeUpMadeUp9 priv aes 128 ABCDEFGH9');
    expect(framed(seal(`${first}\r\n${second}\r\nexit\r\n`, all)).split('\r\n').slice(1, 3)).toEqual(['snmp-server user mira GROUP v3 auth sha § priv aes 128 §', 'exit']);
    const exact = 'username mira secret 9 '.padEnd(80, 'x');
    expect(framed(seal(`${exact}\ninterface Gi0/1\n`, all))).toBe('username mira secret 9 §\ninterface Gi0/1\n');
  });
  it('that a terminal overwrote or coloured are read as it shows them', () => {
    expect(framed(seal('enable secret 5 madeUp--More-- \b\b\b\b\b\b\b\b\b         \b\b\b\b\b\b\b\b\bMadeUp9\r\n', all))).toBe('enable secret 5 §\r\n');
    expect(framed(seal('ena\u001b[1mble sec\u001b[0mret 5 madeUp9', all))).toBe('enable secret 5 §');
    expect(seal('\u001b[1mhostname a\u001b[0m', all)).toBe('\u001b[1mhostname a\u001b[0m');
  });
  it('that Windows wrote in UTF-16', () => {
    const file = Buffer.from('\ufeffenable secret 5 madeUp9\r\nhostname a\r\n', 'utf16le');
    expect(framed(Buffer.from(all(file, '')).toString('utf16le'))).toBe('\ufeffenable secret 5 §\r\nhostname a\r\n');
  });
  it('that tell a community only by the section they stand in', () => {
    const fortios = (name: string): string => `config system interface\n    edit "wan1"\n        set name "office"\n    next\nend\nconfig system snmp community\n    edit 1\n        set name "${name}"\n        config hosts\n            edit 1\n                set ip 192.0.2.9 255.255.255.255\n            next\n        end\n    next\n    edit 2\n        set name "${name}"\n    next\nend\nconfig firewall address\n    edit "a"\n        set name "kept"\n    next\nend\n`;
    expect(framed(seal(fortios(S), all))).toBe(fortios('§'));
    expect(framed(seal(`/snmp community\nset [ find default=yes ] authentication-password=${S}2 name=${S}\nadd addresses=::/0 name="${S} x"\n/snmp\nset contact=noc enabled=yes\n/interface list\nadd name=LAN\n`, all))).toBe('/snmp community\nset [ find default=yes ] authentication-password=§ name=§\nadd addresses=::/0 name="§"\n/snmp\nset contact=noc enabled=yes\n/interface list\nadd name=LAN\n');
  });
  it('that tell a tunnel’s authentication by the group it stands in', () => {
    expect(framed(seal(`vpdn-group 1\n accept-dialin\n authentication ${S}\n authentication chap\ninterface x\n authentication open\n`, all))).toBe('vpdn-group 1\n accept-dialin\n authentication §\n authentication chap\ninterface x\n authentication open\n');
  });
  it('that tell accounts and passwords in a list of their own', () => {
    expect(framed(seal(`chpasswd:\n  list: |\n    root:${S}\n    mira:${S}\n  expire: false\npackages:\n  - vim:latest\n`, all))).toBe('chpasswd:\n  list: |\n    root:§\n    mira:§\n  expire: false\npackages:\n  - vim:latest\n');
  });
  it.each([
    ['set system radius-server 192.0.2.1 secret "$9$madeUpMadeUp"', 'set system radius-server 192.0.2.1 secret "§"'],
    ['      key $9$madeUpMadeUp;', '      key §;'],
    ['set mgt-config users mira phash $5$madeup$madeupMADEUP', 'set mgt-config users mira phash §'],
    ['SENTRY_DSN=https://0123456789abcdef0123456789abcdef@sentry.example.net/1', 'SENTRY_DSN=https://§@sentry.example.net/1'],
    ['  <telegram><api>123456:madeUpMadeUpMadeUp</api></telegram>', '  <telegram><api>§</api></telegram>'],
    ['expect "assword:" { send "madeUp9\\r" }', 'expect "assword:" { send "§\\r" }'],
    ['usmUser 1 3 0x80001f88 0x626f62 0x626f62 NULL .1.3.6 0x0011223344556677 .1.3.6 0x8899aabbccddeeff 0x', 'usmUser 1 3 0x80001f88 0x626f62 0x626f62 NULL .1.3.6 § .1.3.6 § 0x'],
    [' cipher $c$3$madeUpMadeUp==', ' cipher §'],
    [' cipher %^%#madeUp+Made/Up%^%#', ' cipher §'],
    ['    <SharedSecret>a$b^c.*[x]+(y)|z</SharedSecret>', '    <SharedSecret>§</SharedSecret>'],
    ['    <password><![CDATA[a]b<c>d]]></password>', '    <password><![CDATA[§]]></password>'],
    ['bims-server ip 192.0.2.1 key cipher $c$3$madeUpMadeUp', 'bims-server ip 192.0.2.1 key cipher §'],
    ['Server=db;User Id=sa;Password=madeUp9;Encrypt=true', 'Server=db;User Id=sa;Password=§'],
  ])('that show themselves: %s', (line, sealed) => expect(framed(seal(line, all))).toBe(sealed));
  it('that go on in the next line are written in one where they hold a secret, and stay as they are where not', () => {
    expect(framed(seal(`/ppp secret\nadd name=bob password=\\\n    "${S}" service=l2tp\nadd comment=\\\n    "goes on" name=x\n`, all))).toBe('/ppp secret\nadd name=bob password="§" service=l2tp\nadd comment=\\\n    "goes on" name=x\n');
  });
  it.each([
    ['---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----', '---- END SSH2 ENCRYPTED PRIVATE KEY ----'],
    ['-----BEGIN OpenVPN Static key V1-----', '-----END OpenVPN Static key V1-----'],
    ['-----BEGIN OpenVPN tls-crypt-v2 client key-----', '-----END OpenVPN tls-crypt-v2 client key-----'],
    ['<key>', '</key>'],
    ['<tls-auth>', '</tls-auth>'],
    ['<secret>', '</secret>'],
    ['<auth-user-pass>\nbob', '</auth-user-pass>'],
    ['set private-key "-----BEGIN ENCRYPTED PRIVATE KEY-----', '-----END ENCRYPTED PRIVATE KEY-----"'],
  ])('that hold a key in a block of its own: %s', (begin, end) => expect(framed(seal(`a\n${begin}\nAAAA\nBBBB\n${end}\nb`, all))).toBe(`a\n${begin}\n§\n${end}\nb`));
});
