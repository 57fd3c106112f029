/** Asserts that coverage says how whole a table is, and why one was not asked for. */
import { describe, expect, it } from 'vitest';
import { addressCoverage } from '../../src/coverage/addresses.js';
import { believed } from '../../src/coverage/copies.js';
import { tablesOf } from '../../src/coverage/tables.js';
import { derive } from '../../src/audit/derive.js';
import { answersOf } from '../../src/dialects/bricks/answers.js';
import frr from '../../src/dialects/frr-config.js';
import ios from '../../src/dialects/cisco-ios-config.js';
import { loadDialects } from '../../src/load.js';
import type { Ask } from '../../src/model/ask.js';
import { NO_PRIOR } from '../../src/model/audit.js';
import type { Dialect } from '../../src/model/dialect.js';
import { type Observation, type Outcome, observationId } from '../../src/model/observation.js';
import { Refusal } from '../../src/guard/refusal.js';
import { LEFT_ALONE, TOO_MANY_VLANS, spentWhy } from '../../src/model/plan.js';

const target = '192.0.2.7';
const [near, far] = (['1.3.6.1.2.1.17.4.3.1.1', '1.3.6.1.2.1.17.4.3.1.2'] as const).map((walk): Ask => ({ via: 'snmp', walk }));
const dialect: Dialect = { title: 'two parts of one table', speaks: () => true, asks: [near!, far!].map((ask) => ({ what: 'fdb', ask })), read: () => [], examples: [] };
const said = (ask: Ask, outcome: Outcome): Observation => ({ id: observationId('s', target, ask), sweep: 's', target, at: '2026-01-01T00:00:00Z', ask, outcome, requests: 0 });
const told = (...observations: Observation[]) => tablesOf(answersOf(target, observations), [dialect], []);
const whole: Outcome = { is: 'answered', raw: Buffer.from('1.3.6.1.2.1.17.4.3.1.1.0.27.33.0.0.7|4x|001b21000007') };

describe('a table that timed out within the week', () => {
  it('was not asked for, and says that it timed out', () => {
    expect(told(said(near!, LEFT_ALONE), said(far!, LEFT_ALONE))).toEqual([{ what: 'fdb', state: 'not_asked', reason: 'timeout', rows: 0 }]);
  });
  it('is incomplete where another part of it was answered', () => {
    expect(told(said(near!, whole), said(far!, LEFT_ALONE))).toEqual([{ what: 'fdb', state: 'incomplete', reason: 'timeout', rows: 1 }]);
  });
  it('is told apart from one that nobody thought of, and from one that may not be asked', () => {
    expect(told()).toEqual([{ what: 'fdb', state: 'not_asked', reason: null, rows: 0 }]);
    expect(told(said(near!, { is: 'excluded', why: 'port' }), said(far!, { is: 'excluded', why: 'port' }))).toEqual([{ what: 'fdb', state: 'incomplete', reason: 'refused', rows: 0 }]);
  });
});

describe('a table of a device that had its share', () => {
  it('is cut, not refused', () => {
    expect(told(said(near!, whole), said(far!, new Refusal('budget', 'had its share').outcome))).toEqual([{ what: 'fdb', state: 'incomplete', reason: 'cap', rows: 1 }]);
  });
  it('was stopped, not refused, where the sweep or its window ended first', () => {
    for (const because of ['stopped', 'window', 'engagement'] as const) expect(told(said(near!, whole), said(far!, new Refusal(because, 'over').outcome))).toEqual([{ what: 'fdb', state: 'incomplete', reason: 'stopped', rows: 1 }]);
    for (const because of ['scope', 'port'] as const) expect(told(said(far!, new Refusal(because, 'not agreed').outcome))).toEqual([{ what: 'fdb', state: 'incomplete', reason: 'refused', rows: 0 }]);
  });
  it('had all of it only where it says so', () => {
    expect(spentWhy(target, 3000, 3000)).toMatch(/had its 3000 packets$/);
    expect(spentWhy(target, 2990, 3000)).toMatch(/had 2990 of its 3000 packets/);
  });
});

describe('a table that is kept per VLAN, on a switch with more VLANs than are asked', () => {
  const inVlan = (context: string): Ask => ({ ...(near as Extract<Ask, { via: 'snmp'; walk: string }>), context });
  it('is not whole, however whole those are that were asked', () => {
    expect(told(said(inVlan('2'), whole), said(inVlan('3'), TOO_MANY_VLANS))).toEqual([{ what: 'fdb', state: 'incomplete', reason: 'cap', rows: 1 }]);
    expect(told(said(inVlan('2'), whole), said(inVlan('3'), whole))).toEqual([{ what: 'fdb', state: 'complete', reason: null, rows: 2 }]);
  });
});

describe('a configuration that was asked for', () => {
  const judged = (platform: Dialect, answers: Readonly<Record<string, string | Outcome>>) => {
    const asks = platform.asks.filter(({ what }) => what === 'config').map(({ ask }) => ask);
    const observations = asks.flatMap((ask) => {
      const answer = ask.via === 'ssh' && 'run' in ask ? answers[ask.run] : undefined;
      return answer === undefined ? [] : [said(ask, typeof answer === 'string' ? { is: 'answered', raw: Buffer.from(answer) } : answer)];
    });
    const read = answersOf(target, observations);
    const facts = [...platform.read(read)].map((reading) => ({ ...reading, target, device: 'd' }) as never);
    const [row] = believed(facts, new Map([['d', tablesOf(read, [platform], []).filter(({ what }) => what === 'config')]]), [], '2026-11-24T02:00:00Z').tables.get('d')!;
    return `${row!.state} ${row!.reason} ${row!.rows}`;
  };
  const [VTYSH, SAVED] = ["vtysh -c 'show running-config'", 'cat /etc/frr/frr.conf'] as const;
  const refused: Outcome = { is: 'answered', raw: Buffer.from(''), incomplete: 'refused' };

  it('is absent on a host that has no router’s shell, or on which no router runs', () => {
    expect(judged(frr as Dialect, { [VTYSH]: '', [SAVED]: '' })).toBe('absent null 0');
    expect(judged(frr as Dialect, { [VTYSH]: '', [SAVED]: '# as the package brings it\nlog syslog informational\n' })).toBe('absent null 0');
    expect(judged(frr as Dialect, { [VTYSH]: '', [SAVED]: refused })).toBe('absent null 0');
  });
  it('was refused where a router’s shell does not let the account in, whatever lies beside it', () => {
    expect(judged(frr as Dialect, { [VTYSH]: refused, [SAVED]: '' })).toBe('incomplete refused 0');
    expect(judged(frr as Dialect, { [VTYSH]: refused, [SAVED]: 'frr version 8.4.4\nfrr defaults traditional\nend\n' })).toBe('incomplete refused 0');
  });
  it('was refused where a network box printed nothing, or something that is none', () => {
    expect(judged(ios as Dialect, { 'show running-config': '' })).toBe('incomplete refused 0');
    expect(judged(ios as Dialect, { 'show running-config': '% Invalid input detected\n' })).toBe('incomplete refused 1');
    expect(judged(ios as Dialect, { 'show running-config': '', 'show startup-config': 'version 15.2\nhostname r1\nend\n' })).toBe('incomplete refused 0');
  });
});

describe('what could not be read', () => {
  const of = (ask: Ask, raw: string) => said(ask, { is: 'answered', raw: Buffer.from(raw) });
  const audited = async (observations: readonly Observation[]) => derive({ sweep: { id: 's', label: null, startedAt: '', endedAt: '', state: 'complete', peakPerSecond: 0 }, observations, declarations: [], prior: NO_PRIOR, dialects: await loadDialects(), rules: [], severity: [], supportDates: null, engine: 'test' }).audit;

  it('is a gap in coverage, save where another tongue was tried in its place', async () => {
    const { coverage } = await audited([of({ via: 'ldap', port: 389 }, 'no json'), of({ via: 'ssh', run: 'cat /etc/os-release' }, '% Invalid input detected\n')]);
    expect(coverage.unread).toEqual([{ what: target, why: 'the directory’s answer is malformed' }]);
  });
  it('leaves the memberships of ports in VLANs not whole where there are more than are read', async () => {
    const switchOf = (ports: number, vlans: number) => {
      const lines = ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.9.1.516', `1.3.6.1.2.1.17.1.2.0|2|${ports}`, ...Array.from({ length: ports }, (_, i) => `1.3.6.1.2.1.17.1.4.1.2.${i + 1}|2|${i + 1}`)];
      for (let id = 2; id < vlans + 2; id++) lines.push(`1.3.6.1.2.1.17.7.1.4.3.1.2.${id}|4x|${'ff'.repeat(ports / 8)}`);
      return of({ via: 'snmp', walk: '1' }, lines.join('\n'));
    };
    const rowOf = async (ports: number, vlans: number) => (await audited([switchOf(ports, vlans)])).coverage.tables.find(({ what }) => what === 'vlans');
    expect(await rowOf(208, 1000)).toMatchObject({ state: 'incomplete', reason: 'cap' });
    expect(await rowOf(48, 10)).toMatchObject({ state: 'complete', reason: null });
  });
});

describe('a network of more addresses than can be asked one by one', () => {
  const scope = { allow: ['2001:db8::/64', '2001:db8:1::/120', '192.0.2.0/29'], deny: [], windows: [] };
  it('is told as one that nobody went through, beside what turned up in it', () => {
    const { addresses, ranges } = addressCoverage([{ ...said({ via: 'ping', count: 3 }, whole), target: '2001:db8::7' }], new Map(), scope);
    expect(addresses.map(({ address, outcome }) => `${address} ${outcome}`)).toEqual(['2001:db8::7 answered']);
    expect(ranges.map(({ first, last, outcome }) => `${first} ${last} ${outcome}`)).toEqual(['2001:db8:: 2001:db8::ffff:ffff:ffff:ffff unlisted']);
  });
  it('leaves nobody told of whose every address can be asked', () => {
    expect(addressCoverage([], new Map(), { ...scope, allow: scope.allow.slice(1) }).ranges).toEqual([]);
  });
});
