/** Every rule keeps its promises: it finds what its examples plant and nothing else, says unknown where it saw nothing, and speaks so that an owner understands. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadRules } from '../../src/load.js';
import { seenOf } from '../../src/rules/bricks/drawing.js';
import { type JudgedHit, judge } from '../../src/rules/judging/judge.js';
import { parseSeverity } from '../../src/rules/judging/severity.js';

const root = join(import.meta.dirname, '../..');
const severity = parseSeverity(readFileSync(join(root, 'config/severity.csv'), 'utf8'));
const rules = await loadRules();
const firstNames = (hits: readonly JudgedHit[]) => hits.map(({ hit }) => hit.about[0].name).sort();

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it.each(rule.examples.map((example) => [example.name, example] as const))('%s', (_name, { given, finds }) => {
    const { rules: [verdict], hits } = judge(seenOf(given), [rule], severity);
    const expected = finds === null ? 'unknown' : finds.length > 0 ? 'found' : 'none';
    expect({ ...verdict, finds: firstNames(hits) }).toMatchObject({ verdict: expected, finds: [...(finds ?? [])].sort() });
  });

  it('shows what it finds, what it does not, and when it cannot say', () => {
    expect(rule.examples.some(({ finds }) => finds !== null && finds.length > 0)).toBe(true);
    expect(rule.examples.some(({ finds }) => finds !== null && finds.length === 0)).toBe(true);
    expect(rule.examples.some(({ finds }) => finds === null)).toBe(true);
  });

  it('cites evidence, reasons and names its subjects in every hit', () => {
    for (const { hit } of hitsOf(rule)) {
      expect(hit.from.every((from) => from !== '')).toBe(true);
      expect(hit.why).not.toBe('');
      expect(hit.about.every((subject) => subject.id !== '' && subject.name !== '')).toBe(true);
    }
  });

  it('is named for the defect, not for a deed', () => {
    expect(id).toMatch(/^[a-z]+[a-z0-9]*(-[a-z0-9]+)*$/);
    // What is missing is the defect: the catalogue that others read has this one name.
    if (id !== 'no-configuration-copy') expect(id).not.toMatch(/^(no|not|avoid|check|detect|disallow|ensure|find|has|is|prevent|require|use|verify|warn)-/);
  });

  it('speaks to the owner without jargon', () => {
    expect(rule.rationale.match(/\b(?!IT\b|PC\b)[A-Z]{2,}[a-z0-9]*\b/g) ?? []).toEqual([]);
    expect(rule.rationale).not.toMatch(/\b(critical|severe|cvss|stakeholder|leverage|trunk|multicast|daemon|hostname|uplink|credentials?|fingerprint|subnets?)\b/i);
    expect(rule.rationale).toMatch(/\.$/);
    expect(rule.rationale.split(/\s+/).length).toBeLessThanOrEqual(60);
  });

  it('blames nobody: what it says holds no name of a person', () => {
    for (const { hit } of hitsOf(rule)) expect(hit.says).not.toMatch(/\b(anna|bob|carol)\b/i);
  });

  it('says what to do, how long it takes, and to which controls it is evidence', () => {
    expect(rule.remedy).toMatch(/\.$/);
    expect(rule.effort).toMatch(/^\d+(\.\d+)?(–\d+(\.\d+)?)?$/);
    expect(rule.controls.length).toBeGreaterThan(0);
    for (const control of rule.controls) expect(control).toMatch(/^(CSF (GV|ID|PR|DE|RS|RC)\.[A-Z]{2}-\d{2}|CIS ([1-9]|1[0-8])\.\d{1,2}|ISO A\.[5-8]\.\d{1,2})$/);
    expect(rule.title).not.toMatch(/\.$/);
    expect(rule.needs.length).toBeGreaterThan(0);
  });
});

it('has no two rules with one title', () => {
  expect(new Set(rules.map(({ title }) => title)).size).toBe(rules.length);
});

function hitsOf(rule: (typeof rules)[number]): readonly JudgedHit[] {
  return rule.examples.flatMap(({ given }) => judge(seenOf(given), [rule], severity).hits);
}

describe('lone-gateway', () => {
  it('asks, where the gateway answers at a card that pairs hand to each other', () => {
    const certaintyAt = (mac: string) => judge(seenOf(`isp - fw - sw1\nsw1 - pc*3\nfw: address 10.0.0.254 24\nsw1: resolved 10.0.0.254 ${mac}`), rules.filter(({ id }) => id === 'lone-gateway'), severity).hits.map(({ hit }) => hit.certainty);
    expect(certaintyAt('00:09:0f:09:00:02')).toEqual(['inferred']);
    expect(certaintyAt('00:1b:21:00:00:02')).toEqual(['confirmed']);
  });
});
