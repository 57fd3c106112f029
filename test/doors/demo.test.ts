/** Asserts that a sweep of the demo office finds the office as it is drawn, and every fault planted in it. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESKS, DEVICES, NODES, SPEAKS_LLDP } from '../../demo/office.js';
import { startDemo } from '../../demo/start.js';
import { neighboursOf } from '../../demo/wiring.js';
import { programPath } from '../../src/guard/dependency.js';
import { isWithin } from '../../src/model/address.js';
import type { Audit } from '../../src/model/audit.js';
import type { Drift } from '../../src/model/drift.js';
import { run } from './cli.js';
import { removeFolder } from '../remove-folder.js';

const folder = mkdtempSync(join(tmpdir(), 'linchpin-demo-'));
let demo: Awaited<ReturnType<typeof startDemo>>;
let audit: Audit;
const linchpin = async (...args: string[]): Promise<string> => {
  const ran = await run(folder, [...args, '--config', demo.siteFile, '--data', folder], { DATABASE_URL: '' });
  expect(ran.code, ran.stderr).toBe(0);
  return ran.stdout;
};
const nameOf = (id: string): string => audit.devices.find((device) => device.id === id)?.name ?? audit.segments.find((segment) => segment.id === id)?.ports.map(({ device, port }) => `behind ${nameOf(device)} ${port}`).join() ?? id;
const deviceOf = (name: string) => audit.devices.find((device) => device.name === name)!;
const found = (rule: string): string[] => audit.findings.filter((finding) => finding.rule === rule).map(({ about }) => about.find(({ kind }) => kind === 'device')?.name ?? about[0]!.name).sort();

describe.runIf(process.env.CI === 'true' || programPath('nmap') !== null)('the demo office, swept', () => {
  beforeAll(async () => {
    demo = await startDemo(folder);
    await linchpin('sweep');
    audit = JSON.parse(await linchpin('show', 'audit', '--json')) as Audit;
  });
  afterAll(async () => {
    await demo?.close();
    await pause(2000);
    await removeFolder(folder);
  });

  it('is found once, whole, and nothing else with it', () => {
    expect(audit.devices.flatMap(({ addresses }) => addresses.filter((address) => !address.startsWith('127.77.255.'))).sort()).toEqual([...DEVICES, ...DESKS].map(({ address }) => address).sort());
    expect(audit.devices).toHaveLength(DEVICES.length + DESKS.length);
    for (const { name } of DEVICES) expect(audit.devices.filter((device) => device.name === name)).toHaveLength(1);
    expect(audit.coverage.addresses.filter(({ address }) => !isWithin(address, '127.77.0.0/16'))).toEqual([]);
    expect(DEVICES.filter(({ ssh, kind }) => ssh || kind === 'switch').map(({ name }) => [name, deviceOf(name).examined])).toEqual(DEVICES.filter(({ ssh, kind }) => ssh || kind === 'switch').map(({ name }) => [name, 'full']));
  });

  it('has exactly the cables between boxes that speak of each other', () => {
    const drawn = DEVICES.filter(({ kind }) => SPEAKS_LLDP.has(kind)).flatMap((node) => neighboursOf(node).filter(({ node: other }) => SPEAKS_LLDP.has(other.kind)).map(({ port, node: other, remotePort }) => [`${node.name} ${port}`, `${other.name} ${remotePort}`].sort().join(' – ')));
    expect(audit.links.map(({ ends }) => ends.map(({ device, port }) => `${nameOf(device)} ${port}`).sort().join(' – ')).sort()).toEqual([...new Set(drawn)].sort());
    expect(audit.links.filter(({ certainty }) => certainty !== 'both-ends')).toEqual([]);
  });

  it('has every desk on its port, and five behind a box that nobody manages', () => {
    const portOf = (desk: (typeof DESKS)[number]): string => {
      const [{ node, remotePort }] = neighboursOf(desk) as [ReturnType<typeof neighboursOf>[number]];
      if (node.kind !== 'unmanaged') return `${node.name} ${remotePort}`;
      return 'behind acc3 12';
    };
    const seen = DESKS.map(({ address }) => audit.devices.find(({ addresses }) => addresses.includes(address!))!.attachment!);
    expect(seen.map(({ device, port }) => (nameOf(device).startsWith('behind') || (nameOf(device) === 'acc3' && port === '12') ? 'behind acc3 12' : `${nameOf(device)} ${port}`))).toEqual(DESKS.map(portOf));
    expect(audit.segments.filter(({ kind }) => kind === 'unmanaged-switch').map(({ devices }) => devices.length)).toEqual([DESKS.filter((desk) => portOf(desk) === 'behind acc3 12').length]);
    expect(NODES.filter(({ kind }) => kind === 'unmanaged')).toHaveLength(1);
  });

  it('hangs on its firewall, its core switch and its one hypervisor', () => {
    const stopsAll = audit.failures.filter(({ unit, stops }) => unit.kind === 'device' && stops.everywhere.length > 0).map(({ unit }) => unit.name);
    for (const name of ['fw1', 'core1', 'hv1', 'erp']) expect(stopsAll).toContain(name);
    expect(audit.failures.find(({ unit }) => unit.name === 'core1')!.cutOff.hosts).toBeGreaterThanOrEqual(DESKS.length);
  });

  it('shows every planted fault, and only there', () => {
    for (const [rule, about] of [
      ['lone-gateway', ['fw1']],
      ['lone-firewall', ['fw1']],
      ['lone-internet-uplink', ['fw1']],
      ['dns-pair-on-one-host', ['hv1']],
      ['lone-dns', []],
      ['unmanaged-switch', ['acc3']],
      ['unwritten-device', ['backup']],
      ['contradicted-record', ['acc2']],
      ['misleading-description', ['acc2']],
      ['unowned-cron-job', ['erp']],
      ['home-directory-job', ['erp']],
      ['personal-account-service', ['erp']],
      ['silent-cron-job', ['erp']],
      ['hard-coded-address', ['backup']],
      ['unexplained-listener', ['erp']],
      ['screen-service', ['erp']],
      ['disk-filling', ['erp']],
      ['default-accept-firewall', ['erp']],
      ['edited-package-file', ['erp']],
      ['hosts-file-override', ['erp']],
      ['second-root', ['dns2']],
      ['pending-reboot', ['dns1']],
      ['root-login', ['hv1']],
      ['cold-start-loop', ['hv1']],
      ['backup-in-same-failure-domain', ['erp']],
      ['dead-mount', ['backup']],
      ['degraded-raid', ['backup']],
      ['unlabelled-key', ['backup']],
      ['untested-restore', ['backup']],
      ['sole-administrator', ['Workshop']],
      ['worn-ups-battery', ['ups1']],
      ['blank-location-or-contact', ['ups1']],
      ['blank-uplink-description', ['core1']],
      ['uptime-years', ['acc2']],
      ['nameless-vlan', ['acc2']],
      ['single-port-vlan', ['acc2']],
      ['firmware-spread', ['acc1']],
      ['lone-power-supply', ['core1']],
      ['flat-network', ['127.77.0.0/17']],
      ['lone-knower', ['Order processing', 'Printing']],
      ['missing-runbook', ['Drawings', 'Printing']],
      ['unrehearsed-recovery', ['fw1']],
      ['software-outside-packages', ['erp']],
      ['unmatched-name', ['acc4']],
      ['lone-hypervisor', ['hv1']],
      ['shared-power', ['UPS in the comms cupboard']],
    ] as const) expect([rule, found(rule)]).toEqual([rule, about]);
    expect(found('cut-device')).toEqual(expect.arrayContaining(['core1', 'erp', 'fw1', 'hv1']));
    expect(found('key-everywhere')).toHaveLength(1);
    expect(audit.documents.unseen.map(({ name }) => name)).toEqual(['oldsrv']);
    expect(audit.rules.filter(({ verdict }) => verdict === 'error')).toEqual([]);
  });

  it('shows no change in a second sweep, over a restart of all its devices', async () => {
    await demo.close();
    demo = await startDemo(folder);
    await linchpin('sweep');
    const drift = JSON.parse(await linchpin('diff', 'previous', 'latest', '--json')) as Drift;
    expect(drift).toMatchObject({ comparable: true, changes: [], notChecked: [] });
  });
});
