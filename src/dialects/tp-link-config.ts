/** Knows the configuration of TP-Link JetStream, Omada and DeltaStream. */
import { clean } from '../model/text.js';
import type { Said } from './bricks/config-facts.js';
import { readIosLike } from './bricks/ios-like.js';
import { configDialect } from './bricks/platform.js';

const RUNNING = 'show running-config';

export default configDialect({
  title: 'TP-Link JetStream, Omada and DeltaStream: configuration',
  systems: /^(?:JetStream|Omada|TP-Link)/i,
  own: /^!(?:TL-S|T\d{4}G|DS-P|SG\d{4}|JetStream|SX\d)\S*/m,
  is: { vendor: 'TP-Link', os: 'JetStream' },
  shell: { id: 'tp-link', settings: ['terminal length 0'], enter: '\r\n', pagers: [/^Press any key to continue \(Q to quit\)/] },
  running: [RUNNING],
  saved: ['show startup-config'],
  others: [{ what: 'system', run: 'show system-info' }, { what: 'lldp', run: 'show lldp neighbor-information interface' }],
  end: /^end\s*$|^#\s*$/m,
  holds: /^!(?:TL-|T\d|DS-P|SG\d|SX\d)|^(?:hostname|vlan \d|interface )/m,
  identity: { model: [/^!(\S+)/m, /^ ?Hardware Version +- (\S+)/m], version: [/^ ?Software Version +- (\S+)/m], serial: [/^ ?Serial Number +- (\S+)/m] },
  secrets: [/^user name \S+ privilege \S+ (?:secret|password)? ?(?:\d )?(\S+)$/],
  restless: [/^ ?(?:System Time|Running Time) /],
  read: readJetStream,
  examples: [
    { name: 'a box with what is read from it', given: { ssh: { [RUNNING]: '!TL-SG3428\n#\nhostname "sw-hall"\n#\nvlan 10\n name "office"\n#\nuser name admin privilege admin secret 5 ‹secret:0012aa34bb56:salted›\n#\nip http server\n#\nend\n' } }, reads: [{ kind: 'is-a', vendor: 'TP-Link', model: 'TL-SG3428' }, { kind: 'config', complete: true }, { kind: 'named', name: 'sw-hall' }, { kind: 'vlan', id: 10, name: 'office' }, { kind: 'config-user', name: 'admin' }, { kind: 'management-door', door: 'http' }] },
    { name: 'whom it hears', given: { ssh: { [RUNNING]: '!TL-SG3428\n#\nhostname "sw-hall"\n#\ninterface gigabitEthernet 1/0/1\n#\nend\n', 'show lldp neighbor-information interface': 'Gi1/0/1:\n  Neighbor index 1:\n    Chassis type          : MAC address\n    Chassis ID            : 02:00:5E:00:53:01\n    Port ID type          : Interface name\n    Port ID               : GigabitEthernet1/0/24\n    Port description      : uplink\n    TTL                   : 120\n    System name           : core1\n    System description    : JetStream 24-Port\n    Management address    : 192.0.2.10\nGi1/0/2:\n  No neighbor.\n' } }, reads: [{ kind: 'neighbour', protocol: 'lldp', port: 'gigabitEthernet1/0/1', name: 'core1', remotePort: { subtype: 'name', value: 'GigabitEthernet1/0/24' }, addresses: ['192.0.2.10'] }] },
    { name: 'nothing of it', given: { ssh: { [RUNNING]: 'hostname x\n' } }, reads: [], readsNo: ['config'] },
  ],
});

/** Its filters have numbers and names; rules and ports go by the number. */
function* readJetStream(text: string, alone: boolean): Generator<Said> {
  const names = new Map([...text.matchAll(/^access-list create (\d+) name "([^"]+)"/gm)].map(([, id, name]) => [id!, name!] as const));
  yield* readIosLike(text.replace(/^(access-list (?:create|bind)) (\d+)\b/gm, (_all, head: string, id: string) => `${head} "${names.get(id) ?? id}"`), alone);
  const denied = new Set<string>();
  for (const [line, id, action, rest] of text.matchAll(/^access-list ip (\S+) rule \S+ (permit|deny)\b(.*)$/gm)) {
    if (action === 'deny') denied.add(id!);
    else if (!denied.has(id!) && !/\b(?:[sd]ip|protocol|[sd]-port|tcpflag|dscp|tos|pre|tseg)\b/.test(rest!)) yield { kind: 'filter-entry', filter: clean(names.get(id!) ?? id!, 80), line: clean(line, 160), any: true, hosts: [] };
  }
}
