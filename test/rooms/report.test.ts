/** The report tells what the audit found, in bytes that do not change, and lets no device write markup. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadFormats, loadSections } from '../../src/load.js';
import type { Audit } from '../../src/model/audit.js';
import { RESETS_ALONE } from '../../src/model/coverage.js';
import type { Block, Report } from '../../src/model/report.js';
import { plainText, proseOf } from '../../src/report/bricks/budget.js';
import { compose } from '../../src/report/report.js';
import { clinic, device, edition, finding } from './audit-builder.js';

const sections = await loadSections();
const formats = new Map((await loadFormats()).map((format) => [format.id, format]));
const write = (format: string, report: Report): string => String(formats.get(format)!.write(report));
const ALL = 'strip owner changes services house-of-cards people undocumented maps findings configuration coverage inventory accepted controls glossary manifest'.split(' ');
const blocksOf = (report: Report, id: string): readonly Block[] => report.sections.find((section) => section.id === id)!.blocks;

type Json = string | number | boolean | null | readonly Json[] | { readonly [member: string]: Json };
/** The objects of SARIF 2.1.0 (OASIS, §3) that we write: what each must have (`!`), may have, and of which kind. An array holds one kind; `a|b` is an enumeration. */
const SARIF: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  log: { $schema: 'text', version: '!=2.1.0', runs: '![run' },
  run: { tool: '!tool', automationDetails: 'automation', baselineGuid: 'guid', invocations: '[invocation', taxonomies: '[component', results: '[result', columnKind: '=utf16CodeUnits|unicodeCodePoints', properties: 'bag' },
  tool: { driver: '!component' },
  component: { name: '!text', semanticVersion: 'text', rules: '[descriptor', taxa: '[descriptor' },
  descriptor: { id: '!text', name: 'text', shortDescription: 'message', fullDescription: 'message', help: 'message', properties: 'bag', relationships: '[relationship' },
  relationship: { target: '!reference', kinds: '[text' },
  reference: { id: 'text', index: 'count', toolComponent: 'componentReference' },
  componentReference: { name: 'text', index: 'count', guid: 'guid' },
  message: { text: '!text' },
  automation: { id: 'text', guid: 'guid' },
  invocation: { executionSuccessful: '!flag', startTimeUtc: 'time', endTimeUtc: 'time', toolExecutionNotifications: '[notification' },
  notification: { level: '=none|note|warning|error', message: '!message', associatedRule: 'reference' },
  result: { ruleId: 'text', ruleIndex: 'count', kind: '=notApplicable|pass|fail|review|open|informational', level: '=none|note|warning|error', message: '!message', locations: '[location', partialFingerprints: 'texts', baselineState: '=new|unchanged|updated|absent', suppressions: '[suppression', taxa: '[reference', provenance: 'provenance', properties: 'bag' },
  location: { logicalLocations: '[logical' },
  logical: { name: 'text', fullyQualifiedName: 'text', kind: 'text', index: 'count' },
  suppression: { kind: '!=inSource|external', status: '=accepted|underReview|rejected', justification: 'text' },
  provenance: { firstDetectionTimeUtc: 'time', lastDetectionTimeUtc: 'time' },
};
const PLAIN: Readonly<Record<string, (value: Json) => boolean>> = {
  text: (value) => typeof value === 'string', count: (value) => Number.isInteger(value) && (value as number) >= 0, flag: (value) => typeof value === 'boolean', bag: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  texts: (value) => typeof value === 'object' && value !== null && Object.values(value).every((one) => typeof one === 'string'), guid: (value) => /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i.test(String(value)), time: (value) => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/.test(String(value)),
};
function validate(value: Json, kind: string, at: string, problems: string[]): void {
  if (kind.startsWith('=')) {
    if (!kind.slice(1).split('|').includes(String(value))) problems.push(`${at}: ${String(value)} is not one of ${kind.slice(1)}`);
  } else if (kind.startsWith('[')) {
    if (!Array.isArray(value)) problems.push(`${at} is no array`);
    else (value as readonly Json[]).forEach((one, i) => validate(one, kind.slice(1), `${at}[${i}]`, problems));
  } else if (PLAIN[kind]) {
    if (!PLAIN[kind]!(value)) problems.push(`${at} is no ${kind}`);
  } else {
    const shape = SARIF[kind]!;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return void problems.push(`${at} is no ${kind}`);
    for (const [member, inner] of Object.entries(value as Readonly<Record<string, Json>>)) {
      if (shape[member] === undefined) problems.push(`${at}.${member} is unknown`);
      else validate(inner, shape[member]!.replace(/^!/, ''), `${at}.${member}`, problems);
    }
    for (const [member, needed] of Object.entries(shape)) if (needed.startsWith('!') && !(member in value)) problems.push(`${at}.${member} is missing`);
  }
}

describe('report', () => {
  it('has every section of the design, in order', () => {
    expect(sections.map(({ id }) => id)).toEqual(ALL);
  });
  it('has the formats', () => {
    expect([...formats.keys()]).toEqual(['csv', 'html', 'json', 'md', 'sarif', 'xlsx']);
  });

  describe("the owner's page", () => {
    it('leads with the worst sentence, in desks and days', () => {
      const lead = blocksOf(compose(edition(), sections), 'owner').find(({ is }) => is === 'lead') as Block & { is: 'lead' };
      expect(plainText(lead.text)).toBe('If the router core fails, 43 of 43 desks and devices stop, and so do Order processing and Internet. It is back after two days; you told us you can bear four hours.');
    });
    it('has at most 180 words and three decisions', () => {
      const blocks = blocksOf(compose(edition(), sections), 'owner');
      expect(proseOf(blocks).split(/\s+/).length).toBeLessThanOrEqual(180);
      expect(blocks.filter(({ is }) => is === 'decision')).toHaveLength(3);
    });
    it('keeps to 180 words however long the cures are', () => {
      const audit = clinic();
      const wordy = { ...audit, failures: audit.failures.map((failure) => ({ ...failure, cure: `Add ${'another and yet another '.repeat(20)}${failure.unit.id}.` })) };
      const blocks = blocksOf(compose(edition(wordy), sections), 'owner');
      expect(proseOf(blocks).split(/\s+/).length).toBeLessThanOrEqual(180);
      expect(blocks.filter(({ is }) => is === 'decision')).toHaveLength(3);
    });
    it('asks the six questions where nothing was declared, and measures otherwise', () => {
      const audit = clinic();
      const first = compose(edition({ ...audit, services: audit.services.map((service) => ({ ...service, source: 'assumed' as const })) }), sections);
      expect(proseOf(blocksOf(first, 'owner'))).toContain('What can you not do without?');
      expect(proseOf(blocksOf(first, 'owner')).split(/\s+/).length).toBeLessThanOrEqual(180);
      expect(proseOf(blocksOf(first, 'owner'))).toContain('we guessed you can bear four hours');
      expect(proseOf(blocksOf(compose(edition(), sections), 'owner'))).not.toContain('What can you not do without?');
    });
    it('uses no jargon and no score', () => {
      const blocks = blocksOf(compose(edition(), sections), 'owner');
      expect(proseOf(blocks)).not.toMatch(/critical|CVSS|%|VLAN|SNMP|STP|LLDP|topology/i);
    });
    it('says so where too little was seen', () => {
      const empty = clinic({ failures: [], links: [], services: [], findings: [], devices: [] });
      const lead = blocksOf(compose(edition(empty), sections), 'owner').find(({ is }) => is === 'lead') as Block & { is: 'lead' };
      expect(plainText(lead.text)).toContain('saw too little');
    });
  });

  it('folds findings on one unit into one card, hygiene into one line', () => {
    const blocks = blocksOf(compose(edition(), sections), 'findings');
    const core = blocks.filter((block) => block.is === 'card' && block.title === 'core') as (Block & { is: 'card' })[];
    expect(core).toHaveLength(1);
    expect(core[0]!.blocks.map((block) => (block.is === 'card' ? block.id : ''))).toEqual(['f-cut-device-core', 'f-lone-gateway-core']);
    const habits = blocks.find((block) => block.is === 'table' && block.id === 'habits') as Block & { is: 'table' };
    expect(habits.rows.map(([, what]) => what)).toEqual(['snmp v1 v2c (2)']);
  });

  it('tells an accepted risk apart from a standing finding', () => {
    const report = compose(edition(), sections);
    expect(JSON.stringify(blocksOf(report, 'findings'))).not.toContain('unmanaged-switch');
    expect(JSON.stringify(blocksOf(report, 'accepted'))).toContain('IT lead');
  });

  it('compares only with an earlier sweep, and says what was not checked', () => {
    const since = {
      from: 's-1', to: 's-20261124', comparable: false, why: ['the scope grew'], hidden: [{ rule: 'uptime', count: 37 }], notChecked: [{ kind: 'device', id: 'ups1', name: 'ups1', why: 'timeout' }],
      changes: [{ layer: 'structure' as const, change: '+' as const, kind: 'device', subject: { kind: 'device' as const, id: 'nas1', name: 'nas1' }, before: null, after: '10.20.1.20', from: ['o-1'] }],
    };
    const html = write('html', compose(edition(clinic(), { since, before: clinic() }), sections));
    for (const text of ['the scope grew', '37 restless lines', 'ups1', '+ added', '7 devices were examined both times']) expect(html).toContain(text);
    expect(write('html', compose(edition(), sections))).toContain('nothing to compare it with yet');
  });

  it.each(['html', 'json', 'csv', 'md', 'sarif'])('writes the same %s for the same audit', (format) => {
    expect(write(format, compose(edition(), sections))).toBe(write(format, compose(edition(structuredClone(clinic())), sections)));
  });

  it('tells findings as SARIF 2.1.0: levels, states, suppressions and taxonomies as the standard binds them', () => {
    const audit = clinic();
    const statuses = ['new', 'open', 'fixed', 'not_checked', 'reopened', 'expired', 'accepted'] as const;
    const findings = audit.findings.map((one, i) => ({ ...one, status: statuses[i]! }));
    const sarif = JSON.parse(write('sarif', compose(edition({ ...audit, findings }, { before: audit }), sections))) as { version: string; runs: { tool: { driver: { rules: { id: string }[] } }; baselineGuid: string; taxonomies: { name: string; taxa: { id: string }[] }[]; invocations: { toolExecutionNotifications: { associatedRule: { id: string } }[] }[]; results: { ruleId: string; ruleIndex: number; kind: string; level: string; baselineState?: string; suppressions?: { status: string }[]; taxa: { id: string; toolComponent: { name: string; index: number } }[]; partialFingerprints: Record<string, string> }[] }[] };
    const [run] = sarif.runs;
    expect(sarif.version).toBe('2.1.0');
    expect(run!.baselineGuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(run!.results.map(({ baselineState }) => baselineState)).toEqual(['new', 'unchanged', 'absent', undefined, 'new', 'unchanged', 'unchanged']);
    for (const { ruleId, ruleIndex, kind, level, taxa } of run!.results) {
      expect(run!.tool.driver.rules[ruleIndex]!.id).toBe(ruleId);
      if (kind !== 'fail') expect(level).toBe('none');
      for (const { id, toolComponent } of taxa) expect(run!.taxonomies[toolComponent.index]).toMatchObject({ name: toolComponent.name, taxa: expect.arrayContaining([{ id }]) as unknown });
    }
    expect(run!.results.at(-1)!.suppressions).toMatchObject([{ status: 'accepted' }]);
    expect(new Set(run!.results.map(({ partialFingerprints }) => partialFingerprints['findingId/v1'])).size).toBe(findings.length);
    expect(run!.invocations[0]!.toolExecutionNotifications.map(({ associatedRule }) => associatedRule.id)).toEqual(['lone-dhcp']);
  });

  it('writes no member that SARIF 2.1.0 does not know, and leaves none out that it asks for', () => {
    const audit = clinic();
    const rules = [{ id: 'cut-device', title: 't', group: 'structure', rationale: 'r', remedy: 'm', effort: '1', controls: ['CSF PR.IR-03'], needs: [] }];
    const accepted = audit.findings.map((one, i) => ({ ...one, status: i === 0 ? ('accepted' as const) : one.status, acceptance: i === 0 ? { owner: 'o', until: '2027-01-01', reason: 'r' } : one.acceptance }));
    const sarif = JSON.parse(write('sarif', compose(edition({ ...audit, findings: accepted }, { before: audit, rules }), sections))) as Json;
    const problems: string[] = [];
    validate(sarif, 'log', '$', problems);
    expect(problems).toEqual([]);
  });

  it('gives the audit document as JSON, unchanged', () => {
    expect(JSON.parse(write('json', compose(edition(), sections)))).toEqual(clinic());
  });

  describe('hostile text', () => {
    const nasty = `</td><script>alert(1)</script><img src=x onerror="alert(2)">'"\`\u202e&`;
    const hostile = (): Report => {
      const audit = clinic();
      const named = { kind: 'device' as const, id: '"><svg onload=alert(3)>', name: nasty };
      return compose(
        edition(
          {
            ...audit, client: nasty, devices: [...audit.devices, device(named.id, ['switch'], { name: nasty, location: nasty, serial: nasty })],
            findings: [...audit.findings, finding('cut-device', 'ACT_NOW', named, { says: nasty, why: nasty, remedy: `=cmd|' /C calc'!A0` })],
            documents: { ...audit.documents, differs: [{ device: named.id, field: nasty, written: nasty, seen: nasty, source: nasty }] },
          },
        ),
        sections,
      );
    };
    it('makes no element, attribute or script in HTML', () => {
      const html = write('html', hostile());
      expect(html).not.toMatch(/<script|<img|<svg onload|\u202e/i);
      expect(html).toContain('&lt;script&gt;');
      const withText = html.replace(/&(lt|gt|amp|quot|#39|#96);/g, '');
      expect([...withText.matchAll(/<([a-z]+)[^>]*\son[a-z]+=/gi)]).toEqual([]);
    });
    it('makes no formula in CSV', () => {
      expect(write('csv', hostile())).toContain(`"'=cmd|`.slice(1));
      for (const line of write('csv', hostile()).split('\r\n')) expect(line).not.toMatch(/(^|,)"?[=+@]/);
    });
    it('makes no markup in Markdown', () => {
      expect(write('md', hostile())).not.toMatch(/(?<!\\)<(script|img|svg)/);
    });
  });

  it('is one self-contained file: nothing is fetched, every anchor leads somewhere, every table has a caption and scopes', () => {
    const html = write('html', compose(edition(), sections));
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"`);
    expect(html).not.toMatch(/<(script|link|iframe|object|embed)\b|@import|url\(/i);
    expect(html).not.toMatch(/\b(src|href)="(?!#|data:text\/csv;charset=utf-8,[A-Za-z0-9%().!~*_-]*")/);
    const ids = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));
    expect([...html.matchAll(/\sid="/g)]).toHaveLength(ids.size);
    expect([...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id).filter((id) => !ids.has(id))).toEqual([]);
    expect([...html.matchAll(/<table/g)]).toHaveLength([...html.matchAll(/<caption/g)].length);
    for (const [, list] of html.matchAll(/<dl[^>]*>(.*?)<\/dl>/gs)) expect(list!.match(/<dt>/g)?.length).toBe(list!.match(/<dd>/g)?.length);
    expect(html).not.toMatch(/<th>/);
    for (const opened of ['a href="#a-o-1"', 'a href="#a-f-cut-device-core"', 'a href="#a-core"']) expect(html).toContain(opened);
  });

  it('has the data of every table as CSV beside it, bars included', () => {
    const battery = { device: 'core', state: 'worn' as const, minutes: 11, chargePercent: 97, loadPercent: null, from: ['o-1'] };
    const html = write('html', compose(edition(clinic({ batteries: [battery] })), sections));
    const tables = [...html.matchAll(/<table.*?<\/table>/gs)].map(([whole]) => whole);
    expect(tables.length).toBeGreaterThan(12);
    expect(tables.filter((table) => !/<caption>[^<]+<a class="data" aria-label="[^"]+ as CSV" download="[^"]+\.csv" href="data:text\/csv/.test(table)).map((table) => table.slice(0, 200))).toEqual([]);
    expect(html).toContain('>to be replaced</td><td>11 minutes</td><td>97 %</td><td>not told</td>');
  });
  it('says what no list of it holds: tables beyond the first sixty, addresses that were not asked, and resets that may be a firewall’s', () => {
    const { coverage, devices } = clinic();
    const words = (extra: Partial<Audit['coverage']>, more: Partial<Audit> = {}) => blocksOf(compose(edition(clinic({ ...more, coverage: { ...coverage, ...extra } })), sections), 'coverage').flatMap((block) => (block.is === 'text' ? [plainText(block.text)] : block.is === 'table' ? [block.caption] : [])).join('\n');
    const many = Array.from({ length: 61 }, (_, i) => ({ ...devices[0]!, id: `sw${i}`, name: `sw${i}` }));
    const cut = many.map(({ id }) => ({ device: id, what: 'fdb' as const, state: 'incomplete' as const, reason: 'timeout' as const, rows: 1 }));
    expect(words({ tables: cut }, { devices: many })).toContain('1 more is in the JSON document.');
    expect(words({ tables: cut.slice(1) }, { devices: many })).not.toContain('in the JSON document');
    const wide = words({ ranges: [{ first: '2001:db8::', last: '2001:db8::ffff:ffff:ffff:ffff', outcome: 'unlisted', count: 2 ** 64 }] });
    expect(wide).toContain('Too many addresses to ask one by one: 2001:db8:: to 2001:db8::ffff:ffff:ffff:ffff.');
    expect(wide).toContain('Every address that was asked has an outcome');
    expect(words({ addresses: [{ address: '10.7.0.1', outcome: 'answered', by: ['icmp'], device: null, why: RESETS_ALONE }] })).toContain('1 address answered with TCP resets and with nothing else');
    expect(words({})).not.toMatch(/Too many addresses|TCP resets|that was asked/);
  });
  it('has the list behind each figure of the owner’s page in a row that the figure opens', () => {
    const audit = clinic();
    const report = compose(edition(), sections);
    const table = blocksOf(report, 'coverage').find((block) => block.is === 'table' && block.id === 'measures') as Block & { is: 'table' };
    const figures = blocksOf(report, 'owner').flatMap((block) => (block.is === 'list' ? block.items.flatMap((item) => (typeof item === 'string' ? [] : item)) : []));
    expect(figures.length).toBeGreaterThan(1);
    for (const { text, opens } of figures) {
      const row = table.rows[table.anchors!.indexOf(opens!)]!.map(plainText);
      const { of, lower, unknown } = audit.measures[opens!.slice('measure '.length) as keyof typeof audit.measures];
      expect(text).toContain(String(of));
      expect(row[1]).toContain(`of ${of}`);
      expect(row[2]).toEqual(lower === 0 ? '—' : expect.stringMatching(new RegExp(`^${lower}: `)));
      expect(row[4]).toEqual(unknown.length === 0 ? '—' : expect.stringMatching(new RegExp(`^${unknown.length}: `)));
    }
  });
  it('opens what each sentence rests on, in every section, whatever was found', () => {
    const audit = clinic();
    const bare = { ...audit, services: [], failures: [], findings: [], links: [], segments: [], providers: [], configs: [], subnets: [], documents: { matched: [], differs: [], unwritten: [], unseen: [] } };
    const since = { from: 's-1', to: 's-2', comparable: true, why: [], hidden: [{ rule: 'uptime', count: 37 }], notChecked: [], changes: [] };
    const paired = { ...audit, services: audit.services.map((one) => ({ ...one, pairs: [['fw1', 'core'] as const] })) };
    for (const one of [edition(), edition(bare), edition(paired, { since, before: audit })]) {
      const html = write('html', compose(one, sections));
      const closed = [...html.slice(html.indexOf('<main>')).matchAll(/<section id="([a-z-]+)"[^>]*>(.*?)<\/section>/gs)]
        .filter(([, id]) => id !== 'owner')
        .flatMap(([, id, inner]) => [...inner!.matchAll(/<(p|li)>(.*?)<\/\1>/gs)].filter(([, , said]) => !said!.includes('<a href="#')).map(([, , said]) => `${id}: ${said}`));
      expect(closed.filter((said) => !said.startsWith('people: ') || !said.endsWith('?'))).toEqual([]);
    }
  });
  it('tells pairs that stop a service together, where failures are told', () => {
    const audit = clinic();
    const [first, ...rest] = audit.services;
    const blocks = (pairs: readonly (readonly [string, string])[]) => proseOf(blocksOf(compose(edition({ ...audit, services: [{ ...first!, pairs }, ...rest] }), sections), 'house-of-cards'));
    expect(blocks([['fw1', 'core']])).toContain(`1 essential service has no single thing that stops it; these pairs do. ${first!.name}: `);
    expect(blocks([['fw1', 'core']])).toMatch(/fw1 together with the router core\./);
    expect(blocks([])).toContain('no two things at once');
    expect(proseOf(blocksOf(compose(edition(), sections), 'house-of-cards'))).not.toContain('pairs');
  });
  it('tells what stops later and what perhaps stops, in a column of their own where there is such a thing', () => {
    const audit = clinic();
    const prose = (failures: typeof audit.failures) => write('md', compose(edition({ ...audit, failures: [...failures] }), sections));
    const dhcp = { ...audit.failures[0]!, unit: { kind: 'device' as const, id: 'dhcp', name: 'dhcp' }, cutOff: { hosts: 0, devices: [] }, stops: { everywhere: [], somewhere: [], after: { print: 'PT12H' } }, possibly: ['order'] };
    expect(prose([...audit.failures, dhcp])).toContain('Printing after 12 hours; perhaps Order processing');
    expect(prose(audit.failures.map((one) => ({ ...one, stops: { ...one.stops, after: {} } })))).not.toContain('Later, or perhaps');
  });
  it('says in words why a finding was judged so, and once what would disprove it', () => {
    const rules = [{ id: 'cut-device', title: 't', group: 'structure', rationale: 'People wait.', remedy: 'm', effort: '1', controls: ['CSF PR.IR-03'], needs: [] }];
    const html = write('html', compose(edition(clinic(), { rules }), sections));
    expect(html).toContain('One essential service stops for everyone, and is not back in time (M3 · no · confirmed → ACT_NOW).');
    const twice = write('html', compose(edition(clinic({ findings: [finding('cut-device', 'ACT_NOW', { kind: 'device', id: 'core', name: 'core' }, { decision: 'M4 · no · confirmed → ACT_NOW' })] })), sections));
    expect(twice).toContain('Two or more essential services stop for everyone, and are not back in time (M4');
    expect(html.split('would be disproved by').length - 1).toBeLessThanOrEqual(3);
    expect(html.split('People wait.').length - 1).toBe(1);
  });

  it('lives in files that say what they know', async () => {
    const { readdirSync, readFileSync } = await import('node:fs');
    const folder = join(import.meta.dirname, '../../src/report');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    expect(files.filter((name) => !readFileSync(join(folder, name), 'utf8').startsWith('/** Knows '))).toEqual([]);
  });
});
