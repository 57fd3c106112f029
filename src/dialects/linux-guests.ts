/** Knows a Linux machine that runs other machines: guests' network cards on its bridges (libvirt, Proxmox), QEMU among its programs. */
import type { Dialect } from '../model/dialect.js';
import { parseMac } from '../model/mac.js';
import { clean } from '../model/text.js';
import { RUNNING } from './bricks/file-owners.js';
import { ADDRESSES, linesOf, speaksLinux } from './bricks/linux.js';

/** libvirt numbers them; Proxmox names them by guest and card. */
const CARD = /^(?:vnet\d+|tap\d+i\d+)$/;
/** libvirt's own bridges lead nowhere but through this machine. */
const INNER_BRIDGE = /^virbr\d+$/;
const QEMU = /^file \S+ \S*\/qemu(?:-system-[\w-]+|-kvm)$/;

const dialect: Dialect = {
  title: 'Linux: guests of KVM (libvirt, Proxmox, QEMU)',
  speaks: speaksLinux,
  asks: [],
  *read(answers) {
    let isBridged = false;
    let card: { readonly port: string; readonly up: boolean; readonly from: readonly string[] } | null = null;
    for (const { text, from } of linesOf(answers.output(ADDRESSES))) {
      const head = /^\d+: ([^\s:@]+)(?:@\S+)?: <([^>]*)>(.*)$/.exec(text);
      if (head) {
        const master = / master (\S+)/.exec(head[3]!)?.[1];
        card = CARD.test(head[1]!) && master !== undefined && !INNER_BRIDGE.test(master) ? { port: clean(head[1]!), up: /\bLOWER_UP\b/.test(head[2]!), from } : null;
        if (card && !isBridged) yield { kind: 'role', role: 'hypervisor', by: 'guest cards', from };
        isBridged ||= card !== null;
        continue;
      }
      // libvirt gives the host's end of a guest's card that card's own number, its first octet set to fe; QEMU numbers cards from 52:54:00.
      const mac = card === null ? null : parseMac(/^\s+link\/ether (fe:54:00:\S+)/.exec(text)?.[1]?.replace(/^fe/, '52') ?? '');
      if (card && mac !== null) yield { kind: 'guest', name: `guest on ${card.port}`, running: card.up, macs: [mac], from };
    }
    const [program] = linesOf(answers.output(RUNNING)).filter(({ text }) => QEMU.test(text.trim()));
    if (program && !isBridged) yield { kind: 'role', role: 'hypervisor', by: 'running programs', from: program.from };
  },
  examples: [
    {
      name: 'a server with two guests on the bridge of its network card',
      given: { ssh: { [ADDRESSES]: '2: eno1: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500 qdisc mq master br0 state UP\n    link/ether 00:25:90:aa:00:01 brd ff:ff:ff:ff:ff:ff\n7: vnet0: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500 qdisc noqueue master br0 state UNKNOWN\n    link/ether fe:54:00:12:34:56 brd ff:ff:ff:ff:ff:ff\n8: vnet1: <BROADCAST,MULTICAST> mtu 1500 qdisc noop master br0 state DOWN\n    link/ether fe:54:00:12:34:57 brd ff:ff:ff:ff:ff:ff\n' } },
      reads: [{ kind: 'role', role: 'hypervisor' }, { kind: 'guest', running: true, macs: ['52:54:00:12:34:56'] }, { kind: 'guest', running: false, macs: ['52:54:00:12:34:57'] }],
    },
    { name: 'a Proxmox host, whose cards of guests have numbers of their own', given: { ssh: { [ADDRESSES]: '9: tap101i0: <BROADCAST,MULTICAST,PROMISC,UP,LOWER_UP> mtu 1500 master fwbr101i0 state UNKNOWN\n    link/ether 9a:1b:2c:3d:4e:5f brd ff:ff:ff:ff:ff:ff\n' } }, reads: [{ kind: 'role', role: 'hypervisor' }], readsNo: ['guest'] },
    { name: 'QEMU among the running programs', given: { ssh: { [RUNNING]: 'file /usr/bin/qemu-system-x86_64 /usr/bin/qemu-system-x86_64\nfile /usr/sbin/sshd /usr/sbin/sshd\ndpkg\n' } }, reads: [{ kind: 'role', role: 'hypervisor', by: 'running programs' }] },
    { name: 'a desk that tries a guest on its own inner bridge, a tunnel, and a tool of QEMU', given: { ssh: { [ADDRESSES]: '5: vnet0: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500 master virbr0 state UNKNOWN\n    link/ether fe:54:00:12:34:56 brd ff:ff:ff:ff:ff:ff\n6: tap0: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500 master br0 state UP\n    link/ether fe:54:00:12:34:57 brd ff:ff:ff:ff:ff:ff\n', [RUNNING]: 'file /usr/bin/qemu-ga /usr/bin/qemu-ga\n' } }, reads: [], readsNo: ['role', 'guest'] },
  ],
};
export default dialect;
