/** Knows the neighbours that a Linux machine hears by LLDP and CDP (lldpd, which switches on Linux run as well): `lldpctl -f json`. */
import { isSpecialAddress, parseAddress } from '../model/address.js';
import type { Dialect } from '../model/dialect.js';
import type { FactKinds, IdSubtype, NeighbourId, Role } from '../model/fact.js';
import { parseMac } from '../model/mac.js';
import { clean } from '../model/text.js';
import { speaksLinux } from './bricks/linux.js';
import { told } from './bricks/members.js';

const COMMAND = 'lldpctl -f json';
/** The words of lldpd for the subtypes of IEEE 802.1AB. */
const SUBTYPES: Readonly<Record<string, IdSubtype>> = { mac: 'mac', ifname: 'name', ifalias: 'alias', ip: 'address', local: 'local', chassis: 'component', port: 'port', circuit: 'circuit' };
const ROLES: Readonly<Record<string, Role>> = { Tel: 'phone', Wlan: 'access-point', Router: 'router', Bridge: 'switch', Station: 'host' };
const PROTOCOLS: Readonly<Record<string, FactKinds['neighbour']['protocol']>> = { LLDP: 'lldp', EDP: 'edp', FDP: 'fdp' };
const MOST = 1000;

type Tree = Readonly<Record<string, unknown>>;
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);
/** What is one in one release is a list of one in another, and text where another has `{ value }`. */
const all = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as readonly unknown[]) : value === undefined || value === null ? [] : [value]);
const textOf = (value: unknown): string | null => {
  const [first] = all(value);
  const text = isTree(first) ? first['value'] : first;
  return typeof text === 'string' && clean(text) !== '' ? clean(text) : null;
};

const dialect: Dialect = {
  title: 'Linux: neighbours by lldpd',
  // Asked only where the program is known to be there; where it does not run, or gives nothing to the account, nothing is lacking.
  speaks: (known) => speaksLinux(known) && known.some((fact) => fact.kind === 'package' && fact.name === 'lldpd'),
  asks: [{ what: 'lldp', ask: { via: 'ssh', run: COMMAND }, weight: 'aside' }],
  *read(answers) {
    const output = answers.output(COMMAND);
    const tree = output ? parsed(output.text) : null;
    if (!output || tree === null) return;
    for (const [port, heard] of all(tree['lldp']).flatMap((one) => (isTree(one) ? all(one['interface']) : [])).flatMap(portsIn).slice(0, MOST)) {
      const [chassis, name] = chassisIn(heard['chassis']);
      const [remote] = all(heard['port']).filter(isTree);
      const id = idOf(chassis['id']);
      if (!id && name === null) continue;
      const via = typeof heard['via'] === 'string' ? heard['via'] : 'LLDP';
      const addresses = [...new Set(all(chassis['mgmt-ip']).flatMap((one) => parseAddress(textOf(one) ?? '') ?? []))].filter((address) => !isSpecialAddress(address)).sort();
      const roles = [...new Set(all(chassis['capability']).flatMap((one) => (isTree(one) && one['enabled'] === true && typeof one['type'] === 'string' ? (ROLES[one['type']] ?? []) : [])))];
      yield {
        kind: 'neighbour',
        protocol: PROTOCOLS[via] ?? (via.startsWith('CDP') ? 'cdp' : 'lldp'),
        port: clean(port),
        ...told({ chassis: id, remotePort: idOf(remote?.['id']), remotePortDescription: textOf(remote?.['descr']), name, description: textOf(chassis['descr']) }),
        ...(addresses.length > 0 && { addresses }),
        ...(roles.length > 0 && { capabilities: roles }),
        from: [output.from],
      };
    }
  },
  examples: [
    {
      name: 'a switch on one port, and a box without a name on another',
      given: { ssh: { [COMMAND]: '{"lldp":{"interface":[{"swp1":{"via":"LLDP","rid":"1","age":"0 day, 01:02:03","chassis":{"spine01":{"id":{"type":"mac","value":"00:1b:21:00:00:09"},"descr":"Example Linux","mgmt-ip":["192.0.2.9","fe80::9"],"capability":[{"type":"Bridge","enabled":true},{"type":"Router","enabled":true},{"type":"Wlan","enabled":false}]}},"port":{"id":{"type":"ifname","value":"swp3"},"descr":"to leaf01"}}},{"eth0":{"via":"LLDP","chassis":{"id":{"type":"local","value":"7"}},"port":{"id":{"type":"mac","value":"00:1b:21:00:00:08"}}}}]}}' } },
      reads: [
        { kind: 'neighbour', protocol: 'lldp', port: 'swp1', name: 'spine01', chassis: { subtype: 'mac', value: '00:1b:21:00:00:09' }, remotePort: { subtype: 'name', value: 'swp3' }, remotePortDescription: 'to leaf01', addresses: ['192.0.2.9'], capabilities: ['switch', 'router'] },
        { kind: 'neighbour', port: 'eth0', chassis: { subtype: 'local', value: '7' }, remotePort: { subtype: 'mac', value: '00:1b:21:00:00:08' } },
      ],
    },
    { name: 'one alone, which is no list then', given: { ssh: { [COMMAND]: '{"lldp":{"interface":{"eno1":{"via":"CDPv2","chassis":{"sw9":{"id":{"type":"local","value":"sw9"},"mgmt-ip":"192.0.2.8"}},"port":{"id":{"type":"ifname","value":"GigabitEthernet0/7"}}}}}}' } }, reads: [{ kind: 'neighbour', protocol: 'cdp', port: 'eno1', name: 'sw9', remotePort: { subtype: 'name', value: 'GigabitEthernet0/7' }, addresses: ['192.0.2.8'] }] },
    { name: 'in the form where everything is a list', given: { ssh: { [COMMAND]: '{"lldp":[{"interface":[{"name":"swp2","via":"LLDP","chassis":[{"id":[{"type":"mac","value":"00:1b:21:00:00:07"}],"name":[{"value":"leaf02"}]}],"port":[{"id":[{"type":"ifname","value":"swp5"}]}]}]}]}' } }, reads: [{ kind: 'neighbour', port: 'swp2', name: 'leaf02', chassis: { subtype: 'mac', value: '00:1b:21:00:00:07' }, remotePort: { subtype: 'name', value: 'swp5' } }] },
    { name: 'nobody, and a socket that the account may not open', given: { ssh: { [COMMAND]: '{"lldp":{}}' } }, reads: [], readsNo: ['neighbour'] },
  ],
};
export default dialect;

/** Null where it is no JSON: lldpd may refuse an account, in words. */
function parsed(text: string): Tree | null {
  try {
    const value: unknown = JSON.parse(text);
    return isTree(value) ? value : null;
  } catch {
    return null;
  }
}
/** Ports with what is heard there: under their names, or with their names in them. */
function portsIn(value: unknown): readonly (readonly [string, Tree])[] {
  if (!isTree(value)) return [];
  if (typeof value['name'] === 'string' && ('chassis' in value || 'via' in value)) return [[value['name'], value]];
  return Object.entries(value).flatMap(([port, heard]) => all(heard).filter(isTree).map((one) => [port, one] as const));
}
/** A chassis and the name of its system, which stands before it, in it, or is not told. */
function chassisIn(value: unknown): readonly [Tree, string | null] {
  const [chassis = {}] = all(value).filter(isTree);
  if ('id' in chassis) return [chassis, textOf(chassis['name'])];
  const [entry] = Object.entries(chassis).filter((one): one is [string, Tree] => isTree(one[1]));
  return entry ? [entry[1], clean(entry[0])] : [{}, null];
}
function idOf(value: unknown): NeighbourId | null {
  const [id] = all(value).filter(isTree);
  const text = textOf(id?.['value']);
  if (id === undefined || text === null) return null;
  const subtype = SUBTYPES[String(id['type'])] ?? 'unknown';
  return { subtype, value: subtype === 'mac' ? (parseMac(text) ?? text) : subtype === 'address' ? (parseAddress(text) ?? text) : text };
}
