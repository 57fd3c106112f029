/** Asserts that an account which was suspended is told of every machine on which it was not tried, and of no other. */
import { describe, expect, it } from 'vitest';
import { read } from '../../src/audit/reading.js';
import type { Ask } from '../../src/model/ask.js';
import { type Observation, observationId, type Outcome } from '../../src/model/observation.js';
import { SUSPENDED } from '../../src/model/plan.js';
import type { Site } from '../../src/model/site.js';
import { seenOf } from '../../src/rules/bricks/drawing.js';
import rule from '../../src/rules/failing-credential.js';

const target = '192.0.2.7';
const ask: Ask = { via: 'ssh', run: 'cat /etc/os-release', credential: 'pw' };
const site = { credentials: [{ name: 'pw', type: 'ssh-password', user: 'admin', password: { from: 'env', name: 'A' }, for: ['192.0.2.0/24'], acceptNewHostKeys: true, sudo: false }] } as unknown as Site;
const kinds = (...outcomes: Outcome[]) => {
  const observations = outcomes.map((outcome, i): Observation => ({ id: observationId('s', target, { ...ask, run: `c${i}` }), sweep: 's', target, at: '2026-01-01T00:00:00Z', ask: { ...ask, run: `c${i}` }, outcome, requests: 1 }));
  return read(observations, [], site).facts.filter(({ kind }) => kind.startsWith('login-')).map(({ kind }) => kind);
};

describe('an account that was suspended', () => {
  it('is told where it was not tried', () => {
    expect(kinds(SUSPENDED, SUSPENDED)).toEqual(['login-suspended']);
  });
  it('is not told where it was tried, or left out for another reason', () => {
    expect(kinds({ is: 'refused', why: 'authentication failed' }, SUSPENDED)).toEqual(['login-failed']);
    expect(kinds({ is: 'answered', raw: Buffer.from('x') }, SUSPENDED)).toEqual([]);
    expect(kinds({ is: 'excluded', why: 'stopped' })).toEqual([]);
  });
});

describe('the finding', () => {
  const says = (given: string): string => [...rule.check(seenOf(`core - a1, core - d1, core - e1\nread core: system\n${given}`))].map((hit) => ('says' in hit ? hit.says : '')).join('\n');
  it('names the machines that refused, and those that were not tried', () => {
    expect(says('a1: login-failed pw wrong\nd1: login-suspended pw admin\ne1: login-suspended pw admin')).toBe('1 machine refuses pw: a1. After three wrong passwords for admin it was suspended, and pw was not tried on 2 machines: d1, e1.');
    expect(says('a1: login-failed pw wrong')).toBe('1 machine refuses pw: a1.');
  });
  it('leaves out a machine that another account opens', () => {
    expect(says('d1: login-suspended pw admin\nd1: account root 0')).toBe('');
  });
});
