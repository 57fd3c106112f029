/** Knows what moves in an office from one night to the next, and what of it is a change that a client must be told. */
import { setTimeout as wait } from 'node:timers/promises';
import { type RunningLab, settled } from '../house/lab.js';

/** One thing that happens; done again, it happens the other way round. */
export interface Happening {
  readonly name: string;
  /** The true changes, as `subject: before → after`. */
  readonly changes: readonly string[];
  /** The same, the second time. */
  readonly changesBack: readonly string[];
  happen(): Promise<void>;
}

const LAN = '10.80.0';
const GATEWAY = `${LAN}.1`;
const LEASES = ['101', '102', '103', '104', '111', '112', '113', '114', '115'];
const DESKS = ['pc1', 'pc2', 'pc3', 'pc4', 'tab1', 'tab2'];

/** What may happen in `lab`, in an order in which each is felt; `rest` lets the network come to rest after some of it. */
export function happeningsIn(lab: RunningLab): { readonly happenings: readonly Happening[]; rest(): Promise<void> } {
  let turn = 0;
  const asleep = new Set<string>();
  const leaseOf = (name: string) => `${LAN}.${LEASES[(DESKS.indexOf(name) + turn) % LEASES.length]!}`;
  const run = async (name: string, script: string) => {
    const { code, stderr } = await lab.node(name).run('sh', ['-ec', script]);
    if (code !== 0) throw new Error(`${name}: ${stderr}`);
  };
  /** As a client of DHCP does it: the old address is dropped, the new one announced. */
  const take = (name: string) => run(name, `echo 1 > /proc/sys/net/ipv4/conf/eth0/arp_notify; ip address flush dev eth0; ip address add ${leaseOf(name)}/24 broadcast + dev eth0; ip route replace default via ${GATEWAY}`);
  const isAwake = (name: string) => !asleep.has(name);
  const sleep = async (name: string) => {
    asleep.add(name);
    await run(name, 'ip link set dev eth0 down');
  };
  const wake = async (name: string) => {
    asleep.delete(name);
    await run(name, 'ip link set dev eth0 up');
    await take(name);
  };
  const replug = async (from: string, to: string) => {
    await lab.unplug(from);
    await lab.plug(to);
  };
  const turns = (there: () => Promise<void>, back: () => Promise<void>) => {
    let isThere = false;
    return async () => {
      await (isThere ? back : there)();
      isThere = !isThere;
    };
  };
  const lease: Happening['happen'] = async () => {
    turn += 2;
    await Promise.all(DESKS.filter(isAwake).map(take));
  };
  const happenings: readonly Happening[] = [
    { name: 'leases are renewed to other addresses', changes: [], changesBack: [], happen: lease },
    { name: 'two desks go to sleep, and wake', changes: [], changesBack: [], happen: turns(() => Promise.all(['pc4', 'tab2'].map(sleep)).then(() => undefined), () => Promise.all(['pc4', 'tab2'].map(wake)).then(() => undefined)) },
    {
      name: 'a station roams to the other access point',
      changes: [],
      changesBack: [],
      happen: turns(
        () => replug('ap1.ra0 - tab1.eth0', 'ap2.ra1 - tab1.eth0').then(() => take('tab1')),
        () => replug('ap2.ra1 - tab1.eth0', 'ap1.ra0 - tab1.eth0').then(() => take('tab1')),
      ),
    },
    {
      name: 'a cable of the ring is out for a moment, and all goes another way',
      changes: [],
      changesBack: [],
      happen: async () => {
        await run('sw1', 'ip link set dev p2 down');
        await wait(8000);
        await run('sw1', 'ip link set dev p2 up');
      },
    },
    {
      name: 'a guest is moved to the other hypervisor',
      changes: ['vm3: hv1 ? → hv2 ?'],
      changesBack: ['vm3: hv2 ? → hv1 ?'],
      happen: turns(
        () => replug('hv1.vnet1 - vm3.eth0', 'hv2.vnet1 - vm3.eth0'),
        () => replug('hv2.vnet1 - vm3.eth0', 'hv1.vnet1 - vm3.eth0'),
      ),
    },
    {
      name: 'spanning tree blocks another cable for good',
      changes: ['sw1 p3 – sw3 p1: forwarding → blocked', 'sw2 p3 – sw3 p2: blocked → forwarding'],
      changesBack: ['sw1 p3 – sw3 p1: blocked → forwarding', 'sw2 p3 – sw3 p2: forwarding → blocked'],
      happen: turns(
        () => run('sw3', 'echo 200 > /sys/class/net/br0/brif/p1/path_cost'),
        () => run('sw3', 'echo 2 > /sys/class/net/br0/brif/p1/path_cost'),
      ),
    },
    {
      name: 'a desk is plugged into another port',
      changes: ['pc3: sw3 p3 → sw3 p8'],
      changesBack: ['pc3: sw3 p8 → sw3 p3'],
      happen: turns(
        () => replug('sw3.p3 - pc3.eth0', 'sw3.p8 - pc3.eth0').then(() => take('pc3')),
        () => replug('sw3.p8 - pc3.eth0', 'sw3.p3 - pc3.eth0').then(() => take('pc3')),
      ),
    },
  ];
  return {
    happenings,
    async rest() {
      await wait(3000);
      await settled(lab, [...asleep]);
    },
  };
}
