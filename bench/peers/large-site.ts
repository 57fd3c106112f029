/** Knows a site of a thousand devices as a report meets it: boxes with ports, findings on many of them, forty failures, twelve services. */
import type { Audit } from '../../src/model/audit.js';
import type { Edition } from '../../src/model/report.js';
import { drawL2 } from '../../src/report/maps/l2.js';
import { drawL3 } from '../../src/report/maps/l3.js';
import { clinic, edition, failure, finding, service } from '../../test/rooms/audit-builder.js';
import { siteOf } from '../../test/rooms/map-sites.js';

export function largeAudit(devices: number): Audit {
  const base = siteOf(devices);
  const boxes = base.devices.filter(({ roles }) => !roles.includes('host'));
  const id = (i: number): string => i.toString(16).padStart(32, '0');
  const services = Array.from({ length: 12 }, (_, i) => service(`s${i}`, { name: `Service ${i}`, stopsWith: { proven: ['core1', 'fw1'], possible: [] } }));
  return {
    ...base, services, measures: clinic().measures,
    devices: base.devices.map((device, n) => ({ ...device, addresses: [`10.${n >> 16}.${(n >> 8) & 255}.${n & 255}`], macs: [`02:00:00:${[n >> 16, n >> 8, n].map((part) => (part & 255).toString(16).padStart(2, '0')).join(':')}`], interfaces: device.roles.includes('switch') ? Array.from({ length: 24 }, (_, i) => ({ name: `GigabitEthernet1/0/${i + 1}`, index: i + 1, mac: null, up: true, adminUp: true, speed: 1000, description: null, addresses: [], vlans: [10, 30], lag: null })) : [], from: [id(n)] })),
    failures: Array.from({ length: 40 }, (_, i) => failure('device', boxes[i % boxes.length]!.id, { cutOff: { hosts: devices - 20 * i, devices: [] }, stops: { everywhere: i < 10 ? services.map((one) => one.id).slice(i) : [], somewhere: [{ service: 's0', hosts: 40 }], after: {} }, cure: `Put a second box beside ${boxes[i % boxes.length]!.id}, cabled to everything that hangs on it and ready to take over.`, from: [id(i)] })),
    findings: boxes.flatMap((box, i) => ['cut-device', 'unwritten-device', 'snmp-v1-v2c'].map((rule, n) => finding(rule, (['PLAN', 'VERIFY', 'TRACK'] as const)[n]!, { kind: 'device', id: box.id, name: box.name }, { from: Array.from({ length: 20 }, (_, k) => id(i * 20 + k)) }))),
  };
}

export function largeEdition(audit: Audit): Edition {
  const cited = [...new Set([...audit.findings, ...audit.failures].flatMap(({ from }) => from))];
  const evidence = new Map(cited.map((one) => [one, { id: one, at: audit.sweep.endedAt, target: '10.0.0.2', ask: { via: 'snmp' as const, walk: '1.3.6.1.2.1.2.2.1.2' }, is: 'answered' as const }]));
  return edition(audit, { evidence, maps: { l2: drawL2(audit), l3: drawL3(audit) } });
}
