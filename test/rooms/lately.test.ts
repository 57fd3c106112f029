/** End devices weigh where they hung within a fortnight, whether or not they are on this time; what serves others, or cannot be told from another, does not. */
import { expect, it } from 'vitest';
import { latelySeen } from '../../src/failures/lately.js';
import { weigh, whatIf } from '../../src/failures/failures.js';
import type { SeenHost } from '../../src/model/topology.js';
import { input, type Written } from './failures-builder.js';

const OFFICE: Written = {
  routers: ['fw'],
  switches: ['sw1', 'sw2'],
  providers: { isp: 'fw' },
  cables: [{ a: 'fw', b: 'sw1' }, { a: 'fw', b: 'sw2' }],
  hosts: { pc1: { on: ['sw1'] }, pc2: { on: ['sw1'] }, erp: { on: ['sw2'], roles: ['server'] }, tablet: { on: ['sw1'] }, cam: { on: ['sw1'] } },
  segments: { seg: { ports: ['sw1'] } },
  subnets: [{ cidr: '10.0.0.0/24', gateways: ['fw'], devices: ['fw', 'pc1', 'pc2'] }],
};
const MACS: Readonly<Record<string, readonly string[]>> = { pc1: ['00:1b:21:00:00:01'], pc2: ['00:1b:21:00:00:02'], erp: ['00:1b:21:00:00:09'], tablet: ['02:1b:21:00:00:01'], cam: [] };
const day = (written: Written) => {
  const told = input(written);
  const devices = told.topology.devices.map((device) => ({ ...device, macs: MACS[device.id] ?? [], ...(device.id === 'pc2' ? { attachment: { ...device.attachment!, device: 'seg', port: null } } : {}) }));
  return { ...told, topology: { ...told.topology, devices } };
};
const night = (gone: readonly string[]) => day({ ...OFFICE, segments: {}, hosts: Object.fromEntries(Object.entries(OFFICE.hosts!).filter(([id]) => !gone.includes(id))) });
const AT = '2026-06-01T00:00:00.000Z';
const seen = latelySeen([], day(OFFICE).topology, AT).seen;
const namesOf = (hosts: readonly SeenHost[]) => hosts.map(({ name }) => name);

it('remembers desks with cards of their own', () => {
  expect(namesOf(seen)).toEqual(['pc1', 'pc2']);
});

it('counts who is off at night, where it hung last, for a fortnight', () => {
  const { topology } = night(['pc1', 'pc2']);
  expect(namesOf(latelySeen(seen, topology, '2026-06-14T00:00:00.000Z').absent)).toEqual(['pc1', 'pc2']);
  expect(namesOf(latelySeen(seen, topology, '2026-06-16T00:00:00.000Z').absent)).toEqual([]);
  const left = latelySeen(latelySeen(seen, topology, '2026-06-08T00:00:00.000Z').seen, topology, '2026-06-16T00:00:00.000Z');
  expect(namesOf(left.absent)).toEqual([]);
});

it('counts nobody twice', () => {
  const { topology } = night(['pc1']);
  const renamed = { ...topology, devices: topology.devices.map((device) => (device.id === 'pc2' ? { ...device, id: 'other' } : device)) };
  expect(namesOf(latelySeen(seen, renamed, AT).absent)).toEqual(['pc1']);
});

it('weighs them as if they were there', () => {
  const at = night(['pc1', 'pc2', 'tablet', 'cam']);
  const { absent } = latelySeen(seen, at.topology, AT);
  const cutBy = (told: typeof at & { readonly absent?: readonly SeenHost[] }) => weigh(told).failures.find(({ unit }) => unit.id === 'sw1')?.cutOff.hosts ?? 0;
  expect(cutBy(at)).toBe(0);
  expect(cutBy({ ...at, absent })).toBe(2);
  expect(whatIf({ ...at, absent }, ['sw1']).stop.cutOff.hosts).toEqual(['pc1', 'pc2']);
});

it('does not take them for something that serves others', () => {
  const at = night(['pc1', 'pc2']);
  const { absent } = latelySeen(seen, at.topology, AT);
  const site = { ...input({ ...OFFICE, groups: { UPS: ['fw'] } }).site!, services: [{ name: 'Label printing', tier: 'essential' as const, needs: { device: ['pc1'] }, users: ['pc2'], tolerableOutageHours: null, knows: [], runbook: null }] };
  const [service] = weigh({ ...at, site, absent }).services;
  expect(service).toMatchObject({ users: ['pc2'], needs: [{ kind: 'device', anyOf: [] }], atBaseline: 'unknown' });
});
