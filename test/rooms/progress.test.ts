/** A person at a terminal sees one line that moves, with rate and time left; a log gets plain lines. */
import { describe, expect, it } from 'vitest';
import { tellingTo, type Step } from '../../src/commands/bricks/progress.js';

const step = (phase: string, done: number, of: number | null = 100): Step => ({ phase, done, of, says: phase === '' ? 'deriving' : `${phase}: ${done} of ${of ?? '?'} asked` });
function told(steps: readonly (readonly [at: number, step: Step])[], terminal: { readonly isTTY?: boolean; readonly columns?: number }): string {
  let text = '';
  let at = 0;
  const { tell, end } = tellingTo({ ...terminal, write: (more) => (text += more) }, () => at);
  for (const [when, one] of steps) {
    at = when;
    tell(one);
  }
  end();
  return text;
}

describe('progress of a sweep', () => {
  it('moves one line on a terminal, with rate and time left once there is something to go by', () => {
    const text = told([[0, step('tables', 0)], [1000, step('tables', 10)], [4000, step('tables', 40)], [10_000, step('tables', 100)], [10_000, step('SSH', 0)]], { isTTY: true, columns: 100 });
    expect(text.split('\r\u001b[K').slice(1)).toEqual(['  tables: 0 of 100 asked', '  tables: 10 of 100 asked', '  tables: 40 of 100 asked · 10 a second · about 6 s left in this step', '  tables: 100 of 100 asked · 10 a second\n', '  SSH: 0 of 100 asked\n']);
  });
  it('never wraps, and says minutes and hours where they are', () => {
    const slow = [[0, step('tables', 0, 100_000)], [10_000, step('tables', 20, 100_000)]] as const;
    expect(told(slow, { isTTY: true, columns: 200 })).toContain('2.0 a second · about 13.9 h left');
    for (const line of told(slow, { isTTY: true, columns: 40 }).split('\r\u001b[K')) expect(line.trimEnd().length).toBeLessThan(40);
    expect(told([[0, step('tables', 0, 100)], [10_000, step('tables', 5, 100)]], { isTTY: true, columns: 200 })).toContain('about 3 min left');
  });
  it('takes a terminal that does not tell its width for one of eighty', () => {
    expect(told([[0, step('tables', 0)], [4000, step('tables', 40)]], { isTTY: true, columns: 0 })).toContain('10 a second · about 6 s left in this step');
  });
  it('writes plain lines elsewhere, at the begin and end of each step, each once', () => {
    expect(told([[0, step('tables', 0)], [3000, step('tables', 50)], [4000, step('tables', 100)], [4000, step('tables', 100)], [5000, step('', 0)]], {})).toBe('  tables: 0 of 100 asked\n  tables: 100 of 100 asked\nderiving\n');
  });
});
