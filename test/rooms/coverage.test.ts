/** Asserts that coverage says how whole a table is, and why one was not asked for. */
import { describe, expect, it } from 'vitest';
import { tablesOf } from '../../src/coverage/tables.js';
import { answersOf } from '../../src/dialects/bricks/answers.js';
import type { Ask } from '../../src/model/ask.js';
import type { Dialect } from '../../src/model/dialect.js';
import { type Observation, type Outcome, observationId } from '../../src/model/observation.js';
import { LEFT_ALONE } from '../../src/model/plan.js';

const target = '192.0.2.7';
const [near, far] = (['1.3.6.1.2.1.17.4.3.1.1', '1.3.6.1.2.1.17.4.3.1.2'] as const).map((walk): Ask => ({ via: 'snmp', walk }));
const dialect: Dialect = { title: 'two parts of one table', speaks: () => true, asks: [near!, far!].map((ask) => ({ what: 'fdb', ask })), read: () => [], examples: [] };
const said = (ask: Ask, outcome: Outcome): Observation => ({ id: observationId('s', target, ask), sweep: 's', target, at: '2026-01-01T00:00:00Z', ask, outcome, requests: 0 });
const told = (...observations: Observation[]) => tablesOf(answersOf(target, observations), [dialect], []);
const whole: Outcome = { is: 'answered', raw: Buffer.from('1.3.6.1.2.1.17.4.3.1.1.0.27.33.0.0.7|4x|001b21000007') };
const left: Outcome = { is: 'excluded', why: LEFT_ALONE };

describe('a table that timed out within the week', () => {
  it('was not asked for, and says that it timed out', () => {
    expect(told(said(near!, left), said(far!, left))).toEqual([{ what: 'fdb', state: 'not_asked', reason: 'timeout', rows: 0 }]);
  });
  it('is incomplete where another part of it was answered', () => {
    expect(told(said(near!, whole), said(far!, left))).toEqual([{ what: 'fdb', state: 'incomplete', reason: 'timeout', rows: 1 }]);
  });
  it('is told apart from one that nobody thought of, and from one that may not be asked', () => {
    expect(told()).toEqual([{ what: 'fdb', state: 'not_asked', reason: null, rows: 0 }]);
    expect(told(said(near!, { is: 'excluded', why: 'budget' }), said(far!, { is: 'excluded', why: 'budget' }))).toEqual([{ what: 'fdb', state: 'incomplete', reason: 'refused', rows: 0 }]);
  });
});
