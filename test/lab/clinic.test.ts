/** Knows the audit of the clinic: planted faults found, one change seen as that change, a killed sweep that hurts nothing. */
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { itIsAuditedRightly, itsTruthIsMeasured } from './house/audited.js';
import { bringUp, requireLab, settled, type RunningLab } from './house/lab.js';
import { auditOf, build, driftOf, linchpin, start, sweep } from './house/linchpin.js';
import { clinic } from './networks/clinic.js';

/** How often a sweep is killed, each time a little later. */
const KILLS = Number(process.env.LINCHPIN_LAB_KILLS ?? (process.env.CI === 'true' ? 25 : 3));

describe.skipIf(!requireLab())('the clinic', () => {
  let lab: RunningLab;
  beforeAll(async () => {
    build();
    lab = await bringUp(clinic);
  });
  afterAll(() => lab?.down());

  itIsAuditedRightly(() => lab, process.env.CI === 'true' ? 10 : 2);

  it('shows a host that moved to another port as exactly that', async () => {
    await sweep(lab, '--label', 'before');
    await lab.unplug('access1.p2 - pc1.eth0');
    await lab.plug('access2.p5 - pc1.eth0');
    await settled(lab);
    await sweep(lab, '--label', 'after');
    const pc1 = (await auditOf(lab, 'after')).devices.find(({ addresses }) => addresses.includes('10.20.0.31'))!;
    expect(pc1.attachment?.port).toBe('p5');
    const { changes, notChecked } = await driftOf(lab, 'before', 'after');
    const structure = changes.filter(({ layer }) => layer === 'structure');
    expect(structure.some(({ subject, change }) => subject.id === pc1.id && change === '~')).toBe(true);
    // Besides the host itself, only the two sockets it left and took, and what is said of the switches they belong to, may differ.
    const touched = new Set(['access1', 'access2', pc1.name]);
    expect(structure.filter(({ subject }) => ![...touched].some((name) => subject.name.includes(name)))).toEqual([]);
    expect(notChecked).toEqual([]);
    await lab.unplug('access2.p5 - pc1.eth0');
    await lab.plug('access1.p2 - pc1.eth0');
    await settled(lab);
    await sweep(lab, '--label', 'moved-back');
    expect((await driftOf(lab, 'before', 'moved-back')).changes).toEqual([]);
  });

  it(`survives being killed in mid-sweep, ${KILLS} times`, async () => {
    for (let at = 0; at < KILLS; at++) {
      const running = start(lab, 'sweep', '--label', `killed-${at}`);
      await wait(1500 + at * 300);
      running.kill();
      await running.gone;
      const left = async () => (await lab.node('probe').run('ps', ['-e', '-o', 'comm='])).stdout.split('\n').filter((name) => name === 'nmap' || name === 'ping');
      for (let tries = 0; tries < 50 && (await left()).length > 0; tries++) await wait(100);
      expect(await left()).toEqual([]);
    }
    await sweep(lab, '--label', 'after-kills');
    expect((await driftOf(lab, 'before', 'after-kills')).changes).toEqual([]);
    const shown = await linchpin(lab, 'show', 'sweeps', '--json');
    const sweeps = JSON.parse(shown.stdout) as readonly { readonly id: string; readonly label: string | null; readonly state: string }[];
    expect(new Set(sweeps.map(({ id }) => id)).size).toBe(sweeps.length);
    const killed = sweeps.filter(({ label }) => label?.startsWith('killed-'));
    expect(killed.filter(({ state }) => state === 'running')).toEqual([]);
  });

  itsTruthIsMeasured(() => lab);
});
