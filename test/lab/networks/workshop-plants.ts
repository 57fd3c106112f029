/** Knows what is planted on the hosts of the workshop, and what stands beside it on purpose and is sound. */
import type { LabNode, Machine } from '../house/network.js';
import type { Plant } from '../house/plants.js';

const LAN = '10.80.0';
const key = (letter: string, comment: string) => `ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI${letter.repeat(43)} ${comment}`.trimEnd();
/** As `ssh-keygen -l` prints the first of them. */
export const EVERYWHERE = { line: key('B', 'setup@old-laptop'), fingerprint: 'SHA256:X75Mb3nqVpJG3UuCRMIO94EyEAtegd44QTYVIRv99HI' };
const OF_BACKUP = key('C', 'backup@mail');
const OF_NOBODY = key('D', '');

/** Lets in what the host is there for. */
const FILTER = [
  'table inet lab {',
  ' chain in {',
  '  type filter hook input priority 0; policy drop;',
  '  iif lo accept',
  '  ct state established,related accept',
  '  ip protocol icmp accept',
  '  tcp dport { 22, 53, 8099 } accept',
  '  udp dport 53 accept',
  ' }',
  '}',
].join('\n');
const OPEN = 'table inet lab {\n chain in {\n  type filter hook input priority 0; policy accept;\n }\n}';
const filter = (rules: string) => `nft -f - <<'LAB_END_OF_FILE'\n${rules}\nLAB_END_OF_FILE`;
const script = (what: string) => `#!/bin/sh\n# ${what}\ntrue\n`;
const MIRA = 'echo "mira:x:1000:1000::/home/mira:/bin/bash" >> /etc/passwd; mkdir -p /home/mira/bin';

/** What differs from host to host. */
export interface PlantedHost {
  readonly files?: Machine['files'];
  readonly keys?: readonly string[];
  readonly resolvers?: readonly string[];
  readonly also?: readonly string[];
  readonly filter?: string;
  readonly machine?: Partial<Machine>;
  readonly node?: Partial<LabNode>;
}

/** Memory under a disk's name: a file system of its own, of which `df` tells. */
const disk = (name: string, where: string, megabytes: number, used: number) => `mkdir -p ${where}; mount -t tmpfs -o size=${megabytes}m /dev/vg0/${name} ${where}; head -c ${used}M /dev/zero > ${where}/data`;

const SOUND: PlantedHost = {
  keys: [OF_BACKUP],
  files: {
    '/etc/crontab': 'SHELL=/bin/sh\n17 * * * * root cd / && run-parts --report /etc/cron.hourly\n25 6 * * * root test -x /usr/sbin/anacron || ( cd / && run-parts --report /etc/cron.daily )\n',
    '/etc/cron.d/tidy': '15 3 * * * root /usr/bin/find /var/tmp -name lab-none -mtime +30 -delete >/dev/null 2>&1\n',
    '/etc/cron.d/stopped': '# 0 3 * * * root /opt/old/gone.sh\n',
    '/etc/cron.d/before.dpkg-old': '0 3 * * * root /opt/old/gone.sh\n',
    '/etc/cron.daily/README': 'Programs in here are started once a day.\n',
    '/var/spool/cron/crontabs/backup': '0 2 * * * nice -n 19 tar --version-control=numbered -cf /var/tmp/app-1.2.3.4-beta.tar /etc/hostname\n',
    '/etc/systemd/system/unused.timer': '[Timer]\nOnCalendar=daily\n',
    '/etc/systemd/system/unused.service': '[Service]\nExecStart=/opt/old/gone.sh\n',
    '/opt/old/gone.sh': script('nobody starts it'),
    '/etc/fstab': 'proc /proc proc defaults 0 0\n/dev/vg0/data /srv/data ext4 defaults 0 2\nmail:/old /mnt/old nfs noauto 0 0\n',
  },
  also: ['mkdir -p /run/systemd/system', disk('data', '/srv/data', 16, 8), `perl -MIO::Socket::INET -e 'my $own = IO::Socket::INET->new(LocalAddr => "127.0.0.1", LocalPort => 8099, Listen => 1); $own->accept while 1' &`],
};

export const HOSTS: Readonly<Record<string, PlantedHost>> = {
  ns: { ...SOUND, files: { ...SOUND.files, '/etc/hosts': `127.0.0.1 localhost\n${LAN}.10 ns.workshop.example ns\n` } },
  mail: SOUND,
  web: SOUND,
  jobs: {
    keys: [EVERYWHERE.line],
    also: [
      MIRA,
      'mkdir -p /run/systemd/system /etc/systemd/system/timers.target.wants; ln -sf ../dump.timer /etc/systemd/system/timers.target.wants/dump.timer',
      'mkdir -p /srv/export',
    ],
    files: {
      '/opt/tools/nightly.sh': script('copies the order book somewhere'),
      '/etc/cron.d/nightly': '30 2 * * * root /opt/tools/nightly.sh\n',
      '/srv/export/push.pl': '#!/usr/bin/perl\n1;\n',
      '/etc/cron.d/export': 'MAILTO=""\n5 4 * * mon-fri root cd /srv/export && flock -n /run/push.lock nice -n 19 ./push.pl --all >/dev/null 2>&1\n',
      '/etc/cron.daily/labels': script('prints tomorrow’s labels'),
      '/usr/local/sbin/start-all': script('starts what the office needs'),
      '/var/spool/cron/crontabs/root': '@reboot sh /usr/local/sbin/start-all\n',
      '/opt/tools/stock.py': 'pass\n',
      '/etc/crontab': '17 * * * * root python3 -u /opt/tools/stock.py\n25 6 * * * root run-parts --report /etc/cron.daily\n',
      '/usr/local/bin/dump': script('writes the database to a file'),
      '/etc/systemd/system/dump.timer': '[Timer]\nOnCalendar=*-*-* 01:30\n[Install]\nWantedBy=timers.target\n',
      '/etc/systemd/system/dump.service': '[Service]\nExecStart=/usr/local/bin/dump --all\n',
      '/home/mira/bin/send.sh': script('sends the figures'),
      '/etc/cron.d/send': '0 6 * * * root /home/mira/bin/send.sh\n',
      '/var/spool/cron/crontabs/mira': '0 5 * * * /usr/bin/find /var/tmp -name lab-none -mtime +3 -print\n',
      '/etc/cron.d/copy': `0 1 * * * root /usr/bin/ssh -n backup@${LAN}.11 true\n`,
    },
  },
  hand: {
    keys: [EVERYWHERE.line],
    node: { copies: ['/usr/bin'], listens: [8099] },
    also: [
      'echo "# repaired by hand" >> /usr/bin/zgrep',
      'mkdir -p /opt/labels/bin; cp /bin/sleep /opt/labels/bin/labeld; /opt/labels/bin/labeld 1000000 &',
      'echo "maint:x:0:0::/home/maint:/bin/bash" >> /etc/passwd',
      'touch /run/reboot-required',
      // Where there is no tmux: a process that bears the name screen(1) bears.
      `orders='$0 = "orderd"; sleep 1000000'; if command -v tmux >/dev/null; then HOME=/root tmux -S /run/tmux new-session -d "perl -e '$orders'; true"; else ORDERS=$orders perl -e '$0 = "SCREEN"; system("bash", "-c", q(perl -e "$ORDERS"; true))' & fi`,
    ],
  },
  disk: {
    keys: [EVERYWHERE.line],
    resolvers: [`${LAN}.10`, `${LAN}.97`],
    also: [disk('spool', '/srv/spool', 16, 15)],
    files: {
      '/etc/fstab': `/dev/vg0/spool /srv/spool ext4 defaults 0 2\n${LAN}.99:/export /srv/share nfs defaults,_netdev 0 0\n/dev/vg0/archive /srv/archive ext4 nofail 0 2\n`,
      '/etc/hosts': `127.0.0.1 localhost\n127.0.1.1 disk\n${LAN}.98 oldshop shop.workshop.example\n`,
    },
  },
  open: { keys: [EVERYWHERE.line, OF_NOBODY], filter: OPEN, also: ['dnsmasq -k --port=0 --user=root --enable-tftp --tftp-root=/srv >/dev/null 2>&1 &'] },
  copy1: { keys: [EVERYWHERE.line] },
  copy2: { keys: [EVERYWHERE.line], machine: { hostKeyOf: 'copy1' }, node: { cloneOf: 'copy1' } },
  // What is planted here is seen by root alone, and the audit's account may not become root.
  shut: { keys: [EVERYWHERE.line], machine: { sudo: false }, files: { '/var/spool/cron/crontabs/root': '0 1 * * * /opt/tools/hidden.sh\n', '/opt/tools/hidden.sh': script('nobody can see who starts it') }, also: ['mkdir -p /var/spool/cron/crontabs; chmod 700 /var/spool/cron/crontabs'] },
  hv1: { keys: [EVERYWHERE.line], resolvers: [`${LAN}.31`] },
  // It asks itself.
  ns2: { resolvers: ['127.0.0.1'] },
};

export const PLANTS: readonly Plant[] = [
  { rule: 'unowned-cron-job', on: 'jobs', tells: '/etc/cron.d/nightly starts /opt/tools/nightly.sh (30 2 * * *)' },
  { rule: 'unowned-cron-job', on: 'jobs', tells: '/etc/cron.d/export starts /srv/export/push.pl (5 4 * * mon-fri)' },
  { rule: 'unowned-cron-job', on: 'jobs', tells: '/etc/cron.daily/labels starts /etc/cron.daily/labels (daily)' },
  { rule: 'unowned-cron-job', on: 'jobs', tells: '/var/spool/cron/crontabs/root starts /usr/local/sbin/start-all (@reboot)' },
  { rule: 'unowned-cron-job', on: 'jobs', tells: '/etc/crontab starts /opt/tools/stock.py (17 * * * *)' },
  { rule: 'unowned-cron-job', on: 'jobs', tells: '/etc/systemd/system/dump.timer starts /usr/local/bin/dump (*-*-* 01:30)' },
  { rule: 'silent-cron-job', on: 'jobs', tells: 'When push.pl on jobs fails' },
  { rule: 'home-directory-job', on: 'jobs', tells: '/etc/cron.d/send starts /home/mira/bin/send.sh' },
  { rule: 'personal-account-service', on: 'jobs', tells: '/var/spool/cron/crontabs/mira runs it' },
  { rule: 'hard-coded-address', on: 'jobs', tells: `calls ${LAN}.11 (mail) by number` },
  { rule: 'edited-package-file', on: 'hand', tells: '/bin/zgrep' },
  { rule: 'software-outside-packages', on: 'hand', tells: '/opt/labels/bin/labeld' },
  { rule: 'screen-service', on: 'hand', tells: 'orderd' },
  { rule: 'unexplained-listener', on: 'hand', tells: 'tcp port 8099' },
  { rule: 'second-root', on: 'hand', tells: 'maint' },
  { rule: 'pending-reboot', on: 'hand', tells: '/run/reboot-required' },
  { rule: 'dead-mount', on: 'disk', tells: `/srv/share on disk should come from ${LAN}.99:/export over the network` },
  { rule: 'dead-mount', on: 'disk', tells: '/srv/archive on disk should come from /dev/vg0/archive' },
  { rule: 'disk-filling', on: 'disk', tells: '/srv/spool' },
  { rule: 'hosts-file-override', on: 'disk', tells: `oldshop (${LAN}.98)` },
  { rule: 'dead-resolver', on: 'disk', tells: `${LAN}.97` },
  { rule: 'default-accept-firewall', on: 'open', tells: '2 open doors' },
  { rule: 'unlabelled-key', on: 'open', tells: 'without a name' },
  { rule: 'clone-identity', on: 'copy1', tells: 'copy2' },
  { rule: 'shared-host-key', on: 'copy1', tells: 'copy2' },
  { rule: 'key-everywhere', on: 'jobs', tells: EVERYWHERE.fingerprint },
  { rule: 'cold-start-loop', on: 'hv1', tells: 'hv1 asks ns2 for names' },
];

/** The lab's node of one of them. */
export function hostOf(name: string, address: string, gateway: string, more: Partial<LabNode> = {}): LabNode {
  const { files, keys, resolvers = [`${LAN}.10`], also = [], filter: rules = FILTER, machine, node } = HOSTS[name] ?? {};
  return { name, kind: 'server', addresses: { eth0: `${address}/24` }, gateway, talks: true, ...more, ...node, machine: { account: 'audit', resolvers, ...(keys && { keys: { root: keys } }), ...(files && { files }), ...machine }, also: [filter(rules), ...also] };
}
