/** Asserts that the list of fragile devices is whole: each entry tells its device, its reason, and tables that are asked at all. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadFragile } from '../../src/sweep/fragile.js';
import { loadDialects } from '../../src/load.js';

describe('fragile devices', () => {
  it('are each known by something, spared for a reason, and named tables exist', async () => {
    const fragile = await loadFragile();
    const asked = new Set<string>((await loadDialects()).flatMap(({ asks }) => asks.map(({ what }) => what)));
    expect(fragile.length).toBeGreaterThan(5);
    for (const { what, tables, never, says } of fragile) {
      for (const table of [...(tables ?? []), ...never]) expect(asked, `${what}: ${table}`).toContain(table);
      expect(tables !== null || never.length > 0, what).toBe(true);
      if (says !== null) expect(() => new RegExp(says, 'i')).not.toThrow();
    }
  });

  it.each([
    ['- { what: x, cards: [zz], tables: [], because: y }', /zz is no prefix/],
    ['- { what: x, objects: [1.a], tables: [], because: y }', /1\.a is no OID/],
    ['- { what: x, tables: [], because: y }', /nothing by which to know it/],
    ['- { what: x, says: y, tables: [] }', /no reason/],
  ])('with %s are refused', async (text, says) => {
    const folder = mkdtempSync(join(tmpdir(), 'fragile-'));
    const path = join(folder, 'fragile.yaml');
    writeFileSync(path, text);
    await expect(loadFragile(path)).rejects.toThrow(says);
    rmSync(folder, { recursive: true });
  });
});
