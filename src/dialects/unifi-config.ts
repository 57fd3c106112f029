/** Knows the configuration of Ubiquiti UniFi switches and access points, which a controller writes onto them, and of airOS radios. */
import type { Dialect } from '../model/dialect.js';
import { parseMac } from '../model/mac.js';
import { clean } from '../model/text.js';
import { type Told, objectOf, objectsIn, numberIn, textIn, textsIn } from './bricks/json.js';
import { configDialect } from './bricks/platform.js';
import { readSystemCfg } from './bricks/system-cfg.js';
import { parseAddress } from '../model/address.js';

const RUNNING = 'cat /tmp/system.cfg';
const INFO = 'mca-cli-op info';
const DUMP = 'mca-dump';
const LLDP_ROWS = ['1.0.8802.1.1.2.1.4'];

const platform = configDialect({
  title: 'Ubiquiti UniFi switches and access points, and airOS: configuration',
  systems: /^(?:UniFi|airOS)$/,
  own: /^(?:switch\.managementvlan|switch\.port\.\d+\.opmode|netconf\.\d+\.devname|aaa\.\d+\.(?:status|devname))=/m,
  is: { vendor: 'Ubiquiti', os: 'UniFi' },
  running: [RUNNING],
  others: [{ what: 'system', run: INFO }, { what: 'lldp', run: DUMP }],
  holds: /^netconf\.(?:\d+\.)?(?:status|devname)=/m,
  identity: { model: [/^\s*Model: +(\S.*)$/m], version: [/^\s*Version: +(\S+)/m] },
  secrets: [/^(?:syslog\.remote|switch\.wevent)\.key=(\S+)/, /^\S+\.(?:authkey|secret|psk|password|passphrase|wep\.key\.\d)=(\S.*)$/],
  restless: [/^mgmt\.(?:cfgversion|authkey)=/],
  read: readSystemCfg,
  examples: [
    {
      name: 'a switch',
      given: { ssh: {
        [INFO]: '\nModel:       USW-24-PoE\nVersion:     6.6.61.15189\nMAC Address: 02:00:5e:00:53:10\nIP Address:  192.0.2.10\nHostname:    sw-hall\nUptime:      44625 seconds\n\nStatus:      Connected (http://192.0.2.5:8080/inform)\n',
        [RUNNING]: '# resolv\nresolv.host.1.name=sw-hall\nusers.1.name=mira\nusers.1.password=‹secret:00112233aabb:salted›\nswitch.managementvlan=1\nswitch.vlan.1.id=1\nswitch.vlan.1.status=enabled\nswitch.vlan.2.id=20\nswitch.vlan.2.status=enabled\nswitch.port.1.name=to core\nswitch.port.1.opmode=switch\nswitch.vlan.2.port.1.mode=tagged\nswitch.port.2.name=Port 2\nswitch.port.2.pvid=20\nswitch.vlan.1.port.2.mode=exclude\nswitch.vlan.2.port.2.mode=untagged\nnetconf.1.devname=eth0\nnetconf.1.ip=192.0.2.10\nnetconf.1.netmask=255.255.255.0\nsyslog.remote.ip=192.0.2.60\nsyslog.remote.status=enabled\nntpclient.1.server=192.0.2.123\n',
        [DUMP]: '{"hostname":"sw-hall","model":"US24P","lldp_table":[{"chassis_id":"02:00:5e:00:53:01","local_port_idx":1,"local_port_name":"Port 1","port_id":"Gi1/0/24","system_name":"core"},{"local_port_idx":"x"}]}\n',
      } },
      reads: [
        { kind: 'is-a', vendor: 'Ubiquiti', os: 'UniFi', model: 'USW-24-PoE', version: '6.6.61.15189' },
        { kind: 'config', what: 'running', complete: true },
        { kind: 'named', name: 'sw-hall' },
        { kind: 'interface', port: 'Port 1', description: 'to core' },
        { kind: 'vlan', id: 20 },
        { kind: 'vlan-port', vlan: 20, port: 'Port 1', tagged: true },
        { kind: 'vlan-port', vlan: 20, port: 'Port 2', tagged: false },
        { kind: 'config-server', what: 'syslog', address: '192.0.2.60' },
        { kind: 'neighbour', protocol: 'lldp', port: 'Port 1', chassis: { subtype: 'mac', value: '02:00:5e:00:53:01' }, name: 'core' },
      ],
    },
    { name: 'what is no JSON, and no file', given: { ssh: { [RUNNING]: "cat: can't open '/tmp/system.cfg': No such file or directory\n", [DUMP]: '{"lldp_table":[' } }, reads: [], readsNo: ['config', 'neighbour'] },
  ],
});

const dialect: Dialect = {
  ...platform,
  *read(answers) {
    yield* platform.read(answers);
    const dump = answers.output(DUMP);
    const told = dump && objectOf(Buffer.from(dump.text));
    if (!dump || !told || LLDP_ROWS.some((root) => answers.rows(root).length > 0)) return;
    for (const entry of objectsIn(told, 'lldp_table').slice(0, 2000)) {
      const port = portOf(entry);
      const mac = parseMac(textIn(entry, 'chassis_id') ?? '');
      const name = clean(textIn(entry, 'system_name') ?? '');
      if (port === null || (mac === null && name === '')) continue;
      const [remote, description] = [clean(textIn(entry, 'port_id') ?? ''), clean(textIn(entry, 'port_descr') ?? '')];
      const addresses = textsIn(entry, 'mgmt_ips').flatMap((one) => parseAddress(one) ?? []);
      yield { kind: 'neighbour', protocol: 'lldp', port, ...(mac !== null && { chassis: { subtype: 'mac', value: mac } }), ...(remote !== '' && { remotePort: remoteId(remote) }), ...(description !== '' && { remotePortDescription: description }), ...(name !== '' && { name }), ...(addresses.length > 0 && { addresses }), from: [dump.from] };
    }
  },
};
export default dialect;

/** Access points name their port, switches number them. */
function portOf(entry: Told): string | null {
  const index = numberIn(entry, 'local_port_idx', 1000);
  const name = clean(textIn(entry, 'local_port_name') ?? '');
  return name !== '' ? name : index === null ? null : `Port ${index}`;
}
function remoteId(text: string): { readonly subtype: 'mac' | 'name'; readonly value: string } {
  const mac = parseMac(text);
  return mac === null ? { subtype: 'name', value: text } : { subtype: 'mac', value: mac };
}
