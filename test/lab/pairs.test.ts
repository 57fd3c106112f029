/** Knows the audit of pairs that are none: gateways that share a card are told as members of one, what both hang on is found, and who else hands out addresses is heard. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answersOf } from '../../src/dialects/bricks/answers.js';
import dhcp from '../../src/dialects/dhcp.js';
import heard from '../../src/dialects/heard.js';
import type { Observation } from '../../src/model/observation.js';
import { itIsAuditedRightly, itsTruthIsMeasured } from './house/audited.js';
import { bringUp, requireLab, type RunningLab } from './house/lab.js';
import { auditOf, build, linchpin } from './house/linchpin.js';
import { pairs } from './networks/pairs.js';

describe.skipIf(!requireLab())('the pairs', () => {
  let lab: RunningLab;
  beforeAll(async () => {
    build();
    lab = await bringUp(pairs);
  });
  afterAll(() => lab?.down());

  itIsAuditedRightly(() => lab, 1);

  it('blames none of two gateways that share a card, read by SNMP or over SSH, and takes that card for nobody\'s own', async () => {
    const { devices, failures, findings } = await auditOf(lab);
    const nameOf = (id: string) => devices.find((device) => device.id === id)?.name ?? id;
    const members = ['fw1', 'fw2', 'vr1', 'vr2'];
    expect(failures.filter(({ unit }) => members.includes(nameOf(unit.id))).map(({ unit }) => unit.name)).toEqual([]);
    const blamed = findings.filter(({ about, outcome }) => outcome !== 'TRACK' && members.includes(about[0]?.name ?? ''));
    expect(blamed.map(({ rule, says }) => `${rule}: ${says}`)).toEqual([]);
    expect(devices.flatMap(({ macs }) => macs).filter((mac) => mac.startsWith('00:00:5e'))).toEqual([]);
  });

  it('hears two servers hand out addresses, who holds the shared address, and which switch it hangs on', async () => {
    const { stdout } = await linchpin(lab, 'export', 'observations');
    const lines = stdout.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Observation & { readonly outcome: { readonly raw?: string } });
    const observed = lines.filter(({ ask }) => ask.via === 'dhcp' || ask.via === 'hear').map((one): Observation => ({ ...one, outcome: one.outcome.is === 'answered' ? { ...one.outcome, raw: Buffer.from(String(one.outcome.raw)) } : one.outcome }));
    expect(new Set(observed.map(({ ask }) => ask.via))).toEqual(new Set(['dhcp', 'hear']));
    const asked = [...dhcp.read(answersOf('appliance', observed))];
    const offers = (readings: typeof asked) => new Map(readings.flatMap((one) => (one.kind === 'offers-dhcp' ? [[one.about, one.routers]] : [])));
    expect(offers(asked)).toEqual(new Map([['10.70.0.11', ['10.70.0.1']], ['10.70.0.99', ['10.70.0.99']]]));
    const all = [...heard.read(answersOf('appliance', observed))];
    expect(all).toContainEqual(expect.objectContaining({ kind: 'virtual-gateway', group: 70, address: '10.70.0.1', about: '10.70.0.2', state: 'master' }));
    expect(all).toContainEqual(expect.objectContaining({ kind: 'neighbour', protocol: 'lldp', name: 'core', port: 'eth0' }));
  });

  itsTruthIsMeasured(() => lab, 'all');
});
