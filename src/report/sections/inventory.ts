/** Knows the inventory: every device that is not a desk, networks, VLANs; desks are counted. */
import type { Block, Edition, Section, Text } from '../../model/report.js';
import type { Device } from '../../model/topology.js';
import { isDesk, namesOf } from '../bricks/names.js';
import { counted, listed } from '../bricks/words.js';

const section: Section = { title: 'A · Inventory', order: 11, write };
export default section;

function write({ audit }: Edition): readonly Block[] {
  const names = namesOf(audit);
  const boxes = audit.devices.filter((device) => !isDesk(device));
  const make = ({ vendor, model, os, version }: Device): string => [vendor, model, os, version].filter((part) => part !== null).join(' ') || '—';
  const place = ({ attachment, location }: Device): string => (attachment ? names.end(attachment) : (location ?? '—'));
  return [
    { is: 'text', text: [{ text: `${counted(audit.devices.length, 'device')}: ${boxes.length} below, and ${counted(audit.devices.length - boxes.length, 'end device')} that were only seen.`, opens: 'table devices' }] },
    {
      is: 'table', id: 'devices', caption: 'Devices', columns: ['Name', 'Role', 'Make and system', 'Serial', 'Addresses', 'Where', 'Examined', 'Written down'], anchors: boxes.map(({ id }) => id),
      rows: boxes.map((device): readonly Text[] => [device.name, device.roles.join(', '), make(device), device.serial ?? '—', listed(device.addresses, 4).replace(/^nothing$/, '—'), place(device), device.examined, device.documented]),
    },
    ...members(audit.devices),
    ...(audit.subnets.length > 0 ? [{ is: 'table' as const, id: 'subnets', caption: 'Networks', columns: ['Network', 'Gateways', 'Devices'], rows: audit.subnets.map(({ cidr, gateways, devices }) => [cidr, gateways.length === 0 ? 'none seen' : listed(gateways.map(names.of)), String(devices.length)]) }] : []),
    ...(audit.vlans.length > 0 ? [{ is: 'table' as const, id: 'vlans', caption: 'VLANs', columns: ['VLAN', 'Names', 'Ports'], rows: audit.vlans.map(({ id, names: called, ports }) => [String(id), called.length === 0 ? 'no name' : called.join(' / '), String(ports)]) }] : []),
  ];
}

function members(devices: readonly Device[]): readonly Block[] {
  const rows = devices.flatMap((device) => device.members.map(({ name, model, serial, state }) => [device.name, name, model ?? '—', serial ?? '—', state ?? 'unknown']));
  return rows.length > 0 ? [{ is: 'table', id: 'members', caption: 'Members of stacks and pairs', columns: ['Device', 'Member', 'Model', 'Serial', 'State'], rows }] : [];
}
