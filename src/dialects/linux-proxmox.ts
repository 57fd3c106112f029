/** Knows the guests of a Proxmox host: one file for each in the folder of this node, qm.conf(5) and pct.conf(5), with its name, its cards and its disks, which lie in storages that one file of the cluster lists (pvesm(1)). */
import type { Dialect } from '../model/dialect.js';
import { parseMac } from '../model/mac.js';
import { distinct, groupBy } from '../model/order.js';
import { clean } from '../model/text.js';
import { ADDRESSES, fileLinesOf, linesOf, speaksLinux } from './bricks/linux.js';

/** A line in brackets begins the state of an earlier day. */
const GUESTS = "grep -rHE --include='*.conf' '^(name|hostname|template|net[0-9]+): |^[[]' /etc/pve/local/qemu-server /etc/pve/local/lxc";
/** What a cluster starts elsewhere by itself, ha-manager(1): `vm: 101` or `ct: 105`, then settings; the state is `started` where none is written. */
const FAILOVER = 'cat /etc/pve/ha/resources.cfg';
/** `scsi0: nas1:101/vm-101-disk-0.qcow2,size=32G`. */
const DISKS = "grep -rHE --include='*.conf' '^((scsi|virtio|ide|sata|efidisk|tpmstate|mp)[0-9]+|rootfs): |^[[]' /etc/pve/local/qemu-server /etc/pve/local/lxc";
const STORAGES = 'cat /etc/pve/storage.cfg';

const dialect: Dialect = {
  title: 'Linux: guests of Proxmox',
  speaks: speaksLinux,
  asks: [GUESTS, FAILOVER, DISKS, STORAGES].map((run) => ({ what: 'guests', ask: { via: 'ssh', run, sudo: true } })),
  *read(answers) {
    const cards = answers.output(ADDRESSES);
    const here = new Set(linesOf(cards).flatMap(({ text }) => /^\d+: (?:tap|veth)(\d+)i\d+[@:]/.exec(text)?.[1] ?? []));
    const files = groupBy(fileLinesOf(answers.output(GUESTS)), ({ path }) => path);
    const clustered = answers.output(FAILOVER);
    const moving = clustered && movingIn(clustered);
    const storages = answers.output(STORAGES);
    const serversOf = storages && storagesIn(storages);
    const disks = groupBy(fileLinesOf(answers.output(DISKS)), ({ path }) => path);
    let isTold = false;
    for (const [path, lines] of files) {
      const [, id] = /^\/etc\/pve\/local\/(?:qemu-server|lxc)\/(\d{1,9})\.conf$/.exec(path) ?? [];
      const now = untilEarlier(lines);
      if (id === undefined || now.some(({ text }) => /^template: 1\b/.test(text))) continue;
      const name = now.flatMap(({ text }) => /^(?:name|hostname): ([\w.-]{1,253})\s*$/.exec(text)?.[1] ?? [])[0];
      const macs = now.flatMap(({ text }) => parseMac(/^net\d+: .*?=([0-9A-Fa-f]{2}(?::[0-9A-Fa-f]{2}){5})(?:,|\s*$)/.exec(text)?.[1] ?? '') ?? []);
      const onDisk = untilEarlier(disks.get(path) ?? []);
      const storage = serversOf && onDisk.length > 0 ? distinct(onDisk.flatMap(({ text }) => serversOf.get(storageIn(text) ?? '') ?? [])) : null;
      const from = distinct([...lines, ...(storage ? onDisk : [])].flatMap((line) => line.from).concat(cards ? [cards.from] : [], storage ? [storages!.from] : []));
      if (!isTold) yield { kind: 'role', role: 'hypervisor', by: 'guests', from };
      isTold = true;
      yield { kind: 'guest', name: name === undefined ? `guest ${id}` : clean(name), running: here.has(id), macs: distinct(macs), ...(moving && { failover: moving.has(id) }), ...(storage && { storage }), from };
    }
  },
  examples: [
    {
      name: 'a machine that runs, a container that does not, and a template',
      given: {
        ssh: {
          [ADDRESSES]: '9: tap101i0: <BROADCAST,MULTICAST,PROMISC,UP,LOWER_UP> mtu 1500 master fwbr101i0 state UNKNOWN\n    link/ether 9a:1b:2c:3d:4e:5f brd ff:ff:ff:ff:ff:ff\n',
          [GUESTS]: '/etc/pve/local/qemu-server/101.conf:name: erp\n/etc/pve/local/qemu-server/101.conf:net0: virtio=BC:24:11:00:00:01,bridge=vmbr0,firewall=1,tag=20\n/etc/pve/local/qemu-server/101.conf:net1: e1000=BC:24:11:00:00:02,bridge=vmbr1\n/etc/pve/local/qemu-server/101.conf:[before-update]\n/etc/pve/local/qemu-server/101.conf:name: old\n/etc/pve/local/qemu-server/101.conf:net0: virtio=BC:24:11:00:00:99,bridge=vmbr0\n/etc/pve/local/lxc/105.conf:hostname: ns1\n/etc/pve/local/lxc/105.conf:net0: name=eth0,bridge=vmbr0,gw=192.0.2.1,hwaddr=BC:24:11:00:00:05,ip=192.0.2.5/24,type=veth\n/etc/pve/local/qemu-server/900.conf:name: debian\n/etc/pve/local/qemu-server/900.conf:net0: virtio=BC:24:11:00:00:09,bridge=vmbr0\n/etc/pve/local/qemu-server/900.conf:template: 1\n',
        },
      },
      reads: [{ kind: 'role', role: 'hypervisor' }, { kind: 'guest', name: 'erp', running: true, macs: ['bc:24:11:00:00:01', 'bc:24:11:00:00:02'] }, { kind: 'guest', name: 'ns1', running: false, macs: ['bc:24:11:00:00:05'] }],
    },
    { name: 'a machine that its cluster starts elsewhere, and one that it only stops', given: { ssh: { [GUESTS]: '/etc/pve/local/qemu-server/101.conf:name: erp\n/etc/pve/local/qemu-server/101.conf:net0: virtio=BC:24:11:00:00:01,bridge=vmbr0\n/etc/pve/local/qemu-server/102.conf:name: test\n/etc/pve/local/qemu-server/102.conf:net0: virtio=BC:24:11:00:00:02,bridge=vmbr0\n', [FAILOVER]: 'vm: 101\n\tgroup all\n\tmax_relocate 2\n\nvm: 102\n\tstate disabled\n' } }, reads: [{ kind: 'guest', name: 'erp', failover: true }, { kind: 'guest', name: 'test', failover: false }] },
    {
      name: 'a machine with its disks on a share of another box, one on the host’s own, and one with a disk on each of two',
      given: {
        ssh: {
          [GUESTS]: '/etc/pve/local/qemu-server/101.conf:name: erp\n/etc/pve/local/qemu-server/102.conf:name: test\n/etc/pve/local/lxc/105.conf:hostname: ns1\n',
          [DISKS]: '/etc/pve/local/qemu-server/101.conf:scsi0: nas1:101/vm-101-disk-0.qcow2,iothread=1,size=32G\n/etc/pve/local/qemu-server/101.conf:ide2: share:iso/debian.iso,media=cdrom\n/etc/pve/local/qemu-server/101.conf:[before-update]\n/etc/pve/local/qemu-server/101.conf:scsi0: share:101/vm-101-state.qcow2\n/etc/pve/local/qemu-server/102.conf:virtio0: local-zfs:vm-102-disk-0,size=8G\n/etc/pve/local/lxc/105.conf:rootfs: nas1:105/vm-105-disk-0.raw,size=8G\n/etc/pve/local/lxc/105.conf:mp0: vmdata:vm-105-disk-1,mp=/srv,size=8G\n',
          [STORAGES]: 'dir: local\n\tpath /var/lib/vz\n\tcontent iso,vztmpl\n\nzfspool: local-zfs\n\tpool rpool/data\n\nnfs: nas1\n\texport /volume1/vm\n\tpath /mnt/pve/nas1\n\tserver 192.0.2.20\n\tcontent images,rootdir\n\ncifs: share\n\tserver fs1\n\tshare iso\n\niscsi: san\n\tportal 192.0.2.21:3260\n\ttarget iqn.2026-01.example:vm\n\nlvm: vmdata\n\tvgname vg0\n\tbase san:0.0.0.scsi-36001405\n\tshared 1\n',
        },
      },
      reads: [{ kind: 'guest', name: 'erp', storage: ['192.0.2.20'] }, { kind: 'guest', name: 'test', storage: [] }, { kind: 'guest', name: 'ns1', storage: ['192.0.2.20', '192.0.2.21'] }],
    },
    { name: 'none, or no Proxmox', given: { ssh: { [GUESTS]: '', [ADDRESSES]: '9: tap101i0: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500 master br0 state UNKNOWN\n' } }, reads: [], readsNo: ['guest', 'role'] },
  ],
};
export default dialect;

/** Ids of the guests that are to run, wherever. */
function movingIn(answer: Parameters<typeof linesOf>[0]): ReadonlySet<string> {
  const states = new Map<string, string>();
  let id: string | null = null;
  for (const { text } of linesOf(answer)) {
    const head = /^(?:vm|ct): (\d{1,9})\s*$/.exec(text)?.[1];
    if (/^\S/.test(text)) id = head ?? null;
    if (head !== undefined) states.set(head, 'started');
    const state = /^\s+state (\w+)/.exec(text)?.[1];
    if (id !== null && state !== undefined) states.set(id, state);
  }
  return new Set([...states].flatMap(([one, state]) => (state === 'started' || state === 'enabled' ? [one] : [])));
}

/** What stands before the state of an earlier day. */
function untilEarlier<L extends { readonly text: string }>(lines: readonly L[]): readonly L[] {
  const earlier = lines.findIndex(({ text }) => text.startsWith('['));
  return earlier < 0 ? lines : lines.slice(0, earlier);
}

/** The storage that a disk lies in; null: a disc in a drive, or a device of the host. */
function storageIn(text: string): string | null {
  const value = /^\w+: (.+)$/.exec(text)?.[1] ?? '';
  return /(?:^|,)media=cdrom\b/.test(value) ? null : (/^([\w.-]+):/.exec(value)?.[1] ?? null);
}

/** By the name of a storage the one box that holds it, by address or name. Those of several boxes, and those of the host itself, have none. */
function storagesIn(answer: NonNullable<Parameters<typeof linesOf>[0]>): ReadonlyMap<string, readonly string[]> {
  const sections = new Map<string, { readonly type: string; readonly fields: Map<string, string> }>();
  let current: Map<string, string> | null = null;
  for (const { text } of linesOf(answer)) {
    const [, type, name] = /^(\w+): (\S+)\s*$/.exec(text) ?? [];
    if (name !== undefined) sections.set(name, { type: type!, fields: (current = new Map()) });
    const [, key, value] = /^\s+([\w-]+)\s+(.+?)\s*$/.exec(text) ?? [];
    if (key !== undefined) current?.set(key, value!);
  }
  const serversOf = (name: string, deep = 0): readonly string[] => {
    const { type = '', fields } = sections.get(name) ?? {};
    const base = /^([\w.-]+):/.exec(fields?.get('base') ?? '')?.[1];
    if (type === 'lvm' && base !== undefined && deep === 0) return serversOf(base, 1);
    const server = /^(?:nfs|cifs)$/.test(type) ? fields?.get('server') : /^(?:iscsi|iscsidirect|zfs)$/.test(type) ? fields?.get('portal') : undefined;
    return server === undefined ? [] : [clean(server.replace(/^\[([^\]]+)\](?::\d+)?$/, '$1').replace(/^([^:]+):\d+$/, '$1'))];
  };
  return new Map([...sections.keys()].map((name) => [name, serversOf(name)]));
}
