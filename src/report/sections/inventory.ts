/** Knows the inventory: every device that is not a desk, networks, VLANs; desks are counted. */
import type { Block, Edition, Section, Text } from '../../model/report.js';
import type { Device } from '../../model/topology.js';
import { shortId } from '../bricks/evidence.js';
import { isDesk, namesOf } from '../bricks/names.js';
import { byRole, rolesInWords } from '../bricks/roles.js';
import { counted, listed } from '../bricks/words.js';

const section: Section = { title: 'A · Inventory', order: 11, write };
export default section;

function write({ audit }: Edition): readonly Block[] {
  const names = namesOf(audit);
  const boxes = byRole(audit.devices.filter((device) => !isDesk(device)));
  const make = ({ vendor, model, os, version }: Device): string => [...new Set([vendor, model, os, version])].filter((part) => part !== null).join(' ') || '—';
  const place = ({ attachment, location }: Device): string => (attachment ? names.end(attachment) : (location ?? '—'));
  return [
    { is: 'text', text: [{ text: `${counted(audit.devices.length, 'device')}: ${boxes.length} below, and ${counted(audit.devices.length - boxes.length, 'end device')} that were only seen.`, opens: 'table devices' }] },
    {
      is: 'table', id: 'devices', caption: 'Devices', columns: ['Name', 'Role', 'Make and system', 'Serial', 'Addresses', 'Where', 'Examined', 'Written down'], anchors: boxes.map(({ id }) => id),
      rows: boxes.map((device): readonly Text[] => [device.name, device.controls === undefined ? rolesInWords(device.roles) : `management controller of ${names.of(device.controls)}`, make(device), device.serial ?? '—', listed(device.addresses, 4).replace(/^nothing$/, '—'), place(device), device.examined, device.documented]),
    },
    ...members(boxes),
    ...batteries(audit),
    ...(audit.subnets.length > 0 ? [{ is: 'table' as const, id: 'subnets', caption: 'Networks', columns: ['Network', 'Gateways', 'Devices'], rows: audit.subnets.map(({ cidr, gateways, devices }) => [cidr, gateways.length === 0 ? 'none seen' : listed(gateways.map(names.of)), String(devices.length)]) }] : []),
    ...(audit.vlans.length > 0 ? [{ is: 'table' as const, id: 'vlans', caption: 'VLANs', columns: ['VLAN', 'Names', 'Ports'], rows: audit.vlans.map(({ id, names: called, ports }) => [String(id), called.length === 0 ? 'no name' : called.join(' / '), String(ports)]) }] : []),
  ];
}

function members(devices: readonly Device[]): readonly Block[] {
  const rows = devices.flatMap((device) => device.members.map(({ name, model, serial, state }) => [device.name, name, model ?? '—', serial ?? '—', state ?? 'unknown']));
  return rows.length > 0 ? [{ is: 'table', id: 'members', caption: 'Members of stacks and pairs', columns: ['Device', 'Member', 'Model', 'Serial', 'State'], rows }] : [];
}

const BATTERIES = { good: 'good', low: 'low', empty: 'empty', worn: 'to be replaced' } as const;
function batteries({ batteries: told = [], devices }: Edition['audit']): readonly Block[] {
  const names = new Map(devices.map(({ id, name }) => [id, name]));
  const percent = (value: number | null): string => (value === null ? 'not told' : `${value} %`);
  const rows = told.map(({ device, state, minutes, chargePercent, loadPercent, from }): readonly Text[] => [[{ text: names.get(device) ?? device, opens: device }], BATTERIES[state], minutes === null ? 'not told' : counted(minutes, 'minute'), percent(chargePercent), percent(loadPercent), from[0] === undefined ? '—' : [{ text: shortId(from[0]), opens: from[0] }]]);
  return rows.length > 0 ? [{ is: 'table', id: 'batteries', caption: 'Batteries, as they told when they were asked', columns: ['Device', 'Battery', 'Would last', 'Charge', 'Load', 'Evidence'], rows }] : [];
}
