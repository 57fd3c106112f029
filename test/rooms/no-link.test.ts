/** Why there is no link between two devices, and what a link won against. */
import { describe, expect, it } from 'vitest';
import { explain } from '../../src/audit/explain.js';
import { clinic, device, link } from './audit-builder.js';

const table = (name: string, what: 'lldp' | 'cdp' | 'fdb', state: 'complete' | 'incomplete' | 'absent' | 'not_asked') => ({ device: name, what, state, reason: state === 'incomplete' ? ('timeout' as const) : null, rows: 0 });
const [a, b, c] = ['east', 'west', 'middle'].map((name) => device(name, ['switch'], { targets: [name] })) as [ReturnType<typeof device>, ReturnType<typeof device>, ReturnType<typeof device>];
const quiet = clinic({ devices: [a, b, c], links: [], segments: [], remarks: [] });
const told = (audit: typeof quiet, id: string) => explain(audit, id, null, async () => null);

describe('explain of two devices', () => {
  it('says of each what it could have told and did not', async () => {
    const tables = [table('east', 'lldp', 'complete'), table('east', 'cdp', 'absent'), table('east', 'fdb', 'incomplete'), table('west', 'lldp', 'not_asked')];
    const found = await told({ ...quiet, coverage: { ...quiet.coverage, tables } }, 'east,WEST');
    expect(found).toMatchObject({ kind: 'pair', says: ['no link between them is known'] });
    const reasons = found!.reasoning.join('\n');
    expect(reasons).toContain('east: its LLDP table was read whole and does not name west');
    expect(reasons).toContain('its forwarding table was not read whole (timeout)');
    expect(reasons).toContain('west: its LLDP neighbours were not asked for');
    expect(reasons).toContain('No link of east or west is known at all.');
  });
  it('names what lies between, and what was told and lost', async () => {
    const lost = [{ ends: [{ device: 'east', port: '1' }, { device: 'west', port: '9' }] as const, by: ['stp'], why: 'the neighbour protocol outweighs it', from: ['o-9'] }];
    const audit = { ...quiet, links: [link('east', '1', 'middle', '2', { rules: ['both-ends-agree'], lost }), link('middle', '3', 'west', '4')] };
    const found = await told(audit, 'east,west');
    expect(found!.reasoning[0]).toContain('east port 1 — west port 9 was told (stp) and lost to link l-east-middle');
    expect(found!.reasoning.join('\n')).toContain('Both are joined to middle');
    const won = await told(audit, 'l-east-middle');
    expect(won!.reasoning).toEqual(expect.arrayContaining(['rule: both ends name each other, and the ports agree', expect.stringContaining('lost: east port 1 — west port 9 (stp)')]));
  });
  it('tells the link where there is one, and knows no third and no stranger', async () => {
    const audit = { ...quiet, links: [link('east', '1', 'west', '2')] };
    expect((await told(audit, 'west,east'))!.says).toEqual([expect.stringContaining('link l-east-west')]);
    expect(await told(audit, 'east,nobody')).toBeNull();
    expect(await told(audit, 'east,east')).toBeNull();
    expect(await told(audit, 'east,west,middle')).toBeNull();
  });
});
