/** Knows what the office's Linux hosts print when the audit's commands are run there, with what somebody once did in a hurry. */
import { createHash } from 'node:crypto';
import { DEVICES, GATEWAY, type Node } from './office.js';

/** Hosts on which commands can be run. */
export const LINUX_HOSTS: readonly Node[] = DEVICES.filter(({ ssh }) => ssh === true);
/** The account of the audit; its key is checked by a certificate authority of the office, so that no file on the hosts names it. */
export const AUDIT_USER = 'audit';

interface Socket {
  readonly port: number;
  readonly process: string;
  readonly protocol?: 'tcp' | 'udp';
}
interface Host {
  readonly listens: readonly Socket[];
  /** `program address:port`: what it is connected to. */
  readonly connected: readonly string[];
  readonly packages: readonly string[];
  /** Lines of crontabs, as `grep -H` prints them. */
  readonly crontabs: readonly string[];
  /** Programs that crontabs start, with their packages; null: of none. */
  readonly programs: Readonly<Record<string, string | null>>;
  readonly people: readonly string[];
  readonly hosts?: readonly string[];
  /** Further lines of passwd, and of root's authorized_keys. */
  readonly accounts?: readonly string[];
  readonly keys?: readonly string[];
  /** Programs that run and that no package brought. */
  readonly runs?: readonly string[];
  /** What else it prints, by how the command begins. */
  readonly prints?: Readonly<Record<string, readonly string[]>>;
}

const BASE = ['adduser 3.134', 'apt 2.6.1', 'base-files 12.4+deb12u8', 'bash 5.2.15-2+b7', 'coreutils 9.1-1', 'cron 3.0pl1-162', 'dpkg 1.21.22', 'findutils 4.9.0-4', 'iproute2 6.1.0-3', 'logrotate 3.21.0-1', 'openssh-server 1:9.2p1-2+deb12u3', 'openssl 3.0.15-1~deb12u1', 'python3-minimal 3.11.2-1+b1', 'snmpd 5.9.3+dfsg-2+deb12u1', 'sudo 1.9.13p3-1+deb12u1', 'systemd 252.31-1~deb12u1'];
const SYSTEM_JOBS = ['/etc/crontab:17 *\t* * *\troot\tcd / && run-parts --report /etc/cron.hourly', '/etc/crontab:25 6\t* * *\troot\ttest -x /usr/sbin/anacron || { cd / && run-parts --report /etc/cron.daily; }'];
const RUNNING_EVERYWHERE: Readonly<Record<string, string>> = { '/bin/cat': 'coreutils', '/usr/lib/systemd/systemd': 'systemd', '/usr/sbin/sshd': 'openssh-server', '/usr/sbin/snmpd': 'snmpd' };
const SYSTEM_PROGRAMS = { '/usr/bin/run-parts': 'debianutils', '/etc/cron.daily/logrotate': 'logrotate', '/etc/cron.daily/dpkg': 'dpkg', '/usr/bin/python3': 'python3-minimal' };

const HOSTS: Readonly<Record<string, Host>> = {
  hv1: { listens: [{ port: 8006, process: 'pveproxy worker' }, { port: 111, process: 'rpcbind' }], connected: ['pvestatd 127.77.0.34:2049'], packages: ['pve-manager 8.3.0', 'qemu-server 8.3.0', 'rpcbind 1.2.6-6+b1'], crontabs: [], programs: {}, people: ['jonas'], prints: { "grep -rHiE '^[[:space:]]*(Permit": ['/etc/ssh/sshd_config:PermitRootLogin yes'] } },
  dns1: { listens: [{ port: 53, process: 'unbound', protocol: 'udp' }, { port: 53, process: 'unbound' }], connected: [], packages: ['unbound 1.17.1-2+deb12u2'], crontabs: [], programs: {}, people: ['jonas'], prints: { 'find /run/reboot-required': ['/run/reboot-required'] } },
  dns2: { listens: [{ port: 53, process: 'unbound', protocol: 'udp' }, { port: 53, process: 'unbound' }], connected: [], packages: ['unbound 1.17.1-2+deb12u2'], crontabs: [], programs: {}, people: ['jonas'], accounts: ['maint:x:0:0::/home/maint:/bin/bash'] },
  erp: {
    listens: [{ port: 443, process: 'nginx' }, { port: 5432, process: 'postgres' }, { port: 8081, process: 'python3' }],
    connected: ['rsync 127.77.0.34:445', 'python3 127.77.0.35:873'],
    packages: ['nginx 1.22.1-9+deb12u1', 'postgresql-15 15.10-0+deb12u1', 'rsync 3.2.7-1+deb12u1'],
    // The script that sends every order to the supplier: written by somebody who left.
    crontabs: ['/etc/cron.d/orders:MAILTO=""', '/etc/cron.d/orders:30 5 * * 1-5 root flock -n /run/orders.lock /opt/scripts/send_orders.sh >> /var/log/orders.log 2>&1', '/var/spool/cron/crontabs/postgres:10 1 * * * /usr/bin/pg_dump -Fc erp -f /var/backups/erp.dump', '/etc/cron.d/copies:50 1 * * * root /usr/bin/rsync -a /var/backups/ dns2:/srv/copies/', '/var/spool/cron/crontabs/jonas:0 6 * * 1 /home/jonas/bin/weekly_report.py > /dev/null 2>&1', '/var/spool/cron/crontabs/jonas:40 17 * * 1-5 /usr/bin/rsync -a /srv/plans/ files:/plans/'],
    programs: { '/opt/scripts/send_orders.sh': null, '/home/jonas/bin/weekly_report.py': null, '/usr/bin/flock': 'util-linux', '/usr/bin/rsync': 'rsync', '/usr/bin/pg_dump': 'postgresql-client-common' },
    people: ['jonas'],
    runs: ['/opt/labels/bin/labeld'],
    hosts: ['127.77.0.34 files files.hazel.example'],
    prints: {
      'df -P': ['Filesystem     1024-blocks      Used Available Capacity Mounted on', '/dev/sda1         41943040  39845888   2097152      96% /'],
      'ps -eo': ['    PID    PPID USER     COMMAND', '      1       0 root     systemd', '   1201       1 jonas    SCREEN', '   1202    1201 jonas    bash', '   1203    1202 jonas    python3'],
      'iptables -S': ['-P INPUT ACCEPT'],
      "sh -c 'find --version": ['usr/bin/pg_dump: FAILED'],
    },
  },
  backup: { listens: [{ port: 873, process: 'rsync' }], connected: ['rsync 127.77.0.34:445'], packages: ['borgbackup 1.2.4-1', 'rsync 3.2.7-1+deb12u1'], crontabs: ['/etc/cron.d/borg:15 22 * * * root nice -n 19 /usr/bin/borg create /srv/backup::{now} /mnt/files', '/etc/cron.d/pull:45 21 * * * root /usr/bin/rsync -a rsync://127.77.0.33/dumps/ /srv/dumps/'], programs: { '/usr/bin/borg': 'borgbackup', '/usr/bin/rsync': 'rsync' }, people: [], keys: ['ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDkT3xk0o2nPq7mB4vYw9sLhJc6RzUa1eXfGd8iMtV5y'], prints: { 'cat /proc/mounts': ['/dev/md0 / ext4 rw,relatime 0 0'], 'cat /etc/fstab': ['/dev/md0 / ext4 errors=remount-ro 0 1', '//127.77.0.34/office /mnt/files cifs _netdev,ro 0 0'], 'cat /proc/mdstat': ['Personalities : [raid1]', 'md0 : active raid1 sda1[0]', '      976630464 blocks super 1.2 [2/1] [U_]', '', 'unused devices: <none>'] } },
};

/** What `node` prints for each command of the dialects that starts with one of these. `everywhere`: the public key that opens every machine. */
export function outputsOf(node: Node, everywhere: string): readonly (readonly [string, string])[] {
  const host = HOSTS[node.name]!;
  const kernel = / (\d\S+) /.exec(node.descr!)![1]!;
  const programs = { ...SYSTEM_PROGRAMS, ...host.programs };
  const owned = Object.entries(programs).flatMap(([path, owner]) => (owner === null ? [] : [`${owner}: ${path}`]));
  return [
    ['cat /etc/os-release', 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nNAME="Debian GNU/Linux"\nVERSION_ID="12"\nVERSION="12 (bookworm)"\nID=debian\n'],
    ['uname -n', `${node.name}\n`],
    ['uname -s', `Linux ${kernel}\n`],
    ['cat /etc/machine-id', `${createHash('sha256').update(`hazel ${node.name}`).digest('hex').slice(0, 32)}\n`],
    ['cat /proc/uptime', `${3_456_000 + node.name.length}.17 6800000.00\n`],
    ['ip addr', addresses(node)],
    ['ip route', lines(`default via ${GATEWAY} dev ${portOf(node)} proto static`, `127.77.0.0/17 dev ${portOf(node)} proto kernel scope link src ${node.address}`)],
    ['ip -6 route', ''],
    ['ip neigh', lines(`${GATEWAY} dev ${portOf(node)} lladdr ${macOf(GATEWAY)} REACHABLE`, ...host.connected.map((one) => `${peerOf(one)} dev ${portOf(node)} lladdr ${macOf(peerOf(one))} STALE`))],
    ['ss -tulpn', lines('Netid State  Recv-Q Send-Q Local Address:Port Peer Address:Port Process', ...listeners(host))],
    ['ss -tunp', lines('Netid State Recv-Q Send-Q Local Address:Port Peer Address:Port Process', ...connections(node, host))],
    ['dpkg -l', lines('||/ Name Version Architecture Description', ...[...BASE, ...host.packages].map((one) => `ii  ${one.replace(' ', ' '.repeat(3))}   amd64   installed`))],
    ['grep -rH . /etc/crontab', lines(...SYSTEM_JOBS, ...host.crontabs)],
    ['find /etc/cron.hourly', lines('/etc/cron.daily/dpkg', '/etc/cron.daily/logrotate')],
    ['ls /run/systemd/system', lines('/etc/systemd/system/timers.target.wants:', 'fstrim.timer', '', '/run/systemd/system:')],
    ["grep -rHE '^(On", lines('/lib/systemd/system/fstrim.timer:OnCalendar=weekly', '/lib/systemd/system/fstrim.service:ExecStart=/sbin/fstrim --listed-in /etc/fstab:/proc/self/mountinfo --verbose --quiet-unsupported')],
    ['readlink /proc', lines(...[...Object.keys(RUNNING_EVERYWHERE), ...(host.runs ?? [])].map((path) => `file ${path} ${path}`), 'dpkg', ...Object.entries(RUNNING_EVERYWHERE).map(([path, owner]) => `${owner}: ${path}`))],
    ["grep -rh '^[^#]' /etc/crontab", lines(...Object.keys(programs).map((path) => `file ${path} ${path}`), 'file /sbin/fstrim /usr/sbin/fstrim', 'file /bin/cat /usr/bin/cat', 'dpkg', 'coreutils: /bin/cat', ...owned, 'util-linux: /sbin/fstrim')],
    ['cat /proc/sys/net/ipv4/ip_forward', '0\n'],
    ['cat /etc/passwd', lines('root:x:0:0:root:/root:/bin/bash', 'daemon:x:1:1:daemon:/usr/sbin:/usr/sbin/nologin', `${AUDIT_USER}:x:998:998:audit:/home/${AUDIT_USER}:/bin/sh`, ...host.people.map((name, i) => `${name}:x:${1000 + i}:${1000 + i}:${name},,,:/home/${name}:/bin/bash`), ...(host.accounts ?? []))],
    ['grep -rH . /etc/sudoers', lines('/etc/sudoers:Defaults\tenv_reset', '/etc/sudoers:root\tALL=(ALL:ALL) ALL', `/etc/sudoers.d/audit:${AUDIT_USER} ALL=(root) NOPASSWD: ALL`)],
    ['find /root /home', lines(...[everywhere, ...(host.keys ?? [])].map((key) => `/root/.ssh/authorized_keys:${key}`))],
    ['cat /etc/resolv.conf', lines('search hazel.example', 'nameserver 127.77.0.31', 'nameserver 127.77.0.32')],
    ['cat /etc/hosts', lines('127.0.0.1 localhost', `127.0.1.1 ${node.name}`, ...(host.hosts ?? []))],
    ['cat /proc/mounts', lines('/dev/sda1 / ext4 rw,relatime,errors=remount-ro 0 0', 'proc /proc proc rw,nosuid,nodev,noexec,relatime 0 0')],
    ['cat /etc/fstab', lines('/dev/sda1 / ext4 errors=remount-ro 0 1')],
    ['cat /proc/mdstat', lines('Personalities : ', 'unused devices: <none>')],
    ['df -P', lines('Filesystem     1024-blocks      Used Available Capacity Mounted on', '/dev/sda1         41943040   9845888  32097152      24% /')],
    ['ps -eo', lines('    PID    PPID USER     COMMAND', '      1       0 root     systemd', '    612       1 root     sshd')],
    ...Object.entries(host.prints ?? {}).map(([start, printed]) => [start, lines(...printed)] as const),
  ];
}

function lines(...all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
/** The port that has the host's address. */
function portOf(node: Node): string {
  return node.ports.at(-1)!;
}
function macOf(address: string): string {
  return DEVICES.find((device) => device.address === address)!.mac;
}
function peerOf(connected: string): string {
  return connected.split(' ')[1]!.split(':')[0]!;
}

function addresses(node: Node): string {
  const address = portOf(node);
  const ports = node.ports.map((port, i) => {
    const master = port !== address ? ` master ${address}` : '';
    const own = port === address ? [`    inet ${node.address}/17 brd 127.77.127.255 scope global ${port}`, '       valid_lft forever preferred_lft forever'] : [];
    return [`${i + 2}: ${port}: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500 qdisc mq${master} state UP group default qlen 1000`, `    link/ether ${node.mac} brd ff:ff:ff:ff:ff:ff`, ...own];
  });
  return lines('1: lo: <LOOPBACK,UP,LOWER_UP> mtu 65536 qdisc noqueue state UNKNOWN group default qlen 1000', '    link/loopback 00:00:00:00:00:00 brd 00:00:00:00:00:00', '    inet 127.0.0.1/8 scope host lo', ...ports.flat());
}

const EVERYWHERE: readonly Socket[] = [{ port: 22, process: 'sshd' }, { port: 161, process: 'snmpd', protocol: 'udp' }];
function listeners({ listens }: Host): readonly string[] {
  return [...EVERYWHERE, ...listens].map(({ port, process, protocol = 'tcp' }, i) => `${protocol}   ${protocol === 'tcp' ? 'LISTEN' : 'UNCONN'} 0      128    0.0.0.0:${port}   0.0.0.0:*    users:(("${process}",pid=${600 + i},fd=5))`);
}
function connections(node: Node, { connected }: Host): readonly string[] {
  return connected.map((one, i) => `tcp   ESTAB 0      0      ${node.address}:${40_100 + 2 * i}   ${one.split(' ')[1]}  users:(("${one.split(' ')[0]}",pid=${900 + i},fd=7))`);
}
