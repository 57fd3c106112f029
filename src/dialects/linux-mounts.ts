/** Knows the disks of a Linux host: what is mounted and what should be, how full it is, and whether mirrored disks are whole. */
import type { Answers, Dialect } from '../model/dialect.js';
import type { Reading } from '../model/fact.js';
import { clean } from '../model/text.js';
import { linesOf, speaksLinux } from './bricks/linux.js';

const MOUNTED = 'cat /proc/mounts';
const TO_MOUNT = 'cat /etc/fstab';
const USED = 'df -P';
/** Linux software RAID, and ZFS. */
const MIRRORS = 'cat /proc/mdstat';
const POOLS = 'zpool list -H -o name,health';
/** What fills and empties by itself, or is full by nature. */
const NO_DISK = /^(tmpfs|devtmpfs|udev|none|overlay|shm|squashfs|\/dev\/loop\d+|\/dev\/sr\d+|rootfs|efivarfs)$/;
const NOT_FOR_FILES = new Set(['swap', 'none', 'ignore', 'proc', 'sysfs', 'tmpfs', 'devpts', 'debugfs', 'cgroup', 'securityfs', 'fusectl', 'binfmt_misc', 'usbfs', 'rootfs']);

const dialect: Dialect = {
  title: 'Linux: mounts, fstab, df, mdstat, ZFS pools',
  speaks: speaksLinux,
  asks: [MOUNTED, TO_MOUNT, USED, MIRRORS, POOLS].map((run) => ({ what: 'mounts', ask: { via: 'ssh', run } })),
  *read(answers) {
    yield* wanted(answers);
    yield* fromElsewhere(answers);
    for (const { text, from } of linesOf(answers.output(USED))) {
      const [, what, blocks, percent, mount] = /^(\S+)\s+(\d{1,18})\s+\d+\s+-?\d+\s+(\d{1,3})%\s+(\/.*)$/.exec(text.trimEnd()) ?? [];
      if (what === undefined || mount === undefined || NO_DISK.test(what) || /^\/(snap|run|dev|sys|proc|media|mnt\/cdrom)(\/|$)/.test(mount)) continue;
      yield { kind: 'filesystem', mount: clean(mount), usedPercent: Number(percent), gigabytes: gigabytesOf(Number(blocks)), from };
    }
    yield* mirrors(answers);
    for (const { text, from } of linesOf(answers.output(POOLS))) {
      const [, name, health] = /^([A-Za-z][\w.:-]*)\t+([A-Z]+)\s*$/.exec(text) ?? [];
      if (name !== undefined && health !== undefined) yield { kind: 'array', name, state: health.toLowerCase(), healthy: health === 'ONLINE', from };
    }
  },
  examples: [
    {
      name: 'a share that is not there, a disk that is nearly full',
      given: {
        ssh: {
          [MOUNTED]: '/dev/sda1 / ext4 rw,relatime 0 0\nproc /proc proc rw 0 0\n',
          [TO_MOUNT]: '# <file system> <mount point> <type> <options>\nUUID=0a1b / ext4 errors=remount-ro 0 1\nUUID=77 none swap sw 0 0\nnas:/export /srv/files nfs defaults,_netdev 0 0\n//old/share /mnt/old cifs noauto 0 0\n',
          [USED]: 'Filesystem     1024-blocks      Used Available Capacity Mounted on\nudev               4011220         0   4011220       0% /dev\n/dev/sda1         52428800  49807360   2621440      95% /\ntmpfs               804012      1200    802812       1% /run\n',
        },
      },
      reads: [
        { kind: 'mount', what: 'nas:/export', where: '/srv/files', type: 'nfs', mounted: false },
        { kind: 'mount', where: '/', mounted: true },
        { kind: 'filesystem', mount: '/', usedPercent: 95, gigabytes: 50 },
      ],
    },
    {
      name: 'a mirror with one disk, one that is whole, and pools',
      given: { ssh: { [MIRRORS]: 'Personalities : [raid1] [raid6]\nmd1 : active raid1 sdb2[1](F) sda2[0]\n      976630464 blocks super 1.2 [2/1] [U_]\n      bitmap: 3/8 pages [12KB], 65536KB chunk\n\nmd0 : active raid1 sdb1[1] sda1[0]\n      523712 blocks super 1.2 [2/2] [UU]\n\nunused devices: <none>\n', [POOLS]: 'rpool\tONLINE\ntank\tDEGRADED\n' } },
      reads: [{ kind: 'array', name: 'md1', state: '1 of 2 disks', healthy: false }, { kind: 'array', name: 'md0', healthy: true }, { kind: 'array', name: 'tank', state: 'degraded', healthy: false }, { kind: 'array', name: 'rpool', healthy: true }],
    },
    { name: 'a share that something else than fstab mounts', given: { ssh: { [MOUNTED]: '/dev/sda1 / ext4 rw,relatime 0 0\n192.0.2.20:/volume1/vm /mnt/pve/nas1 nfs4 rw,relatime,vers=4.1 0 0\n', [TO_MOUNT]: 'UUID=0a1b / ext4 errors=remount-ro 0 1\n' } }, reads: [{ kind: 'mount', where: '/', mounted: true }, { kind: 'mount', what: '192.0.2.20:/volume1/vm', where: '/mnt/pve/nas1', type: 'nfs4', mounted: true }] },
    { name: 'what is mounted is not known: nothing is said of what should be', given: { ssh: { [TO_MOUNT]: 'nas:/export /srv/files nfs defaults 0 0\n', [MIRRORS]: 'Personalities : \nunused devices: <none>\n' } }, reads: [], readsNo: ['mount', 'array'] },
    { name: 'a small one', given: { ssh: { [USED]: '/dev/sda1 498532 461876 0 98% /boot\n' } }, reads: [{ kind: 'filesystem', mount: '/boot', usedPercent: 98, gigabytes: 0.48 }] },
    { name: 'full', given: { ssh: { [USED]: '/dev/mapper/vg-var 10485760 10485760 0 100% /var/lib/my data\n' } }, reads: [{ kind: 'filesystem', mount: '/var/lib/my data', usedPercent: 100, gigabytes: 10 }] },
  ],
};
export default dialect;

/** Of 1,024-octet blocks; small ones with a second digit, for a boot partition is not of 0 GB. */
function gigabytesOf(blocks: number): number {
  const size = blocks / 1024 / 1024;
  return size < 10 ? Number(size.toPrecision(2)) : Math.round(size);
}

function* wanted(answers: Answers): Generator<Reading<'mount'>> {
  const mounted = new Set(linesOf(answers.output(MOUNTED)).map(({ text }) => unescaped(text.split(/\s+/)[1] ?? '')));
  if (!mounted.has('/')) return;
  for (const { text, from } of linesOf(answers.output(TO_MOUNT))) {
    const [what = '', place = '', type = '', options = ''] = text.trim().split(/\s+/);
    const where = unescaped(place);
    if (what.startsWith('#') || !where.startsWith('/') || NOT_FOR_FILES.has(type) || /(^|,)(noauto|x-systemd\.automount|bind|user|users)(,|$)/.test(options)) continue;
    yield { kind: 'mount', what: clean(what), where: clean(where), type: clean(type), mounted: mounted.has(where.length > 1 ? where.replace(/\/$/, '') : where), from };
  }
}
/** What is mounted from another box without standing in fstab: by autofs, by systemd, by Proxmox. */
function* fromElsewhere(answers: Answers): Generator<Reading<'mount'>> {
  const listed = new Set(linesOf(answers.output(TO_MOUNT)).map(({ text }) => unescaped(text.trim().split(/\s+/)[1] ?? '').replace(/(.)\/$/, '$1')));
  for (const { text, from } of linesOf(answers.output(MOUNTED))) {
    const [what = '', where = '', type = ''] = text.split(/\s+/);
    if (/^(?:nfs4?|cifs|smb3|ceph|fuse\.glusterfs)$/.test(type) && !listed.has(unescaped(where))) yield { kind: 'mount', what: clean(unescaped(what)), where: clean(unescaped(where)), type, mounted: true, from };
  }
}

/** Blanks and the like stand as octal numbers. */
function unescaped(path: string): string {
  return path.replace(/\\([0-7]{3})/g, (_whole, octal: string) => String.fromCharCode(parseInt(octal, 8)));
}

function* mirrors(answers: Answers): Generator<Reading<'array'>> {
  let name: string | null = null;
  for (const { text, from } of linesOf(answers.output(MIRRORS))) {
    name = /^(md\S+) : active /.exec(text)?.[1] ?? (/^\S/.test(text) ? null : name);
    const [, all, working] = /\[(\d{1,4})\/(\d{1,4})\] \[[U_]+\]/.exec(text) ?? [];
    if (name === null || all === undefined || working === undefined) continue;
    yield { kind: 'array', name: clean(name), state: `${working} of ${all} disks`, healthy: all === working, from };
  }
}
