/** OIDs: their order is that of their numbers, one by one. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareOids, indexBelow, isUnder, parseOid } from '../../src/model/oid.js';

const parts = fc.array(fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 4294967295 })), { minLength: 1, maxLength: 8 });
const byNumbers = (a: readonly number[], b: readonly number[]): number => {
  const at = a.findIndex((number, i) => number !== b[i]);
  return at < 0 ? a.length - b.length : at >= b.length ? 1 : a[at]! - b[at]!;
};

describe('OIDs', () => {
  it('sort as GETNEXT walks them', () => {
    fc.assert(fc.property(parts, parts, (a, b) => Math.sign(compareOids(a.join('.'), b.join('.'))) === Math.sign(byNumbers(a, b))));
    fc.assert(fc.property(parts, parts, (a, more) => compareOids(a.join('.'), [...a, ...more].join('.')) < 0));
    expect(['1.3.10', '1.3.9.5', '1.3.9', '1.30'].sort(compareOids)).toEqual(['1.3.9', '1.3.9.5', '1.3.10', '1.30']);
  });
  it('lie under a root, or do not', () => {
    expect([isUnder('1.3.6', '1.3'), isUnder('1.3', '1.3'), isUnder('1.36', '1.3'), indexBelow('1.3.6.1', '1.3'), indexBelow('1.3', '1.3')]).toEqual([true, true, false, '6.1', '']);
  });
  it('have one spelling', () => {
    expect(['.1.3.06', '1..3', '', '1.3.', 'iso', '1.3.6'].map(parseOid)).toEqual(['1.3.6', null, null, null, null, '1.3.6']);
  });
});
