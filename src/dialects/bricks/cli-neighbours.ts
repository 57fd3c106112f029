/** Knows how command lines print the neighbours that a box hears: labels with values, tables, and RouterOS' fields. */
import { type Address, isSpecialAddress, parseAddress } from '../../model/address.js';
import type { FactKinds, NeighbourId, Role } from '../../model/fact.js';
import { parseMac } from '../../model/mac.js';
import { clean } from '../../model/text.js';
import { vendorNamed } from './vendor-names.js';

type Neighbour = { readonly kind: 'neighbour' } & FactKinds['neighbour'];
type Field = 'local' | 'chassis' | 'port' | 'portDescription' | 'name' | 'description' | 'address' | 'capabilities' | 'enabled' | 'platform';
type Entry = Partial<Record<Field, string>> & { addresses?: string[]; /** Where the box says so itself. */ heardBy?: FactKinds['neighbour']['protocol'] };

const MOST = 2000;
const LONGEST = 4000;
/** What each label stands for, over all makes; the first that fits counts. Labels are compared in small letters, without blanks at their ends. */
const LABELS: readonly (readonly [Field, RegExp])[] = [
  ['local', /^(?:local (?:intf|interface|port(?: id)?)|loc(?:al)? ?port(?: ?id)?|localport|local int\.?|interface|port)$/],
  ['chassis', /^(?:(?:remote |rem |neighbor |lldp )?chassis[ -]?id(?:\/subtype)?|device[ -]?id|rem(?:ote)? chassis id|chassisid)$/],
  ['port', /^(?:(?:remote |rem |neighbor )?port[ -]?id(?:\/subtype)?|port id \(outgoing port\)|port info|portid|remote port)$/],
  ['portDescription', /^(?:(?:neighbor )?port[ -]?desc(?:r|ription)?|portdescr)$/],
  ['name', /^(?:(?:neighbor )?system ?name|sysname|neighbor (?:chassis|system)-name|rem(?:ote)? (?:host|system) name|name)$/],
  ['description', /^(?:(?:neighbor )?(?:system|chassis)[ -]?desc(?:r|ription)?|sysdescr)$/],
  ['address', /^(?:ip(?:v4|v6)?(?: address)?|(?:neighbor )?(?:management|mgmt)[ -]address(?: value)?|address)$/],
  ['enabled', /^(?:(?:system |chassis )?capabilities enabled|enabled capabilities|system capabilities enabled)$/],
  ['capabilities', /^(?:(?:system |chassis )?capabilities(?: (?:supported|available))?|system capabilities supported)$/],
  ['platform', /^platform$/],
];
/** A line that tells on which port those below it were heard. */
const HEADING = /^(?:Interface (\S+) detected \d+ LLDP neighbors?:|LLDP neighbor-information of port \d+\s*\[([^\]]+)\]:?|(\S+) has [1-9]\d* neighbors?(?:\(s\))?:?|(?:Port:? *)?((?:Gi|Te|Fa|gigabitEthernet |ten-gigabitEthernet )\d+\/\d+\/\d+):?)\s*$/i;
const RULE = /^\s*[-=]{8,}[-= ]*$/;
const ROLES: readonly (readonly [RegExp, Role])[] = [[/\b(?:telephone|phone|T)\b/i, 'phone'], [/\b(?:wlan[ -]?access[ -]?point|access[ -]?point|wlan-ap|trans-bridge.*wlan|W)\b/i, 'access-point'], [/\b(?:router|R)\b/i, 'router'], [/\b(?:bridge|switch|B|S)\b/i, 'switch'], [/\b(?:station(?:[ -]only)?|host|H)\b/i, 'host']];

/**
 * The neighbours that such an answer tells, ports as the command wrote them; `named` finds the device's own name for a port.
 * A box that tells of nobody, or in no form that is known, yields nothing.
 */
export function neighboursIn(text: string, protocol: 'lldp' | 'cdp', named: (port: string) => string): readonly Neighbour[] {
  const lines = text.split('\n').slice(0, 50_000).map((line) => line.slice(0, LONGEST).trimEnd());
  if (/^\s*\d+\s.*\binterface=/m.test(text)) return fieldsIn(lines).slice(0, MOST).flatMap((entry) => told(entry, protocol, named) ?? []);
  if (LLDPD.test(text)) return lldpdIn(lines, protocol).slice(0, MOST).flatMap((entry) => told(entry, protocol, named) ?? []);
  const labelled = labelledIn(lines);
  const entries = labelled.length > 0 ? labelled : tableIn(lines);
  return entries.slice(0, MOST).flatMap((entry) => told(entry, protocol, named) ?? []);
}

function told(entry: Entry, protocol: 'lldp' | 'cdp', named: (port: string) => string): Neighbour | null {
  const local = plain(entry.local);
  // Nexus puts the serial number behind the name.
  const chassis = idOf(protocol === 'cdp' ? entry.chassis?.replace(/\([^()]*\)$/, '') : entry.chassis?.replace(/\/(?:MAC address|Interface name|Network address|Locally assigned|Chassis component|Port component|Interface alias)$/i, ''));
  const port = idOf(entry.port?.replace(/\/(?:MAC address|Interface name|Network address|Locally assigned|Port component|Interface alias|Agent circuit ID)$/i, ''));
  const name = plain(entry.name) ?? (protocol === 'cdp' && chassis?.subtype === 'name' ? chassis.value : null);
  if (local === null || (!chassis && name === null)) return null;
  const addresses = [...new Set((entry.addresses ?? []).flatMap((one): Address[] => { const address = parseAddress(one); return address === null || isSpecialAddress(address) ? [] : [address]; }))].sort();
  const [portDescription, platform] = [plain(entry.portDescription), plain(entry.platform)?.replace(/,\s*$/, '') ?? null];
  const description = plain(entry.description) ?? platform;
  const capabilities = rolesOf(plain(entry.enabled) ?? plain(entry.capabilities) ?? '');
  const vendor = platform === null ? null : vendorNamed(platform);
  return {
    kind: 'neighbour',
    protocol: entry.heardBy ?? protocol,
    ...(entry.heardBy === 'mndp' && { passedOn: true }),
    port: named(local),
    ...(chassis && { chassis: chassis.subtype === 'local' ? { ...chassis, subtype: 'name' as const } : chassis }),
    ...(port && { remotePort: port }),
    ...(portDescription !== null && { remotePortDescription: portDescription }),
    ...(name !== null && { name }),
    ...(description !== null && { description }),
    ...(addresses.length > 0 && { addresses }),
    ...(capabilities.length > 0 && { capabilities }),
    ...(platform !== null && { inventory: { ...(vendor !== null && { vendor }), model: platform.replace(/^cisco /i, '') } }),
  };
}
/** Null where a box prints that it was not told. */
function plain(text: string | undefined): string | null {
  const words = clean((text ?? '').trim().replace(/^"(.*)"$/, '$1'), 255);
  return words === '' || /^(?:-+|n\/?a|not (?:advertised|received|available|present|reported)|none|null|\.\.\.)$/i.test(words) ? null : words;
}
function idOf(text: string | undefined): NeighbourId | undefined {
  const words = plain(text);
  if (words === null) return undefined;
  const hex = words.replace(/[\s.:-]/g, '');
  const mac = /^[0-9A-Fa-f]{12}$/.test(hex) && (hex.length < words.length || /\d/.test(hex)) ? parseMac(hex) : null;
  if (mac !== null) return { subtype: 'mac', value: mac };
  const address = parseAddress(words);
  if (address !== null) return { subtype: 'address', value: address };
  return { subtype: /^\d+$/.test(words) ? 'local' : 'name', value: words };
}
function rolesOf(text: string): readonly Role[] {
  const found = ROLES.filter(([pattern]) => pattern.test(text)).map(([, role]) => role);
  const lone = found.find((role) => role === 'phone' || role === 'access-point');
  return lone ? [lone] : found.filter((role) => role !== 'host' || found.length === 1);
}

/** `label: value`, one neighbour after the other: the next begins where a label comes again that each has once. */
function labelledIn(lines: readonly string[]): readonly Entry[] {
  const entries: Entry[] = [];
  let heading: string | undefined;
  let entry: Entry = {};
  /** The label whose value stands in the next line. */
  let open: 'description' | null = null;
  const close = (): void => {
    if (entry.chassis !== undefined || entry.name !== undefined) entries.push({ ...(heading !== undefined && { local: heading }), ...entry });
    entry = {};
    open = null;
  };
  const put = (field: Field, value: string): void => {
    if (field === 'address') entry.addresses = [...(entry.addresses ?? []), value.trim().split(/\s/)[0]!].slice(0, 50);
    else if (entry[field] === undefined || entry[field] === '') entry[field] = value;
  };
  for (const line of lines) {
    const under = HEADING.exec(line.trim());
    if (under) {
      close();
      heading = under.slice(1).find((one) => one !== undefined);
      continue;
    }
    if (RULE.test(line)) {
      if (entry.chassis !== undefined) close();
      continue;
    }
    const parts = /^(?!\s*Interface:).*/.test(line) ? [line] : line.split(/,\s+(?=[A-Z][\w ()]{2,30}:)/);
    let known = false;
    for (const part of parts.flatMap((one) => (/^Platform:/i.test(one.trim()) ? one.split(/,\s+(?=Capabilities:)/) : [one]))) {
      const found = /^[\s-]*([A-Za-z][\w ()/.-]{1,40}?)\s*:(?!:)\s*(.*)$/.exec(part);
      const field = found && LABELS.find(([, pattern]) => pattern.test(found[1]!.toLowerCase().trim()))?.[0];
      if (!found || !field) continue;
      known = true;
      open = null;
      const once = field === 'chassis' || field === 'local';
      if (once && entry[field] !== undefined && (field === 'chassis' || entry.chassis !== undefined)) close();
      // A port of its own in front is where it was heard; behind `Port` under a heading it is the other side's.
      put(field, found[2]!);
      if (field === 'description' && found[2] === '') open = 'description';
    }
    if (!known && open !== null && line.trim() !== '') {
      put(open, line);
      open = null;
    }
  }
  close();
  return entries;
}

/** Columns under their titles, the port heard on in the first; a row without one goes on with the row above. */
function tableIn(lines: readonly string[]): readonly Entry[] {
  for (let i = 0; i < lines.length && i < 60; i++) {
    const columns = columnsOf(lines[i]!, lines[i + 1] ?? '');
    const has = (field: Field): boolean => columns.some((one) => one.field === field);
    if (columns[0]?.field !== 'local' || (!has('chassis') && !has('name')) || columns.filter(({ field }) => field !== null).length < 3) continue;
    const entries: Entry[] = [];
    for (const line of lines.slice(i + 1)) {
      if (RULE.test(line) || /^[\s|+-]*$/.test(line) || /^(?:Total|Legend|Capability|\s*\(|System capability)/i.test(line)) continue;
      const entry: Entry = {};
      for (const { field, start, end } of columns) {
        const value = line.slice(start, end).replace(/^\s*\|/, '').replace(/\|\s*$/, '').trim();
        if (field !== null && field !== 'address' && value !== '') entry[field] = value;
        if (field === 'address' && value !== '') entry.addresses = [value];
      }
      const above = entries.at(-1);
      if (entry.local !== undefined) entries.push(entry);
      else if (above) for (const field of ['chassis', 'port', 'name'] as const) if (entry[field] !== undefined) above[field] = `${above[field] ?? ''}${entry[field]}`;
    }
    return entries;
  }
  return [];
}
function columnsOf(titles: string, rule: string): readonly { readonly field: Field | null; readonly start: number; readonly end: number }[] {
  if (/:\s/.test(titles) || titles.trim() === '') return [];
  const groups = [...rule.matchAll(/-{3,}/g)].map(({ index, 0: dashes }) => ({ start: index, end: index + dashes.length }));
  const ruled = /^[\s+|-]*$/.test(rule) && groups.length > 2;
  const spans = ruled ? groups : [...titles.matchAll(/[A-Za-z][\w./-]*(?: [\w./-]+)*/g)].map(({ index, 0: title }) => ({ start: index, end: index + title.length }));
  return spans.map(({ start, end }, i) => {
    const next = spans[i + 1]?.start ?? Infinity;
    const title = titles.slice(ruled && i > 0 ? Math.min(start, titles.length) : start, ruled ? next : end).replace(/\|/g, ' ').trim().toLowerCase();
    return { field: LABELS.find(([, pattern]) => pattern.test(title))?.[0] ?? null, start: i === 0 ? 0 : start, end: next === Infinity ? LONGEST : next };
  });
}

/** RouterOS: `interface=ether1 address=… mac-address=… identity="…"`, wrapped over lines. Since version 7.7 it tells by which protocols; before, capabilities are a sign of LLDP. */
function fieldsIn(lines: readonly string[]): readonly Entry[] {
  const rows: string[] = [];
  for (const line of lines) {
    if (/^\s*\d+\s/.test(line)) rows.push(line);
    else if (rows.length > 0) rows.push(`${rows.pop()!} ${line.trim()}`.slice(0, LONGEST));
  }
  return rows.map((row) => {
    const fields = new Map([...row.matchAll(/([a-z][\w-]*)=(?:"((?:[^"\\]|\\.)*)"|(\S*))/g)].map(([, name, quoted, bare]) => [name!, quoted ?? bare ?? ''] as const));
    const get = (name: string): string => fields.get(name) ?? '';
    const addresses = ['address', 'address4', 'address6'].map(get).filter((one) => one !== '');
    const by = get('discovered-by') === '' ? (fields.has('system-caps') ? ['lldp'] : ['cdp']) : get('discovered-by').split(',');
    const heardBy = (['lldp', 'cdp', 'mndp'] as const).find((one) => by.includes(one));
    return { ...(heardBy && { heardBy }), local: get('interface').split(',')[0]!, chassis: get('mac-address'), port: get('interface-name').split('/').at(-1)!, name: get('identity'), description: get('system-description'), enabled: get('system-caps-enabled'), ...(get('board') !== '' && { platform: [get('platform'), get('board')].filter((one) => one !== '').join(' ') }), addresses };
  });
}

/** lldpd(8), as VyOS and EdgeOS show it in detail. */
const LLDPD = /^Interface: +\S+, via: /m;
const ID = /^(?:mac|ifname|ifalias|local|ip|unhandled) +(?=\S)/;
function lldpdIn(lines: readonly string[], protocol: 'lldp' | 'cdp'): readonly Entry[] {
  const entries: Entry[] = [];
  let entry: Entry | null = null;
  for (const line of lines) {
    const [, local, via] = /^Interface: +(\S+), via: (\w+)/.exec(line) ?? [];
    if (local !== undefined && via !== undefined) {
      entry = via.toLowerCase().startsWith(protocol) ? { local } : null;
      if (entry) entries.push(entry);
      continue;
    }
    const [, label, value = ''] = /^ +([A-Za-z]+): +(\S.*)$/.exec(line) ?? [];
    if (!entry || label === undefined) continue;
    if (label === 'ChassisID') entry.chassis ??= value.replace(ID, '');
    else if (label === 'PortID') entry.port ??= value.replace(ID, '');
    else if (label === 'SysName') entry.name ??= value;
    else if (label === 'SysDescr') entry.description ??= value;
    else if (label === 'PortDescr') entry.portDescription ??= value;
    else if (label === 'MgmtIP') entry.addresses = [...(entry.addresses ?? []), value].slice(0, 50);
    else if (label === 'Capability' && /, on$/.test(value)) entry.enabled = `${entry.enabled ?? ''} ${value.replace(/, on$/, '')}`.trim().slice(0, LONGEST);
  }
  return entries;
}
