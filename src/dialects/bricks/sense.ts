/** Knows what OPNsense and pfSense have in common: one file that holds everything, under the name of the product. */
import type { Dialect } from '../../model/dialect.js';
import { configDialect } from './platform.js';
import { readSense } from './sense-xml.js';

/** `running`, `version`: the commands that print the file and the release. */
export function senseDialect({ name, tag, running, version }: { readonly name: string; readonly tag: string; readonly running: string; readonly version: string }): Dialect {
  const whole = new RegExp(`<${tag}>`);
  return configDialect({
    title: `${name}: configuration`,
    systems: new RegExp(`^${name}$`),
    own: whole,
    is: { vendor: name, os: name },
    role: 'firewall',
    running: [running],
    others: [{ what: 'system', run: version }],
    end: new RegExp(`</${tag}>\\s*$`),
    holds: whole,
    identity: { version: [/^(?:OPNsense )?(\d{1,2}\.\d+(?:\.\d+)*(?:[-_]\S+)?)/m] },
    restless: [/^\s*<time>[\d.]+<\/time>/, /^\s*<(?:revision|lastchange|updated_at|created_at)>.*$/, /^\s*<revision version=/, /^\s*<username>\S+@(?:\d+\.){3}\d+<\/username>/, /^\s*<description>\S+ made (?:unknown )?changes?<\/description>/, /^\s*<description>(?:.*made changes|.*\/api\/|.*\.php).*<\/description>/],
    read: readSense,
    examples: [
      {
        name: 'an edge firewall',
        given: { ssh: { [running]: `<?xml version="1.0"?>\n<${tag}>\n  <system>\n    <hostname>edge</hostname>\n    <dnsserver>192.0.2.53</dnsserver>\n    <timeservers>0.pool.example.org 192.0.2.123</timeservers>\n    <webgui><protocol>http</protocol></webgui>\n    <user><name>root</name><scope>system</scope></user>\n    <user><name>mira</name><scope>user</scope></user>\n  </system>\n  <interfaces>\n    <wan><enable/><if>igb0</if><ipaddr>198.51.100.2</ipaddr><subnet>29</subnet></wan>\n  </interfaces>\n  <aliases>\n    <alias><name>web</name><type>host</type><address>192.0.2.80</address></alias>\n    <alias><name>spare</name><type>host</type><address>192.0.2.81</address></alias>\n  </aliases>\n  <syslog><remoteserver>192.0.2.60</remoteserver></syslog>\n  <nat>\n    <rule><target>192.0.2.80</target><local-port>443</local-port><destination><port>8443</port></destination><descr>test</descr></rule>\n  </nat>\n  <filter>\n    <rule><type>pass</type><interface>wan</interface><source><any/></source><destination><any/></destination><descr>temporary</descr></rule>\n    <rule><type>pass</type><interface>lan</interface><source><any/></source><destination><address>web</address></destination></rule>\n  </filter>\n</${tag}>\n` } },
        reads: [
          { kind: 'is-a', os: name },
          { kind: 'config', complete: true },
          { kind: 'named', name: 'edge' },
          { kind: 'config-user', name: 'mira', privilege: 'user' },
          { kind: 'config-server', what: 'dns', address: '192.0.2.53' },
          { kind: 'config-server', what: 'syslog', address: '192.0.2.60' },
          { kind: 'address', address: '198.51.100.2', prefix: 29, port: 'igb0' },
          { kind: 'port-forward', port: 8443, to: '192.0.2.80', toPort: 443 },
          { kind: 'filter-entry', any: true },
          { kind: 'management-door', door: 'http' },
          { kind: 'config-object', name: 'web', defined: true, used: 1 },
          { kind: 'config-object', name: 'spare', defined: true, used: 0 },
          { kind: 'leftover', word: 'temporary' },
        ],
      },
      { name: 'addresses that it hands out, alone and with a partner', given: { ssh: { [running]: `<?xml version="1.0"?>\n<${tag}>\n  <dhcpd>\n    <lan><enable/><range><from>192.0.2.100</from><to>192.0.2.199</to></range></lan>\n    <opt1><enable>1</enable><failover_peerip>198.51.100.3</failover_peerip><range><from>198.51.100.10</from><to>198.51.100.20</to></range></opt1>\n    <opt2><range><from>203.0.113.10</from><to>203.0.113.20</to></range></opt2>\n  </dhcpd>\n</${tag}>\n` } }, reads: [{ kind: 'lease-range', first: '192.0.2.100', last: '192.0.2.199', shared: false }, { kind: 'lease-range', first: '198.51.100.10', last: '198.51.100.20', shared: true }] },
      { name: 'what is let in by one line', given: { ssh: { [running]: `<?xml version="1.0"?>\n<${tag}>\n  <interfaces>\n    <wan><enable/><if>igb0</if><ipaddr>198.51.100.2</ipaddr><subnet>29</subnet></wan>\n  </interfaces>\n  <nat>\n    <rule><interface>wan</interface><target>192.0.2.80</target><local-port>443</local-port><destination><address>198.51.100.3</address><port>443</port></destination></rule>\n  </nat>\n</${tag}>\n` } }, reads: [{ kind: 'port-forward', port: 443, to: '192.0.2.80', at: '198.51.100.3', on: 'igb0' }] },
      { name: 'requests for addresses that are passed on', given: { ssh: { [running]: `<?xml version="1.0"?>\n<${tag}>\n  <interfaces>\n    <opt1><enable/><if>igb2</if><ipaddr>192.0.2.129</ipaddr><subnet>25</subnet></opt1>\n  </interfaces>\n  <dhcrelay><enable/><interface>opt1</interface><server>198.51.100.5,198.51.100.6</server></dhcrelay>\n</${tag}>\n` } }, reads: [{ kind: 'relays-dhcp', to: '198.51.100.5', port: 'igb2', networks: ['192.0.2.128/25'] }, { kind: 'relays-dhcp', to: '198.51.100.6', port: 'igb2' }] },
      { name: 'the same in the newer form, and one that is switched off', given: { ssh: { [running]: `<?xml version="1.0"?>\n<${tag}>\n  <interfaces>\n    <opt1><enable/><if>igb2</if><ipaddr>192.0.2.129</ipaddr><subnet>25</subnet></opt1>\n    <opt2><enable/><if>igb3</if><ipaddr>203.0.113.1</ipaddr><subnet>24</subnet></opt2>\n  </interfaces>\n  <OPNsense>\n    <DHCRelay version="1.0.1">\n      <relays uuid="1"><enabled>1</enabled><interface>opt1</interface><destination>7</destination></relays>\n      <relays uuid="2"><enabled>0</enabled><interface>opt2</interface><destination>7</destination></relays>\n      <destinations uuid="7"><name>dc1</name><server>198.51.100.5</server></destinations>\n    </DHCRelay>\n  </OPNsense>\n</${tag}>\n` } }, reads: [{ kind: 'relays-dhcp', to: '198.51.100.5', port: 'igb2', networks: ['192.0.2.128/25'] }] },
      { name: 'cut off', given: { ssh: { [running]: `<?xml version="1.0"?>\n<${tag}>\n  <system>\n` } }, reads: [{ kind: 'config', complete: false }] },
    ],
  });
}
