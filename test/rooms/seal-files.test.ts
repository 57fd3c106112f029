/** Asserts that secrets go which only the name of the file around them tells of: printed alone, with its name before each line, with its name above it. */
import { describe, expect, it } from 'vitest';
import { createSealer } from '../../src/guard/seal.js';
import { growthOf } from './growth.js';

const all = createSealer(Buffer.alloc(32, 7), []);
const seal = (text: string, command: string): string => Buffer.from(all(Buffer.from(text), command)).toString('utf8');
const framed = (text: string): string => text.replace(/‹secret:[^›]*›/g, '§');

/** `§` stands where a secret stands. */
const FILES: Readonly<Record<string, readonly string[]>> = {
  '/etc/racoon/psk.txt': ['# file for pre-shared keys used for IKE authentication', '192.0.2.9 §', 'mira@example.net\t§', '#198.51.100.7 §'],
  '/etc/rsyncd.secrets': ['mira:§', 'backup:§', '# one account a line', '@admins:§'],
  '/etc/rsync.pass': ['§'],
  '/etc/davfs2/secrets': ['# Credentials', 'https://files.example.net/dav mira §', '/mnt/dav "mira b" "§"', 'proxy.example.net:3128 pu §'],
  '/home/mira/.davfs2/secrets': ['/mnt/dav mira §'],
  '/etc/chrony/chrony.keys': ['# This is an example', '1 MD5 §', '2 SHA256 HEX:§', '30 §', '#4 SHA1 §'],
  '/etc/ntp.keys': ['65535 M §', '3 sha1 § 192.0.2.1'],
  '/etc/ppp/chap-secrets': ['# Secrets for authentication using CHAP', '# client\tserver\tsecret\t\t\tIP addresses', 'mira pppd § 192.0.2.7', '"dsl user@isp" * "§"', 'site4 l2tpd § *', '* * "§" *'],
  '/etc/ppp/pap-secrets': ['dsl@isp.example * §', '#old@isp.example * § *'],
  '/etc/xl2tpd/l2tp-secrets': ['* lns1 §', 'us them §'],
  '/etc/pam_radius_auth.conf': ['# server[:port] shared_secret timeout', '192.0.2.4 § 3', 'radius.example.net:1812 § 5'],
  '/etc/postfix/sasl_passwd': ['[smtp.example.net]:587 mira:§', 'example.org relay@example.org:§'],
  '/etc/exim4/passwd.client': ['*.example.net:mira:§', 'mail.example.org:mira@example.org:§'],
  '/root/.netrc': ['machine ftp.example.net login mira password §', 'default login anonymous password §', 'machine x', '  login mira', '  password §', '  account §'],
  '/home/mira/.authinfo': ['machine mail.example.net login mira port 993 password "§"'],
  '/root/.pgpass': ['# hostname:port:database:username:password', 'db.example.net:5432:shop:mira:§', '*:*:*:app:§', 'db\\:1:5432:shop:mira:§'],
  '/var/lib/samba/private/smbpasswd': ['mira:1000:§:§:[U          ]:LCT-5F5E1000:'],
  '/etc/security/opasswd': ['mira:1000:2:§'],
  '/etc/gshadow': ['root:*::', 'staff:!::mira', 'ops:§::mira'],
  '/etc/nginx/.htpasswd': ['mira:§', 'anna:§'],
  '/etc/apache2/intern.htdigest': ['mira:staff only:§'],
  '/etc/openvpn/client/auth-user-pass.txt': ['§', '§'],
  '/etc/zabbix/agent.psk': ['§'],
  '/run/secrets/db_password': ['§'],
};
const VALUES = ['Zw9-made.Up!4', 'harbor', '8f3a11c2'];
/** Hashes have a length by which they are known. */
const filled = (line: string, value: string): string => (/:LCT-/.test(line) ? line.replaceAll('§', 'A1B2C3D4E5F60718A1B2C3D4E5F60718') : line.replaceAll('§', value));

describe.each(Object.entries(FILES))('%s', (path, lines) => {
  it.each(VALUES)('with %s', (value) => {
    const text = `${lines.map((line) => filled(line, value)).join('\n')}\n`;
    const left = `${lines.join('\n')}\n`;
    expect(framed(seal(text, `cat ${path}`))).toBe(left);
    expect(framed(seal(text.replace(/^(?=.)/gm, `${path}:`), 'grep -rH . /etc'))).toBe(left.replace(/^(?=.)/gm, `${path}:`));
    const above = (inner: string): string => `==> /etc/hostname <==\nharbor5\n\n==> ${path} <==\n${inner}\n==> /etc/timezone <==\nEurope/Oslo\n`;
    expect(framed(seal(above(text), 'tail -n +1 /etc/hostname'))).toBe(above(left));
    const once = seal(text, `cat ${path}`);
    expect(seal(once, `cat ${path}`)).toBe(once);
  });
});

it.each([
  ['cat /etc/passwd', 'root:x:0:0:root:/root:/bin/bash\nmira:x:1000:1000::/home/mira:/bin/sh\n'],
  ['cat /etc/pam.d/passwd', '# The PAM configuration file\n@include common-password\n'],
  ['cat /etc/hosts', '192.0.2.9 core\n'],
  ['cat /etc/resolv.conf', 'nameserver 192.0.2.53\nsearch example.net\n'],
  ['grep -rH . /etc/cron.d', '/etc/cron.d/x:0 1 * * * root /opt/x.sh\n/etc/cron.d/passwd:0 2 * * * root /usr/sbin/pwck -r\n'],
  ['show running-config', 'hostname core\n!\nntp server 192.0.2.123\n'],
])('of %s nothing goes', (command, text) => expect(seal(text, command)).toBe(text));

it.each([
  ['type C:\\sync\\rsyncd.secrets', 'mira:§\r\n'],
  ['Get-Content -Path C:\\vpn\\auth-user-pass.txt', '§\r\n§\r\n'],
  ['sudo -n cat /etc/ppp/chap-secrets', 'mira * § *\n'],
])('of %s secrets go', (command, text) => expect(framed(seal(text.replaceAll('§', 'Zw9-made.Up!4'), command))).toBe(text));

it.each([
  ['blanks', (size: number) => `a${' '.repeat(size)}b`],
  ['words', (size: number) => 'machine a login b '.repeat(size)],
  ['colons', (size: number) => 'a:'.repeat(size)],
  ['names of files', (size: number) => '/etc/ppp/chap-secrets:a b '.repeat(size)],
] as const)('takes no more than its share of time for a line of many %s', (_name, line) => {
  for (const path of ['/root/.netrc', '/root/.pgpass', '/etc/ppp/chap-secrets', '/etc/racoon/psk.txt', '/etc/rsyncd.secrets']) expect(growthOf((size) => seal(line(size), `cat ${path}`), 2000)).toBeLessThan(12);
});
