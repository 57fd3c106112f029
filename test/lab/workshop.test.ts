/** Knows the audit of hosts on which something is planted: all of it is found, nothing besides, and what is cured is told as cured. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { itIsAuditedRightly, itsTruthIsMeasured } from './house/audited.js';
import { bringUp, requireLab, type RunningLab } from './house/lab.js';
import { auditOf, build, sweep } from './house/linchpin.js';
import { comparePlants } from './house/plants.js';
import { PLANTS } from './networks/workshop-plants.js';
import { HOST_RULES, workshop } from './networks/workshop.js';

describe.skipIf(!requireLab())('the workshop', () => {
  let lab: RunningLab;
  beforeAll(async () => {
    build();
    lab = await bringUp(workshop);
  });
  afterAll(() => lab?.down());

  itIsAuditedRightly(() => lab, 1);

  it(`has ${PLANTS.length} plants on its hosts, each found once, and nothing besides`, async () => {
    expect(comparePlants(await auditOf(lab), PLANTS, HOST_RULES)).toEqual([]);
  });
  it('says of a host that lets nobody become root what it could not see', async () => {
    const { devices, coverage } = await auditOf(lab);
    const shut = devices.find(({ name }) => name === 'shut')!;
    const states = Object.fromEntries(coverage.tables.filter(({ device }) => device === shut.id).map(({ what, state }) => [what, state]));
    expect(states).toMatchObject({ jobs: 'incomplete', keys: 'incomplete', mounts: 'complete' });
  });


  it('tells what is cured as cured, what is new as new, and nothing else', async () => {
    const status = async () => new Map((await auditOf(lab)).findings.filter(({ rule }) => HOST_RULES.includes(rule)).map(({ id, rule, about, status: now }) => [`${id} ${rule} ${about.map(({ name }) => name).join(', ')}`, now]));
    const before = await status();
    const on = (host: string, command: string) => lab.node(host).run('sh', ['-c', command]);
    await on('jobs', 'rm /etc/cron.d/nightly /etc/cron.daily/labels');
    await on('disk', 'sed -i /oldshop/d /etc/hosts; rm /srv/spool/data');
    await on('hand', 'rm /run/reboot-required; sed -i /repaired/d /usr/bin/zgrep');
    await on('web', "echo '10.80.0.98 oldshop' >> /etc/hosts");
    await sweep(lab);
    const now = await status();
    const changed = [...now].filter(([key, is]) => is !== 'open' && before.get(key) !== is).map(([key, is]) => `${is} ${key.split(' ').slice(1).join(' ')}`);
    expect(changed.sort()).toEqual(['fixed disk-filling disk, disk /srv/spool', 'fixed edited-package-file hand', 'fixed hosts-file-override disk', 'fixed pending-reboot hand', 'fixed unowned-cron-job jobs, labels', 'fixed unowned-cron-job jobs, nightly.sh', 'new hosts-file-override web']);
  });

  itsTruthIsMeasured(() => lab, 'all');
});
