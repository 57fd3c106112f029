/** Knows which column of somebody else's list holds what: by the name that the site file gives, else by the names people use. */
import { clean } from '../model/text.js';

export const FIELDS = ['name', 'address', 'serial', 'mac', 'model', 'vendor', 'location', 'role', 'subnet', 'vlan'] as const;
export type Field = (typeof FIELDS)[number];
/** Our field: index of the column. */
export type Columns = Readonly<Partial<Record<Field, number>>>;

/** As people head their lists, English and German; the first that is there is taken. */
const USUAL: Readonly<Record<Field, readonly string[]>> = {
  name: ['hostname', 'host', 'devicename', 'systemname', 'computername', 'sysname', 'name', 'fqdn', 'dnsname', 'device', 'node', 'system', 'gerätename', 'rechnername', 'gerät', 'rechner', 'bezeichnung', 'label'],
  address: ['ipaddress', 'ip', 'ipv4', 'ipv4address', 'ipaddr', 'managementip', 'mgmtip', 'managementaddress', 'primaryip', 'primaryipv4', 'primaryip4', 'ipadresse', 'ipv6', 'address', 'adresse'],
  serial: ['serialnumber', 'serial', 'serialno', 'sn', 'servicetag', 'seriennummer', 'seriennr', 'serien'],
  mac: ['macaddress', 'mac', 'macadresse', 'hardwareaddress', 'hwaddress', 'physicaladdress', 'ethernetaddress'],
  model: ['model', 'modelname', 'modell', 'modelnumber', 'product', 'producttype', 'hardware', 'hardwaremodel', 'devicetype', 'type', 'typ'],
  vendor: ['vendor', 'manufacturer', 'make', 'brand', 'maker', 'hersteller'],
  location: ['location', 'room', 'place', 'rack', 'building', 'standort', 'raum', 'ort', 'site'],
  subnet: ['subnet', 'prefix', 'cidr', 'network', 'networkaddress', 'ipnetwork', 'iprange', 'subnetz', 'netz', 'netzwerk', 'netzadresse'],
  vlan: ['vlanid', 'vid', 'vlan', 'vlannumber', 'vlannr', 'vlannummer'],
  role: ['role', 'devicerole', 'function', 'category', 'kind', 'purpose', 'rolle', 'funktion', 'type', 'typ', 'devicetype'],
};

/** The columns of `header`. `given` names some by their header, whatever its case and spacing; the others are guessed. `missing`: the given ones that are not there. */
export function columnsOf(header: readonly string[], given: Readonly<Record<string, string>>, sample: readonly (readonly string[])[]): { readonly columns: Columns; readonly missing: readonly (readonly [field: string, header: string])[] } {
  const plain = header.map(folded);
  const columns: Partial<Record<Field, number>> = {};
  const missing: (readonly [string, string])[] = [];
  for (const [field, name] of Object.entries(given)) {
    const index = plain.indexOf(folded(name));
    if (index < 0) missing.push([field, name]);
    else columns[field as Field] = index;
  }
  const bare = plain.map((text) => text.replace(/[^\p{L}\p{N}]/gu, ''));
  const taken = new Set(Object.values(columns));
  for (const field of FIELDS) {
    if (given[field] !== undefined) continue;
    for (const usual of USUAL[field]) {
      const index = bare.findIndex((text, i) => text === usual && !taken.has(i) && (!/^(typ|type|devicetype)$/.test(usual) || tellsRoles(sample, i) === (field === 'role')));
      if (index < 0) continue;
      columns[field] = index;
      taken.add(index);
      break;
    }
  }
  return { columns, missing };
}

/** A column headed “type” tells what a thing is, or which model: its cells decide. */
function tellsRoles(sample: readonly (readonly string[])[], index: number): boolean {
  const cells = sample.map((row) => row[index]?.trim() ?? '').filter((cell) => cell !== '');
  return cells.filter((cell) => rolesIn(cell).length > 0 && !/\d{2}/.test(cell)).length * 2 > cells.length;
}

const WORDS: readonly (readonly [RegExp, string])[] = [
  [/\b(access[- ]?point|wlan|wi-?fi|wap|aps?)\b/i, 'access-point'],
  [/\b(fire ?wall|utm|ngfw)s?\b/i, 'firewall'],
  [/\b(router|gateway)s?\b/i, 'router'],
  [/\bswitch(es)?\b/i, 'switch'],
  [/\b(hyper-?visor|vm host|esxi?)s?\b/i, 'hypervisor'],
  [/\b(storage|nas|san)\b/i, 'storage'],
  [/\b(ups|usv)\b/i, 'ups'],
  [/\b(printer|drucker|mfp|copier|plotter)s?\b/i, 'printer'],
  [/\b(ip[- ]?)?(phone|telefon|voip)s?\b/i, 'phone'],
  [/\bservers?\b/i, 'server'],
  [/\b(pc|desktop|laptop|notebook|client|workstation|thin client)s?\b/i, 'host'],
];
/** The roles that a text names, in our words. */
export function rolesIn(text: string): readonly string[] {
  return WORDS.filter(([pattern]) => pattern.test(text)).map(([, role]) => role);
}

function folded(text: string): string {
  return clean(text).toLowerCase();
}
