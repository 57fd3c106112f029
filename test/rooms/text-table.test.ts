/** Rows on a terminal: a line each for programs, wrapped for people. */
import { describe, expect, it } from 'vitest';
import { textTable } from '../../src/commands/bricks/text-table.js';

const COLUMNS = ['NAME', 'SAYS', 'ID'];
const ROWS = [
  ['core', 'If core fails, all that hangs on it stops, and so does Mail', 'f-0123456789abcdef0123456789abcdef'],
  ['a', null, 'f-1'],
];

describe('a table', () => {
  it('is one line a row, whatever its width, where nobody says how wide it may be', () => {
    const lines = textTable(COLUMNS, ROWS).split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[1]).toBe(`core  ${ROWS[0]![1]!}  ${ROWS[0]![2]!}`);
    expect(lines[2]).toBe(`a     –${' '.repeat(ROWS[0]![1]!.length - 1)}  f-1`);
  });
  it('is wrapped between words where a line is too short, with ids whole', () => {
    const lines = textTable(COLUMNS, ROWS, 70).split('\n');
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(70);
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.map((line) => line.slice(6, 34).trim()).join(' ')).toContain('If core fails, all that hangs on it stops, and so does Mail');
    expect(textTable(COLUMNS, ROWS, 70)).toContain(ROWS[0]![2]!);
  });
  it('is as narrow as it can be, and no narrower', () => {
    for (const within of [1, 20, 40, 60]) expect(textTable(['SAYS'], [['x'.repeat(100)]], within).split('\n').every((line) => line.length <= Math.max(12, within))).toBe(true);
  });
});
