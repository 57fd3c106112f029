/** The owner's page decides in ninety seconds: its words, its reading grade, three different decisions, and what became of those before. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadRules, loadSections } from '../../src/load.js';
import type { Audit } from '../../src/model/audit.js';
import type { Block, Edition } from '../../src/model/report.js';
import { plainText, proseOf } from '../../src/report/bricks/budget.js';
import { decisions } from '../../src/report/bricks/decisions.js';
import { worstSentence } from '../../src/report/bricks/owner.js';
import { ACRONYMS, VOCABULARY } from '../../src/report/bricks/vocabulary.js';
import { day } from '../../src/report/bricks/words.js';
import { compose } from '../../src/report/report.js';
import { parseSite } from '../../src/site/load.js';
import { clinic, device, edition, failure, finding, link, service } from './audit-builder.js';
import { siteOf } from './map-sites.js';

const sections = await loadSections();
const rules = (await loadRules()).map(({ id, title, group, rationale, remedy, effort, controls, needs }) => ({ id, title, group, rationale, remedy, effort, controls, needs }));
const pageOf = (of: Edition): readonly Block[] => compose(of, sections).sections.find(({ id }) => id === 'owner')!.blocks;

/** Syllables by groups of vowels, less a silent e: the usual estimate. */
function syllables(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '');
  if (letters.length <= 3) return 1;
  const groups = letters.replace(/(?:[^laeiouy]es|ed|[^laeiouy]e)$/, '').replace(/^y/, '').match(/[aeiouy]{1,2}/g);
  return Math.max(1, groups?.length ?? 1);
}
/** Flesch–Kincaid grade level (Kincaid et al. 1975). */
function gradeOf(text: string): number {
  const sentences = text.split(/[.!?:;]+(?=\s|$)/).filter((part) => /[A-Za-z0-9]/.test(part)).length;
  const words = text.split(/\s+/).filter((word) => /[A-Za-z0-9]/.test(word));
  return 0.39 * (words.length / sentences) + 11.8 * (words.reduce((sum, word) => sum + syllables(word), 0) / words.length) - 15.59;
}
const NAMES = ['Orders', 'Order processing', 'Booking', 'Mail', 'Pay roll', 'Printing', 'Phones', 'Drawings', 'Stock', 'Till', 'Door locks', 'Web shop'];
/** A site of `devices` whose failures are those a network of that size has: of boxes, cables, a line, a group, a small box. */
function site(devices: number, services: number, failures: number, declared: boolean): Audit {
  const base = siteOf(devices);
  const offered = NAMES.slice(0, services).map((name, i) => service(`s${i}`, { name, tier: i % 3 === 2 ? 'supporting' : 'essential', source: declared ? 'declared' : 'assumed', tolerableOutageHours: [0.5, 4, 24, 48][i % 4]!, knows: i % 2 === 0 ? ['p1'] : [], stopsWith: { proven: ['core1', 'fw1'], possible: [] } }));
  const units: readonly (readonly [Parameters<typeof failure>[0], string, string | null])[] = [
    ['device', 'core1', 'Put a second box beside core1, cabled to everything that hangs on it and ready to take over.'], ['link', 'l-fw1-core1', 'Lay a second cable between fw1 and core1.'],
    ['provider', 'isp-1', 'Order a second line beside Internet by fw1 through 203.0.113.1 that does not share its way into the building.'], ['device', 'fw1', 'Put a second box beside fw1, cabled to everything that hangs on it and ready to take over.'],
    ['group', 'UPS room A', null], ['segment', 'seg-1', 'Put a second box beside unmanaged switch at acc1 port 20, or plug what hangs on it into two other places.'], ['device', 'acc1', 'Lay a cable between acc1 and dist1.'],
  ];
  const rows = Array.from({ length: failures }, (_, i) => {
    const [kind, id, cure] = units[i] ?? ['device', `acc${i}`, `Put a second box beside acc${i}, cabled to everything that hangs on it and ready to take over.`];
    return failure(kind, id, { certainty: i % 5 === 4 ? 'possible' : 'proven', cutOff: { hosts: Math.max(1, Math.floor(devices / (i + 2))), devices: [] }, stops: { everywhere: offered.slice(0, Math.max(0, services - i)).map((one) => one.id), somewhere: [{ service: 's0', hosts: 3 }], after: {} }, returns: { hours: i % 2 === 0 ? 52 : null, by: null, within: 'no' }, cure });
  });
  const found = [
    finding('cut-device', 'PLAN', { kind: 'device', id: 'core1', name: 'core1' }), finding('lone-internet-uplink', 'ACT_NOW', { kind: 'provider', id: 'isp-1', name: 'Internet by fw1 through 203.0.113.1' }, { remedy: 'Order a second line from another provider that enters the building elsewhere, or a mobile one; try it.', title: 'One line to the internet' }),
    finding('lone-hypervisor', 'PLAN', { kind: 'device', id: 'srv1', name: 'srv1' }, { remedy: 'Get a second host that can carry the most important ones, copy them there, and try to start one.', title: 'One box that all virtual servers run on' }),
  ];
  return { ...base, services: offered, failures: rows, findings: found };
}
const SIZES = [[10, 1, 1], [60, 3, 6], [221, 12, 40], [1000, 12, 40], [1000, 12, 1], [10, 12, 40]] as const;

describe("the owner's services", () => {
  const fate = (extra: Parameters<typeof service>[1], failures: Audit['failures'] = []): string => {
    const blocks = pageOf(edition({ ...clinic(), services: [service('s0', { name: 'Orders', ...extra })], failures }, { rules }));
    const table = blocks.find((block) => block.is === 'table' && block.id === 'owner-services') as Extract<Block, { is: 'table' }>;
    return plainText(table.rows[0]![1]!);
  };
  it('keep working only where nothing that was weighed stops them for anybody', () => {
    expect(fate({})).toBe('Keeps working');
    expect(fate({}, [failure('device', 'acc1', { stops: { everywhere: [], somewhere: [{ service: 's0', hosts: 22 }], after: {} } })])).toMatch(/^Stops for 22 with .*acc1/);
    expect(fate({ atBaseline: 'unknown' })).toBe('Could not be told');
    expect(fate({ unserved: 3 })).toBe('Not seen working for 3');
  });
});

describe('a pair of firewalls of which both are well', () => {
  const telling = (...states: readonly string[]) => {
    const base = site(60, 3, 6, true);
    const fw1 = { ...device('fw1', ['firewall']), members: states.map((state, i) => ({ name: `member ${i + 1}`, model: null, serial: null, state })) };
    const stopping = failure('device', 'fw1', { certainty: 'proven', cutOff: { hosts: 60, devices: [] }, stops: { everywhere: base.services.map(({ id }) => id), somewhere: [], after: {} }, cure: 'Put a second box beside fw1.' });
    const audit = { ...base, devices: [...base.devices.filter(({ id }) => id !== 'fw1'), fw1], failures: [stopping, ...base.failures.filter(({ unit }) => unit.id !== 'fw1' && unit.id !== 'core1')] };
    return { worst: plainText(worstSentence(edition(audit, { rules }))), cures: decisions(edition(audit, { rules })).map(({ unit }) => unit) };
  };
  it('is no single failure, and needs no second box; with one of them dead it is', () => {
    expect(telling('active', 'standby').worst).not.toMatch(/fw1 fails/);
    expect(telling('active', 'standby').cures).not.toContain('fw1');
    expect(telling('active', 'failed').worst).toMatch(/fw1 fails/);
    expect(telling('active', 'failed').cures).toContain('fw1');
  });
});

describe("the owner's words", () => {
  const all = SIZES.flatMap(([devices, services, failures]) => (['first', 'later', 'return'] as const).map((visit) => [devices, services, failures, visit] as const));
  it.each(all)('of %i devices, %i services, %i failures, %s visit: at most 180, grade 8 or below, none of the engineers’', (devices, services, failures, visit) => {
    const audit = site(devices, services, failures, visit !== 'first');
    const before = visit === 'return' ? audit : null;
    const blocks = pageOf(edition(audit, { rules, before, since: before && { from: 'a', to: 'b', comparable: true, why: [], changes: [], notChecked: [], hidden: [] } }));
    const prose = proseOf(blocks);
    expect(prose.split(/\s+/).length).toBeLessThanOrEqual(180);
    expect(gradeOf(prose)).toBeLessThanOrEqual(8);
    const whole = `${prose} ${blocks.flatMap((block) => (block.is === 'table' ? [block.caption, ...block.columns, ...block.rows.flat().map(plainText)] : block.is === 'bars' ? [block.caption, ...block.bars.map(({ label, note }) => `${label} ${note ?? ''}`)] : [])).join(' ')}`;
    for (const { word } of VOCABULARY.filter((one) => one.for === 'engineers')) for (const one of word.replace(/[▲△]/g, '').split(',')) expect(whole).not.toMatch(new RegExp(`\\b${one.trim()}s?\\b`, 'i'));
    for (const one of [...ACRONYMS, 'critical', 'score']) expect(whole).not.toMatch(new RegExp(`\\b${one}\\b`));
    expect(whole).not.toMatch(/%|…|\d+\.\d+\.\d+\.\d+/);
    expect(blocks.filter(({ is }) => is === 'lead')).toHaveLength(1);
  });
  it('measures the grade as it is defined', () => {
    expect(gradeOf('The cat sat on the mat.')).toBeLessThan(1);
    expect(gradeOf('Organisational interdependencies considerably complicate infrastructural recoverability estimations.')).toBeGreaterThan(20);
  });
  it('opens what each sentence rests on, but for the questions', () => {
    for (const block of pageOf(edition(clinic(), { rules }))) {
      if (block.is === 'lead' || block.is === 'text') for (const span of typeof block.text === 'string' ? [{ opens: undefined }] : block.text) expect(span.opens).toBeDefined();
      if (block.is === 'decision') expect(block.opens).not.toBe('');
      if (block.is === 'list') for (const item of block.items) expect((item as readonly { opens?: string }[])[0]!.opens).toBeDefined();
    }
  });
  it('draws the longest bar first', () => {
    const bars = pageOf(edition(site(221, 4, 12, true))).find(({ is }) => is === 'bars') as Block & { is: 'bars' };
    const values = bars.bars.map(({ value }) => value);
    expect(values.length).toBeGreaterThan(2);
    expect(values).toEqual([...values].sort((a, b) => b - a));
  });
});

describe('three decisions', () => {
  const cured = (kind: Parameters<typeof failure>[0], id: string, hosts: number, cure: string | null = `Put a second box beside ${id}, cabled to everything that hangs on it and ready to take over.`) => failure(kind, id, { cutOff: { hosts, devices: [] }, cure });
  const audit = clinic({ findings: [], failures: [cured('device', 'core', 40), cured('link', 'l-acc1-core', 22, 'Lay a second cable between acc1 and core.'), cured('provider', 'isp-1', 20, 'Order a second line.'), cured('device', 'acc1', 10)] });
  it('are on three things, and no cable is asked for at a box that is doubled', () => {
    expect(decisions(edition(audit, { rules })).map(({ title }) => title)).toEqual(['Put a second router beside core', 'Order a second internet line that enters elsewhere', 'Put a second network box beside acc1']);
  });
  it('never ask twice for the same, whatever fails', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(audit.failures as Audit['failures'][number][], { minLength: 1 }), fc.boolean(), (some, declared) => {
        const made = decisions(edition({ ...audit, failures: some, services: audit.services.map((one) => ({ ...one, source: declared ? 'declared' : 'assumed' })) }, { rules }));
        expect(new Set(made.map(({ title }) => title)).size).toBe(made.length);
        expect(new Set(made.map(({ unit }) => unit)).size).toBe(made.length);
        expect(made.length).toBeLessThanOrEqual(3);
      }),
    );
  });
  it('tell a price only from the firm’s own list, days times rate and the thing', () => {
    const found = { ...audit, findings: [finding('cut-device', 'PLAN', { kind: 'device', id: 'core', name: 'core' })] };
    const [least, most] = rules.find(({ id }) => id === 'cut-device')!.effort.split(/[–-]/).map(Number);
    const site = { prices: { currency: 'EUR', personDay: [1000, 1200], box: [500, 900] } } as unknown as NonNullable<Edition['site']>;
    expect(decisions(edition(found, { rules, site }))[0]!.price).toBe(`EUR ${least! * 1000 + 500} to ${most! * 1200 + 900}`);
    expect(decisions(edition(found, { rules }))[0]!.price).toBeNull();
  });
  it('show the answer that was given, and do not ask again until its day', () => {
    const yes = { unit: 'core', answer: 'yes' as const, owner: 'IT lead', by: '2027-03-01', at: '2026-11-25T09:00:00.000Z' };
    const [first] = decisions(edition(audit, { rules, decided: [{ ...yes, answer: 'later', at: '2026-11-24T20:00:00.000Z' }, yes] }));
    expect(first).toMatchObject({ unit: 'core', answer: 'Yes: IT lead, by 1 Mar 2027' });
    const on = (endedAt: string) => decisions(edition({ ...audit, sweep: { ...audit.sweep, endedAt } }, { rules, decided: [yes] })).map(({ unit, answer }) => `${unit} ${answer ?? ''}`);
    expect(on('2027-03-01T20:00:00.000Z')).toEqual(['isp-1 ', 'acc1 ']);
    expect(on('2027-03-02T20:00:00.000Z')).toContain('core ');
  });
  it('stand in the report with what was accepted', () => {
    const decided = [{ unit: 'core', answer: 'no' as const, owner: 'board', by: '2027-03-01', at: '2026-11-25T09:00:00.000Z' }];
    expect(compose(edition(audit, { rules, decided }), sections).sections.find(({ id }) => id === 'accepted')!.blocks.at(-1)).toMatchObject({ is: 'table', id: 'decided', rows: [[[{ text: 'core', opens: 'failure core' }], 'No', 'board', '1 Mar 2027', '25 Nov 2026']] });
  });
  it('do not ask again for what was accepted', () => {
    const accepted = finding('cut-device', 'PLAN', { kind: 'device', id: 'core', name: 'core' }, { status: 'accepted', acceptance: { owner: 'owner', until: '2027-01-01', reason: 'we move out' } });
    expect(decisions(edition({ ...audit, findings: [accepted] }, { rules })).map(({ unit }) => unit)).not.toContain('core');
  });
});

describe('a return visit', () => {
  const core = { kind: 'device' as const, id: 'core', name: 'core' };
  const cut = (id: string) => failure('device', id, { cutOff: { hosts: 9, devices: [] }, cure: `Put a second box beside ${id}, cabled.` });
  const before = clinic({ findings: [finding('cut-device', 'PLAN', core)], failures: [cut('core'), cut('fw1'), cut('erp')] });
  const since = { from: 'a', to: 'b', comparable: true, why: [], changes: [], notChecked: [], hidden: [] };
  const opening = (audit: Audit, extra: Partial<typeof since> = {}): string => plainText((pageOf(edition(audit, { rules, visit: { before, since: { ...since, ...extra } } }))[0] as Block & { is: 'text' }).text);
  it('says what was decided, what is done, and what no longer stops', () => {
    expect(opening(clinic({ findings: [], failures: [cut('erp')] }))).toBe(`Three things were put before you on ${day(before.sweep.endedAt)}; two are done. The router core and the firewall fw1 no longer stop others. Still open: the server erp.`);
  });
  it('tells an accepted one apart, and never counts as done what was not looked at', () => {
    const accepted = finding('cut-device', 'PLAN', core, { status: 'accepted', acceptance: { owner: 'owner', until: '2027-01-01', reason: 'we move out' } });
    const gone = before.devices.filter(({ id }) => id !== 'erp');
    expect(opening(clinic({ findings: [accepted], failures: [cut('core')], devices: gone }), { notChecked: [{ kind: 'device', id: 'fw1', name: 'fw1', why: 'timeout' }] as never })).toBe(`Three things were put before you on ${day(before.sweep.endedAt)}; none is done. You accepted the router core. Not looked at: the server erp and the firewall fw1.`);
  });
  it('tells decisions as decisions: what was said no to, put off, or is still to come', () => {
    const decided = (['yes', 'no', 'later'] as const).map((answer, i) => ({ unit: ['core', 'fw1', 'erp'][i]!, answer, owner: 'owner', by: '2027-06-01', at: '2026-11-24T18:00:00.000Z' }));
    const later = clinic({ findings: [], failures: [cut('core'), cut('fw1'), cut('erp')] });
    const said = plainText((pageOf(edition({ ...later, sweep: { ...later.sweep, startedAt: '2026-12-01T13:40:00.000Z', endedAt: '2026-12-01T14:00:00.000Z' } }, { rules, visit: { before, since }, decided }))[0] as Block & { is: 'text' }).text);
    expect(said).toBe(`You decided three things on ${day(before.sweep.endedAt)}; none is done. You said no to a cure for the firewall fw1. Put off: the server erp. Still open: the router core.`);
  });
  it('has no such sentence on a first visit', () => {
    expect(proseOf(pageOf(edition(before)))).not.toContain('put before you');
    // Last night's sweep put nothing before anybody.
    expect(proseOf(pageOf(edition(clinic({ findings: [], failures: [cut('erp')] }), { rules, before, since })))).not.toContain('put before you');
  });
});

it('names the small box nobody manages, a line and a group as an owner would point at them', () => {
  const audit = clinic({ findings: [], failures: [failure('segment', 'seg-1', { unit: { kind: 'segment', id: 'seg-1', name: 'unmanaged switch at acc2 port 20' }, cutOff: { hosts: 2, devices: [] } }), failure('provider', 'isp-1', { cutOff: { hosts: 9, devices: [] } }), failure('group', 'UPS room A', { cutOff: { hosts: 5, devices: [] } })], devices: [...clinic().devices, device('x', ['switch'])], links: [link('x', '1', 'core', '9')] });
  const bars = pageOf(edition(audit)).find(({ is }) => is === 'bars') as Block & { is: 'bars' };
  expect(bars.bars.map(({ label }) => label)).toEqual(['The internet line at fw1', 'UPS room A', 'The small box nobody manages at acc2 socket 20']);
});

describe('the firm’s price list in the site file', () => {
  const parsed = (extra: string) => parseSite(`client: { name: A }\nsite: B\nscope: { allow: [192.0.2.0/24] }\n${extra}\n`, { path: '/tmp/linchpin.yaml' });
  it('is read as ranges, the least first', () => {
    expect(parsed('prices: { currency: EUR, person_day: [800, 1200], line: [600, 900] }\nbranding: { firm: Sound IT, colour: "#0B4F8A" }')).toMatchObject({ site: { prices: { currency: 'EUR', personDay: [800, 1200], line: [600, 900] }, branding: { firm: 'Sound IT', colour: '#0b4f8a' } } });
    for (const wrong of ['prices: { currency: EUR, person_day: [1200, 800] }', 'prices: { currency: euro, person_day: [1, 2] }', 'prices: { currency: EUR, person_day: 3 }', 'branding: { colour: blue }']) expect(parsed(wrong)).toHaveProperty('problems');
  });
});

describe('the consultant’s own paragraph', () => {
  const with_ = (opening: string, audit = clinic()) => pageOf(edition(audit, { rules, site: { ownerPage: { opening, closing: null } } as unknown as NonNullable<Edition['site']> }));
  const said = (blocks: readonly Block[]) => plainText((blocks.find(({ is }) => is === 'text') as Block & { is: 'text' }).text);
  it('keeps its figures bound to the data', () => {
    expect(said(with_('We looked at {devices} devices of {client}, {desks} of them desks.'))).toBe('We looked at 47 devices of Northwind Clinic, 43 of them desks.');
    expect(said(with_('We looked at {devices} devices.', clinic({ devices: clinic().devices.slice(0, 5) })))).toBe('We looked at 5 devices.');
  });
  it('stays within the words of the page', () => {
    expect(proseOf(with_('word '.repeat(70).trim())).split(/\s+/).length).toBeLessThanOrEqual(180);
  });
  it('may name no figure that there is none of', () => {
    const parsed = parseSite('client: { name: A }\nsite: B\nscope: { allow: [192.0.2.0/24] }\nowner_page: { opening: "We saw {risk_score}." }\n', { path: '/tmp/linchpin.yaml' });
    expect(JSON.stringify(parsed)).toContain('a figure in braces that is none');
  });
});
