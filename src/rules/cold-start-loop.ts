/** Knows machines that wait for each other after a power cut. */
import { circlesOf } from '../failures/services.js';
import { isSpecialAddress, parseAddress } from '../model/address.js';
import { distinct, sortedBy } from '../model/order.js';
import type { DeviceFact, Hit, Rule, Seen } from '../model/rule.js';
import { deviceAt, hasRole, legsOf } from './bricks/network.js';
import { aboutDevice, aboutService, cite, deviceOf } from './bricks/subjects.js';
import { isSeen } from './judging/needs.js';

/** What hangs on these does not run inside of them. */
const LEADS = ['router', 'firewall', 'switch', 'access-point'] as const;

const rule: Rule = {
  title: 'Machines that wait for each other after a power cut',
  group: 'Hosts',
  rationale: 'To start, this box needs something that runs inside of it. As long as the power stays on nobody notices; after a power cut neither can be first.',
  remedy: 'Let the box find what it needs by number or on another box, and try a cold start once, on a quiet day.',
  effort: '0.5',
  controls: ['CSF PR.IR-03', 'CSF RC.RP-01', 'ISO A.5.30'],
  needs: ['devices'],
  impact: { level: 'M2', because: 'after a power cut all that runs inside stays off until somebody comes' },
  *check(seen) {
    for (const circle of circlesOf({ topology: seen.topology, site: seen.site, facts: [...seen.facts('named'), ...seen.facts('listener')] })) {
      const [first, ...rest] = circle.flatMap((name) => seen.services.filter((service) => service.name === name)).map(aboutService);
      if (!first) continue;
      const needed = seen.services.filter((service) => circle.includes(service.name)).flatMap(({ needs }) => needs.flatMap(({ anyOf }) => anyOf));
      const evidence = needed.flatMap((id) => deviceOf(seen, id)?.from ?? []);
      yield {
        about: [first, ...rest],
        says: `${circle.join(' and ')} need each other. After a power cut, which of them can start first?`,
        why: 'The site file says of each that it needs the next, and of the last that it needs the first.',
        from: cite(evidence.length > 0 ? evidence : seen.topology.devices[0]!.from),
        certainty: 'declared',
      };
    }
    yield* disksByName(seen);
    if (!isSeen(seen, 'resolver')) yield { unknown: 'no machine told whom it asks for names', about: [] };
    // Many a server carries guests and is called no hypervisor.
    const carriers = seen.topology.devices.filter((device) => hasRole(device, 'hypervisor') || (hasRole(device, 'server') && !LEADS.some((role) => hasRole(device, role))));
    for (const box of carriers) {
      const asked = seen.facts('resolver').filter(({ device, address }) => device === box.id && !isSpecialAddress(address));
      if (asked.length === 0) continue;
      const servers = asked.map(({ address }) => deviceAt(seen.topology, address));
      if (servers.some((server) => server === null || !isInside(server.id, box.id, seen))) continue;
      const [first, ...rest] = distinct(servers.map((server) => server!.id)).map((id) => aboutDevice(deviceOf(seen, id)!));
      const stores = storesOf(box.id, seen);
      yield {
        about: [aboutDevice(box)],
        also: [first!, ...rest],
        says: `${box.name} asks ${[first!, ...rest].map(({ name }) => name).join(' and ')} for names, and ${rest.length === 0 ? 'it runs' : 'all of them run'} inside ${box.name}. Does it start without ${rest.length === 0 ? 'it' : 'them'}?${stores.length > 0 ? ` It fetches its disks from ${stores.join(', ')}: look whether it finds these by number.` : ''}`,
        why: `Its name servers are ${asked.map(({ address }) => address).join(', ')}; each is placed on ${box.name}.`,
        from: cite(...asked.map(({ from }) => from), box.from),
        certainty: 'inferred',
      };
    }
  },
  examples: [
    { name: 'all its name servers are its guests', given: 'core - hv1 - dns1, hv1 - dns2\nhv1: resolver @dns1\nhv1: resolver @dns2', finds: ['hv1'] },
    { name: 'a server that carries its name server and is called no hypervisor', given: 'core - srv1 - dns1\nsrv1: resolver @dns1', finds: ['srv1'] },
    { name: 'two hosts that find the disks of their guests by a name that only these guests know', given: spread('nas1'), finds: ['hv1'] },
    { name: 'the same by number', given: spread('@nas1'), finds: [] },
    { name: 'by a name that stands in a file of one of them', given: `${spread('nas1')}\nhv2: hosts-entry @nas1 nas1`, finds: [] },
    { name: 'two services that need each other', given: 'core - erp, core - pc\nservice Shop essential needs=Orders\nservice Orders essential needs=Shop', finds: ['Orders'] },
    { name: 'one of them stands outside', given: 'core - hv1 - dns1, core - dns2\nhv1: resolver @dns1\nhv1: resolver @dns2', finds: [] },
    { name: 'no machine told whom it asks', given: 'core - hv1 - dns1', finds: null },
  ],
};
export default rule;

/** Hosts that find the disks of their guests by a name which only guests of such hosts can tell, and these have their disks there as well. */
function* disksByName(seen: Seen): Generator<Hit> {
  const guests = seen.facts('guest').filter(({ running }) => running);
  const written = new Set(seen.facts('hosts-entry').flatMap(({ device, names }) => names.map((name) => `${device} ${name.toLowerCase()}`)));
  /** Names of boxes with disks of one guest that its host has to ask others for. */
  const askedFor = ({ device, storage = [] }: DeviceFact<'guest'>) => storage.filter((name) => parseAddress(name) === null && !written.has(`${device} ${name.toLowerCase()}`));
  const guestAt = new Map(guests.flatMap((guest) => guest.macs.map((mac) => [mac, guest] as const)));
  const serversOf = (host: string) => distinct(seen.facts('resolver').filter(({ device, address }) => device === host && !isSpecialAddress(address)).map(({ address }) => deviceAt(seen.topology, address)?.id ?? address));
  const guestOf = (id: string) => deviceOf(seen, id)?.macs.flatMap((mac) => guestAt.get(mac) ?? [])[0];
  // Whoever has one name server that does not wait itself does not wait.
  let waiting = distinct(guests.filter((guest) => askedFor(guest).length > 0).map(({ device }) => device)).filter((host) => serversOf(host).length > 0);
  for (let before = -1; before !== waiting.length; ) {
    before = waiting.length;
    const hosts = waiting;
    waiting = hosts.filter((host) => serversOf(host).every((id) => {
      const server = guestOf(id);
      return server !== undefined && hosts.includes(server.device) && askedFor(server).length > 0;
    }));
  }
  const [first, ...others] = waiting.map((id) => aboutDevice(deviceOf(seen, id)!));
  if (!first) return;
  const servers = distinct(waiting.flatMap(serversOf)).map((id) => aboutDevice(deviceOf(seen, id)!));
  const boxes = distinct(guests.filter(({ device }) => waiting.includes(device)).flatMap(askedFor));
  const hosts = [first, ...others].map(({ name }) => name).join(' and ');
  yield {
    about: [first],
    also: [...others, ...servers],
    says: `${hosts} ${others.length === 0 ? 'finds' : 'find'} ${boxes.join(' and ')}, where the disks of guests lie, by name, and ${others.length === 0 ? 'asks' : 'ask'} ${servers.map(({ name }) => name).join(' and ')} for names, whose disks lie there too. After a power cut, which of them can start first?`,
    why: 'The settings name the box with the disks by a word, not by a number, and no file of the hosts was seen that tells the number. Every name server that they ask is such a guest.',
    from: cite(...guests.filter(({ device }) => waiting.includes(device)).map(({ from }) => from), ...seen.facts('resolver').filter(({ device }) => waiting.includes(device)).map(({ from }) => from)),
    certainty: 'inferred',
    cure: `Let ${hosts} find ${boxes.join(' and ')} by number, and try a cold start once, on a quiet day.`,
  };
}

function spread(storage: string): string {
  return `core - hv1 - dc1, core - hv2 - dc2, core - nas1\ndc1: device macs=52:54:00:00:00:01\ndc2: device macs=52:54:00:00:00:02\nhv1: resolver @dc1\nhv1: resolver @dc2\nhv2: resolver @dc1\nhv2: resolver @dc2\nhv1: guest dc1 true macs=52:54:00:00:00:01 storage=${storage}\nhv2: guest dc2 true macs=52:54:00:00:00:02 storage=${storage}`;
}

function isInside(guest: string, box: string, seen: Seen): boolean {
  const inside = new Set([box, ...seen.topology.segments.filter(({ kind, ports }) => kind === 'hypervisor' && ports.some(({ device }) => device === box)).map(({ id }) => id)]);
  const device = deviceOf(seen, guest);
  return guest !== box && device !== undefined && legsOf(device).length > 0 && legsOf(device).every((leg) => inside.has(leg.device));
}

/** Names of the machines whose disks it uses over the network: NFS, iSCSI. */
function storesOf(box: string, seen: Seen): readonly string[] {
  const remote = seen.facts('connection').filter(({ device, remotePort }) => device === box && (remotePort === 2049 || remotePort === 3260));
  return sortedBy(distinct(remote.flatMap(({ remote: address }) => deviceAt(seen.topology, address)?.name ?? [])), (name) => name);
}
