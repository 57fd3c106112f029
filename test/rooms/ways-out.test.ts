/** Of several gateways that share no address each host was told one: which, its own route tells, or what addresses are handed out with; else it is open, and said so. */
import { expect, it } from 'vitest';
import { weigh } from '../../src/failures/failures.js';
import { measuresOf } from '../../src/failures/measures.js';
import type { DeviceFact } from '../../src/model/rule.js';
import { input, type Written } from './failures-builder.js';

const OFFICE: Written = {
  routers: ['fw', 'rt2'],
  switches: ['sw1'],
  providers: { isp1: 'fw', isp2: 'rt2' },
  cables: [{ a: 'fw', b: 'sw1' }, { a: 'rt2', b: 'sw1' }],
  hosts: { a: { on: ['sw1'] }, b: { on: ['sw1'] } },
  subnets: [{ cidr: '10.0.0.0/24', gateways: ['fw', 'rt2'], devices: ['fw', 'rt2', 'a', 'b'] }],
  services: [{ name: 'Web', needs: { internet: 'any' } }],
};
const ADDRESSES: Readonly<Record<string, readonly string[]>> = { fw: ['10.0.0.1'], rt2: ['10.0.0.2'] };
const fact = (device: string, rest: object): DeviceFact => ({ device, target: device, from: ['o'], ...rest }) as unknown as DeviceFact;
const route = (device: string, nextHop: string) => fact(device, { kind: 'route', destination: '0.0.0.0/0', nextHop, port: null, protocol: 'static' });
const weighed = (facts: readonly DeviceFact[], written: Written = OFFICE) => {
  const told = input({ ...written, facts });
  const given = { ...told, topology: { ...told.topology, devices: told.topology.devices.map((device) => ({ ...device, addresses: ADDRESSES[device.id] ?? device.addresses })) } };
  const { services, failures } = weigh(given);
  const web = services.find(({ name }) => name === 'Web')!.id;
  const row = (id: string) => failures.find(({ unit }) => unit.id === id);
  const { survival } = measuresOf({ ...given, services, failures, documents: null, tables: new Map(), configs: [], reach: { state: 'complete', addresses: [], ranges: [] } });
  return { row, lost: (id: string) => row(id)?.stops.somewhere.find(({ service }) => service === web)?.hosts ?? (row(id)?.stops.everywhere.includes(web) ? 'all' : 0), may: (id: string) => row(id)?.possibly?.includes(web) ?? false, survival, web };
};

it('who leaves by which is told by their own routes', () => {
  const { lost, row } = weighed([route('a', '10.0.0.1'), route('b', '10.0.0.2')]);
  expect([lost('fw'), lost('rt2')]).toEqual([1, 1]);
  expect(row('fw')).toMatchObject({ certainty: 'proven', asFarAsSeen: [] });
});

it('or by the gateway that is handed out with addresses', () => {
  const { lost, may } = weighed([fact('fw', { kind: 'offers-dhcp', routers: ['10.0.0.1'], resolvers: [], domain: null })]);
  expect([lost('fw'), lost('rt2'), may('fw'), may('rt2')]).toEqual(['all', 0, false, false]);
});

it('else either may stop some, and nothing is said to survive', () => {
  const { lost, may, row, survival, web } = weighed([]);
  expect([lost('fw'), lost('rt2'), may('fw'), may('rt2')]).toEqual([0, 0, true, true]);
  expect(row('rt2')).toMatchObject({ certainty: 'possible', asFarAsSeen: ['which of fw and rt2 the hosts of 10.0.0.0/24 were told of'] });
  expect(row('rt2')?.unnoticedBy).toBeUndefined();
  expect(survival.yes).not.toContain(web);
});

it('an address that they share moves between them', () => {
  const { may } = weighed([], { ...OFFICE, holds: 'fw' });
  expect(may('rt2')).toBe(false);
});
