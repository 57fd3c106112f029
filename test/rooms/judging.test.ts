/** Judging: what becomes of findings over sweeps, what the decision table says, and that one bad rule costs only itself. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Declaration, Said } from '../../src/model/declaration.js';
import type { Failure, Service } from '../../src/model/failure.js';
import type { Finding, FindingCertainty, Hit, Impact, Need, Rule, Seen } from '../../src/model/rule.js';
import { seenOf } from '../../src/rules/bricks/drawing.js';
import { inSentence } from '../../src/rules/bricks/people.js';
import { stopsText } from '../../src/rules/bricks/stops.js';
import type { Asked } from '../../src/rules/judging/asked.js';
import { findingsOf, whyNotChecked, withAcceptances } from '../../src/rules/judging/findings.js';
import { impactOf } from '../../src/rules/judging/impact.js';
import { type NamedRule, findingId, judge } from '../../src/rules/judging/judge.js';
import { decide, parseSeverity } from '../../src/rules/judging/severity.js';

const severity = parseSeverity(readFileSync(join(import.meta.dirname, '../../config/severity.csv'), 'utf8'));

/** Finds every device whose facts hold an open port 23. */
const telnet = ruleOf('open-telnet', ['open-port'], function* (seen) {
  for (const { device, port, from } of seen.facts('open-port')) {
    if (port === 23) yield { about: [{ kind: 'device', id: device, name: device }], says: 's', why: 'w', from: [from[0]!], certainty: 'confirmed' };
  }
});
/** Finds every job without a package: needs a table that can be cut short. */
const jobs = ruleOf('unowned-job', ['job'], function* (seen) {
  for (const { device, packagedBy, from } of seen.facts('job')) {
    if (packagedBy === null) yield { about: [{ kind: 'device', id: device, name: device }], says: 's', why: 'w', from: [from[0]!], certainty: 'confirmed' };
  }
});
function ruleOf(id: string, needs: readonly Need[], check: Rule['check'], impact: Rule['impact'] = { level: 'M1', because: 'b' }): NamedRule {
  return { id, title: id, group: 'g', rationale: 'r.', remedy: 'Do it.', effort: '1', controls: ['CIS 1.1'], needs, impact, check, examples: [] };
}

/** Sweeps one after the other, each a drawing; what is known of findings is handed on. */
function sweeps(rule: NamedRule, drawings: readonly string[], declarations: readonly Declaration[] = []): readonly (readonly Finding[])[] {
  const all: (readonly Finding[])[] = [];
  drawings.forEach((drawing, i) => {
    const seen = seenOf(drawing);
    all.push(findingsOf({ judgement: judge(seen, [rule], severity), rules: [rule], prior: all[i - 1] ?? [], declarations, asOf: day(i), seen }));
  });
  return all;
}
const day = (i: number) => `2026-06-${String(i + 1).padStart(2, '0')}T02:00:00.000Z`;
const statuses = (all: readonly (readonly Finding[])[]) => all.map((findings) => findings.map(({ status }) => status).join(' '));
const says = (said: Said, at: string, id = at): Declaration => ({ id, by: 'owner', at, says: said });

describe('a finding over sweeps', () => {
  const open = 'fw - sw1\nsw1: open-port 23';
  const shut = 'fw - sw1\nsw1: open-port 22';

  it('is new, open, fixed, reopened, open', () => {
    const all = sweeps(telnet, [open, open, shut, shut, open, open]);
    expect(statuses(all)).toEqual(['new', 'open', 'fixed', 'fixed', 'reopened', 'open']);
    expect(all.map(([finding]) => finding!.firstSeen)).toEqual(Array(6).fill(day(0)));
    expect(all.map(([finding]) => finding!.lastSeen)).toEqual([day(0), day(1), day(1), day(1), day(4), day(5)]);
    expect(new Set(all.map(([finding]) => finding!.id)).size).toBe(1);
  });

  it.each([
    ['the device was not seen', 'fw\nfw: open-port 22'],
    ['the device was silent', 'fw - sw1\nfw: open-port 22\naddress 10.0.0.2 silent'],
    ['nothing of the kind was seen anywhere', 'fw - sw1'],
  ])('is not checked, never fixed, where %s', (_why, drawing) => {
    const all = sweeps(telnet, [open, drawing, drawing, open]);
    expect(statuses(all)).toEqual(['new', 'not_checked', 'not_checked', 'open']);
    expect(all[2]![0]!.lastSeen).toBe(day(0));
  });

  it.each([
    ['the table was cut short', 'core - srv1, core - srv2\nread srv2: jobs\ncut srv1: jobs timeout', 'not_checked'],
    ['the table was not asked', 'core - srv1, core - srv2\nread srv2: jobs', 'not_checked'],
    ['the table was read whole', 'core - srv1, core - srv2\nread srv1: jobs', 'fixed'],
  ])('rests on a table: %s', (_why, drawing, status) => {
    const all = sweeps(jobs, ['core - srv1\nsrv1: job /etc/cron.d/x root /opt/x packagedBy=null', drawing]);
    expect(statuses(all)).toEqual(['new', status]);
  });

  it('is not checked where the rule could not judge, is not in use, or names its subject as a gap', () => {
    const seen = seenOf(open);
    const [finding] = sweeps(telnet, [open])[0]!;
    const why = (rules: readonly NamedRule[]) => whyNotChecked(finding!, judge(seen, rules, severity), rules, seen);
    expect(why([])).toBe('its rule is not in use any more');
    expect(why([ruleOf('open-telnet', ['devices'], throws)])).toBe('out of order');
    expect(why([ruleOf('open-telnet', ['devices'], function* () { yield { unknown: 'sw1 was asleep', about: finding!.about }; })])).toBe('sw1 was asleep');
    expect(why([ruleOf('open-telnet', ['devices'], function* () { yield { unknown: 'fw was asleep', about: [{ kind: 'device', id: 'd-fw', name: 'fw' }] }; })])).toBeNull();
  });

  it('about what stops is not checked while an essential service is not seen working', () => {
    const rule = ruleOf('cut', ['devices', 'failures'], () => []);
    const seen = seenOf('isp - fw - sw1\nsw1 - pc*2\nservice Web essential needs=internet');
    const [finding] = sweeps(telnet, [open])[0]!;
    const prior = { ...finding!, rule: 'cut' };
    const after = (atBaseline: Service['atBaseline']) => {
      const then: Seen = { ...seen, services: [...seen.services, { ...seen.services[0]!, id: 'v-mail', name: 'Mail', tier: 'essential', atBaseline }] };
      return findingsOf({ judgement: judge(then, [rule], severity), rules: [rule], prior: [prior], declarations: [], asOf: day(1), seen: then })[0]!.status;
    };
    expect([after('works'), after('cut'), after('unknown')]).toEqual(['fixed', 'not_checked', 'not_checked']);
  });

  it('is accepted to the end of the day named, then expired; the newest word holds', () => {
    const id = findingId('open-telnet', { about: [{ kind: 'device', id: 'd-sw1', name: 'sw1' }] });
    const accepted = says({ is: 'accepted', finding: id, owner: 'o', until: '2026-06-02', reason: 'r' }, '2026-05-01T00:00:00.000Z');
    const all = sweeps(telnet, [open, open, open], [accepted]);
    expect(statuses(all)).toEqual(['accepted', 'accepted', 'expired']);
    expect(all[2]![0]!.acceptance).toEqual({ owner: 'o', until: '2026-06-02', reason: 'r' });
    const withdrawn = says({ is: 'acceptance-withdrawn', finding: id }, '2026-05-02T00:00:00.000Z');
    expect(statuses(sweeps(telnet, [open, open], [withdrawn, accepted]))).toEqual(['new', 'open']);
    const renewed = says({ is: 'accepted', finding: id, owner: 'o', until: '2026-12-31', reason: 'r' }, '2026-05-03T00:00:00.000Z');
    expect(statuses(sweeps(telnet, [open, open, open, shut, open], [renewed, withdrawn, accepted]))).toEqual(['accepted', 'accepted', 'accepted', 'fixed', 'accepted']);
  });

  it('is accepted, and that expires, while its device is off', () => {
    const id = findingId('open-telnet', { about: [{ kind: 'device', id: 'd-sw1', name: 'sw1' }] });
    const accepted = says({ is: 'accepted', finding: id, owner: 'o', until: '2026-06-02', reason: 'r' }, '2026-05-01T00:00:00.000Z');
    const off = 'fw\nfw: open-port 22';
    expect(statuses(sweeps(telnet, [open, off, off, open], [accepted]))).toEqual(['accepted', 'accepted', 'expired', 'expired']);
    expect(statuses(sweeps(telnet, [open, off, off, open]))).toEqual(['new', 'not_checked', 'not_checked', 'open']);
  });

  it('is not checked where what it rested on was not told again', () => {
    const [seen, then] = [seenOf(open), seenOf(shut)];
    const asked: Asked = { restsOf: () => ['ports of d-sw1'], missed: () => 'the look at its ports was not answered this time' };
    const first = findingsOf({ judgement: judge(seen, [telnet], severity), rules: [telnet], prior: [], declarations: [], asOf: day(0), seen, asked });
    expect(first[0]!.rests).toEqual(['ports of d-sw1']);
    const after = (told: Asked) => findingsOf({ judgement: judge(then, [telnet], severity), rules: [telnet], prior: first, declarations: [], asOf: day(1), seen: then, asked: told })[0]!.status;
    expect([after(asked), after({ ...asked, missed: () => null })]).toEqual(['not_checked', 'fixed']);
    expect(whyNotChecked(first[0]!, judge(then, [telnet], severity), [telnet], then, asked)).toBe('sw1: the look at its ports was not answered this time');
  });

  it('is accepted later, or no more, without being judged again', () => {
    const id = findingId('open-telnet', { about: [{ kind: 'device', id: 'd-sw1', name: 'sw1' }] });
    const accepted = says({ is: 'accepted', finding: id, owner: 'o', until: '2026-06-02', reason: 'r' }, '2026-05-01T00:00:00.000Z');
    const shapes = [open, open, shut, open];
    const [without, then] = [sweeps(telnet, shapes), sweeps(telnet, shapes, [accepted])];
    expect(statuses(then)).toEqual(['accepted', 'accepted', 'fixed', 'expired']);
    shapes.forEach((_, i) => {
      expect(withAcceptances(without[i]!, [accepted], day(i))).toEqual(then[i]);
      expect(withAcceptances(then[i]!, [], day(i))).toEqual(without[i]);
    });
  });
});

describe('judging', () => {
  it('lets a rule that throws cost only its own verdict, even after a hit', () => {
    const half = ruleOf('half', ['devices'], function* (seen) {
      yield* telnet.check(seen);
      throws();
    });
    const { rules, hits } = judge(seenOf('fw - sw1\nsw1: open-port 23'), [half, telnet, ruleOf('whole', ['devices'], throws)], severity);
    expect(rules).toEqual([
      { id: 'half', verdict: 'error', why: 'out of order' },
      { id: 'open-telnet', verdict: 'found', why: null },
      { id: 'whole', verdict: 'error', why: 'out of order' },
    ]);
    expect(hits.map(({ rule }) => rule.id)).toEqual(['open-telnet']);
  });

  it('names the needs that were not seen, and never asks an experimental rule', () => {
    const { rules } = judge(seenOf('fw - sw1'), [telnet, { ...ruleOf('trial', ['devices'], throws), experimental: true }], severity);
    expect(rules).toEqual([
      { id: 'open-telnet', verdict: 'unknown', why: 'not seen: open-port' },
      { id: 'trial', verdict: 'unknown', why: 'not in use: it has not yet proved itself' },
    ]);
  });

  it('calls a gap about everything unknown, and a gap about some none', () => {
    const gap = (about: Finding['about']) => judge(seenOf('fw'), [ruleOf('r', ['devices'], function* () { yield { unknown: 'no one said', about }; })], severity).rules[0];
    expect(gap([])).toEqual({ id: 'r', verdict: 'unknown', why: 'no one said' });
    expect(gap([{ kind: 'device', id: 'd-fw', name: 'fw' }])).toEqual({ id: 'r', verdict: 'none', why: 'not judged: no one said' });
  });

  it('makes one finding of two hits on the same subjects, in whatever order they are named', () => {
    const subject = (id: string) => ({ kind: 'device', id, name: id }) as const;
    const hit = (a: string, b: string, from: string) => ({ about: [subject(a), subject(b)], says: 's', why: 'w', from: [from], certainty: 'confirmed' }) as const;
    const { hits } = judge(seenOf('fw'), [ruleOf('r', ['devices'], () => [hit('a', 'b', 'o2'), hit('b', 'a', 'o1'), hit('a', 'c', 'o3')])], severity);
    expect(hits.map((one) => one.hit.from).sort()).toEqual([['o1', 'o2'], ['o3']]);
  });

  it('takes the impact and the recovery of the failing unit', () => {
    const seen = { ...seenOf('fw - sw1'), services: [service('a', 'essential'), service('b', 'essential')], failures: [failure(['a', 'b'], [], 'no')] };
    const rule = ruleOf('r', ['devices'], () => [{ about: [{ kind: 'device', id: 'd-fw', name: 'fw' }], says: 's', why: 'w', from: ['o'], certainty: 'confirmed' }], 'failure');
    const { hits: [judged] } = judge(seen, [rule], severity);
    expect(judged).toMatchObject({ impact: 'M4', outcome: 'ACT_NOW', decision: 'M4 · no · confirmed → ACT_NOW', cure: 'Add a second one.' });
    const [finding] = findingsOf({ judgement: judge(seen, [rule], severity), rules: [rule], prior: [], declarations: [], asOf: day(0), seen });
    expect(finding!.remedy).toBe('Add a second one. Do it.');
  });

  it('tells the cure of the unit that a hit is about first of all, and none where its rule says all', () => {
    const seen = { ...seenOf('fw - sw1'), services: [service('a', 'essential')], failures: [failure(['a'], [], 'no')] };
    const line = { kind: 'provider', id: 'p-isp', name: 'isp' } as const;
    const fw = { kind: 'device', id: 'd-fw', name: 'fw' } as const;
    const judged = (about: Hit['about'], more: Partial<Hit> = {}) => judge(seen, [ruleOf('r', ['devices'], () => [{ about, says: 's', why: 'w', from: ['o'], certainty: 'confirmed', ...more }], 'failure')], severity).hits[0]!;
    expect([judged([fw, line]), judged([line, fw]), judged([fw], { cure: null }), judged([line], { cure: 'Order another.' })].map(({ impact, cure }) => [impact, cure])).toEqual([['M3', 'Add a second one.'], ['M3', null], ['M3', null], ['M1', 'Order another.']]);
  });
});

describe('roles amid a sentence', () => {
  it('keep what a comma sets apart in brackets', () => expect(['IT, two days a week', 'office manager'].map(inSentence)).toEqual(['IT (two days a week)', 'office manager']));
});

describe('what stops, in words', () => {
  const services = ['a', 'b', 'c'].map((id) => service(id, 'essential'));
  const stops = (everywhere: readonly string[], somewhere: readonly string[]) => stopsText(failure(everywhere, somewhere, 'no'), services);
  it('says when it stops, where a lease carries it for a while', () => {
    const later = (after: Readonly<Record<string, string>>) => stopsText({ ...failure([], [], 'no'), stops: { everywhere: [], somewhere: [], after } }, services);
    expect([later({ b: 'PT12H', a: 'PT12H' }), later({ a: 'PT30M' })]).toEqual(['a and b stop once leases or caches have run out, after 12 hours.', 'a stops once leases or caches have run out, after 30 minutes.']);
  });
  it('names together what stops alike', () => {
    expect([stops(['a'], []), stops(['a', 'b'], ['c']), stops([], ['a', 'b', 'c']), stops([], [])]).toEqual(['a stops for everyone.', 'a and b stop for everyone; c stops for 2 hosts.', 'a, b and c stop for 2 hosts.', 'No known service stops.']);
  });
});

describe('impact', () => {
  const services = [service('a', 'essential'), service('b', 'essential'), service('s', 'supporting'), service('o', 'other')];
  it.each<[Impact, readonly string[], readonly string[]]>([
    ['M4', ['a', 'b'], []],
    ['M3', ['a', 's'], ['b']],
    ['M2', [], ['a']],
    ['M2', ['s'], []],
    ['M1', ['o'], []],
    ['M1', [], ['s']],
    ['M?', [], []],
  ])('is %s where %j stop everywhere and %j somewhere', (impact, everywhere, somewhere) => {
    expect(impactOf(failure(everywhere, somewhere, 'unknown'), services)).toBe(impact);
  });
  it('is M1 where the unit has no failure, and M? where no service is known', () => {
    expect([impactOf(null, services), impactOf(null, [])]).toEqual(['M1', 'M?']);
    const later = (...ids: readonly string[]) => ({ ...failure([], [], 'no'), stops: { everywhere: [], somewhere: [], after: Object.fromEntries(ids.map((id) => [id, 'PT12H'])) }, cutOff: { hosts: 0, devices: [] } });
    expect([impactOf(later(services.find(({ tier }) => tier === 'essential')!.id), services), impactOf(later(services.find(({ tier }) => tier === 'supporting')!.id), services)]).toEqual(['M2', 'M1']);
  });
});

describe('the decision table', () => {
  it.each<[Impact, 'yes' | 'no' | 'unknown', FindingCertainty, string]>([
    ['M4', 'no', 'confirmed', 'ACT_NOW'],
    ['M3', 'no', 'confirmed', 'ACT_NOW'],
    ['M4', 'yes', 'confirmed', 'PLAN'],
    ['M4', 'unknown', 'confirmed', 'PLAN'],
    ['M3', 'yes', 'confirmed', 'PLAN'],
    ['M3', 'unknown', 'confirmed', 'PLAN'],
    ['M2', 'no', 'confirmed', 'PLAN'],
    ['M2', 'yes', 'confirmed', 'TRACK'],
    ['M2', 'unknown', 'confirmed', 'TRACK'],
    ['M4', 'no', 'inferred', 'VERIFY'],
    ['M3', 'unknown', 'declared', 'VERIFY'],
    ['M2', 'yes', 'inferred', 'VERIFY'],
    ['M2', 'no', 'declared', 'VERIFY'],
    ['M1', 'no', 'confirmed', 'TRACK'],
    ['M1', 'no', 'inferred', 'TRACK'],
    ['M?', 'unknown', 'confirmed', 'ASK'],
    ['M?', 'no', 'inferred', 'ASK'],
  ])('%s, %s, %s → %s', (impact, returns, certainty, outcome) => {
    expect(decide(impact, returns, certainty, severity).outcome).toBe(outcome);
  });

  it('says which row matched', () => {
    expect(decide('M1', 'yes', 'declared', severity).decision).toBe('M1 · yes · declared → TRACK (row * · * · *)');
    expect(decide('M1', 'yes', 'declared', []).decision).toBe('M1 · yes · declared → TRACK (no row matches)');
  });

  it('refuses a table it does not understand, naming the line', () => {
    expect(() => parseSeverity('impact,returns\nM1,no')).toThrow('line 1');
    expect(() => parseSeverity('impact,returns,certainty,outcome\n\nM5,no,confirmed,PLAN')).toThrow('line 3: impact is “M5”');
    expect(() => parseSeverity('impact,returns,certainty,outcome\nM1,no,PLAN')).toThrow('line 2: 3 cells');
    expect(parseSeverity('# ours\r\nimpact,returns,certainty,outcome\r\nM1,*,*,PLAN\r\n')).toEqual([{ impact: 'M1', returns: '*', certainty: '*', outcome: 'PLAN' }]);
  });
});

function throws(): never {
  throw new Error('out of order');
}
function service(id: string, tier: Service['tier']): Service {
  return { id, name: id, tier, source: 'declared', tolerableOutageHours: null, needs: [], users: [], knows: [], runbook: null, stopsWith: { proven: [], possible: [] }, atBaseline: 'works', unmatched: [] };
}
function failure(everywhere: readonly string[], somewhere: readonly string[], within: Failure['returns']['within']): Failure {
  return {
    unit: { kind: 'device', id: 'd-fw', name: 'fw' },
    certainty: 'proven',
    cutOff: { hosts: 3, devices: [] },
    stops: { everywhere, somewhere: somewhere.map((one) => ({ service: one, hosts: 2 })), after: {} },
    returns: { hours: null, by: null, within },
    asFarAsSeen: [],
    cure: 'Add a second one.',
    from: ['o'],
  };
}
