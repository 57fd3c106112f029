/** What may stand in for what: access points and hosts of guests that share a network; a box that stands alone, a socket on a wall and a box that routes do not. */
import { expect, it } from 'vitest';
import { coversOf } from '../../src/failures/covers.js';
import { weigh } from '../../src/failures/failures.js';
import type { Device, Topology } from '../../src/model/topology.js';
import { input, type Written } from './failures-builder.js';

const OFFICE: Written = {
  switches: ['sw1', 'sw2', 'ap1', 'ap2'],
  radios: ['ap1', 'ap2'],
  routers: ['fw'],
  providers: { isp: 'fw' },
  cables: [{ a: 'fw', b: 'sw1' }, { a: 'fw', b: 'sw2' }, { a: 'sw1', b: 'sw2' }, { a: 'sw1', b: 'ap1' }, { a: 'sw2', b: 'ap2' }],
  hosts: { pc: { on: ['sw1'] }, phone1: { on: ['ap1'], behind: true }, phone2: { on: ['ap1'], behind: true } },
  subnets: [{ cidr: '10.0.0.0/24', gateways: ['fw'], devices: ['fw', 'ap1', 'ap2', 'phone1', 'phone2', 'pc'] }],
};
const coversIn = (written: Written, change: (device: Device) => Device = (device) => device) => {
  const { topology } = input(written);
  return [...coversOf({ ...topology, devices: topology.devices.map(change) }, [])].map(([host, { of, on, by }]) => `${host}: ${of} or ${on.join(', ')} by ${by}`);
};

it('clients on the air may be reached from another access point in the same network', () => {
  expect(coversIn(OFFICE)).toEqual(['phone1: ap1 or ap2 by radio', 'phone2: ap1 or ap2 by radio']);
  expect(coversIn({ ...OFFICE, subnets: [{ cidr: '10.0.0.0/24', gateways: ['fw'], devices: ['fw', 'ap1', 'phone1', 'phone2'] }] })).toEqual([]);
  expect(coversIn({ ...OFFICE, radios: ['ap1'] })).toEqual([]);
});

it('what is plugged into a socket of an access point, or hangs on a box that routes, stays there', () => {
  expect(coversIn(OFFICE, (device) => (device.id === 'phone1' ? { ...device, attachment: { ...device.attachment!, port: 'eth1' } } : device))).toEqual(['phone2: ap1 or ap2 by radio']);
  expect(coversIn(OFFICE, (device) => (device.id === 'ap1' ? { ...device, roles: ['router', 'access-point'] } : device))).toEqual([]);
});

it('that one covers for the other was not seen: what stops without it is possible, and says what to look at', () => {
  const { failures } = weigh(input(OFFICE));
  expect(failures.find(({ unit }) => unit.id === 'ap1')).toMatchObject({ certainty: 'possible', coveredBy: [['ap1', 'ap2']], cutOff: { hosts: 2 }, asFarAsSeen: ['whether what is on the air at ap1 can go on at ap2'] });
  expect(failures.find(({ unit }) => unit.id === 'sw1')).toMatchObject({ certainty: 'proven', cutOff: { hosts: 1 } });
  const lone = weigh(input({ ...OFFICE, radios: ['ap1'] }));
  expect(lone.failures.find(({ unit }) => unit.id === 'ap1')).toMatchObject({ certainty: 'proven', cutOff: { hosts: 2 } });
});

const HOSTS: Written = {
  switches: ['sw1', 'esx1', 'esx2'],
  routers: ['fw'],
  providers: { isp: 'fw' },
  cables: [{ a: 'fw', b: 'sw1' }, { a: 'sw1', b: 'esx1' }, { a: 'sw1', b: 'esx2' }],
  hosts: { pc: { on: ['sw1'] }, erp: { on: ['esx1'], behind: true, roles: ['server'] } },
  subnets: [{ cidr: '10.0.0.0/24', gateways: ['fw'], devices: ['fw', 'esx1', 'esx2', 'pc', 'erp'] }],
  services: [{ name: 'Orders', needs: { device: ['erp'] }, users: ['pc'] }],
};
const asMachines = (topology: Topology, vendor: string): Topology => ({ ...topology, devices: topology.devices.map((device) => (device.id.startsWith('esx') ? { ...device, roles: ['hypervisor'], vendor } : device)) });

it('guests may start on another host of the same make where that make can do it', () => {
  const told = input(HOSTS);
  const rowOf = (vendor: string) => weigh({ ...told, topology: asMachines(told.topology, vendor) }).failures.find(({ unit }) => unit.id === 'esx1');
  expect(rowOf('VMware')).toMatchObject({ certainty: 'possible', coveredBy: [['esx1', 'esx2']], asFarAsSeen: ['whether the guests of esx1 start on esx2 by themselves'] });
  expect(rowOf('Debian')).toMatchObject({ certainty: 'proven' });
});

it('a guest that its cluster starts elsewhere by its own account hangs on any of its hosts', () => {
  const told = input(HOSTS);
  const topology = asMachines(told.topology, 'Proxmox');
  const withCards = { ...topology, devices: topology.devices.map((device) => (device.id === 'erp' ? { ...device, macs: ['bc:24:11:00:00:01'] } : device)) };
  const guest = (failover: boolean) => [...told.facts, { kind: 'guest' as const, device: 'esx1', target: 'esx1', from: ['o'], name: 'erp', running: true, macs: ['bc:24:11:00:00:01'], failover }];
  const rowOf = (failover: boolean) => weigh({ ...told, topology: withCards, facts: guest(failover) }).failures.find(({ unit }) => unit.id === 'esx1');
  expect(rowOf(false)).toMatchObject({ certainty: 'possible' });
  expect(rowOf(true)).toBeUndefined();
});
