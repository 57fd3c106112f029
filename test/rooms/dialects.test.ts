/** Every dialect keeps its promises: it reads its examples as it says, cites what it read, asks nothing that writes, and is never thrown by what a device says. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answersOf } from '../../src/dialects/bricks/answers.js';
import { isOfSession } from '../../src/guard/read-only.js';
import { loadDialects } from '../../src/load.js';
import { type Ask, canonicalAsk } from '../../src/model/ask.js';
import type { Dialect, DialectExample } from '../../src/model/dialect.js';
import type { Reading } from '../../src/model/fact.js';
import { type Observation, observationId } from '../../src/model/observation.js';
import { parseOid } from '../../src/model/oid.js';
import { outputFileName } from '../../src/sweep/recordings.js';

const dialects = await loadDialects();
const AT = '2026-01-01T00:00:00Z';
/** When second readings are taken. */
const LATER = '2026-01-01T00:01:00Z';

function observed(target: string, ask: Ask, raw: string): Observation {
  return { id: observationId('test', target, ask), sweep: 'test', target, at: 'again' in ask ? LATER : AT, ask, outcome: { is: 'answered', raw: Buffer.from(raw) }, requests: 1 };
}

/** What a target would have answered, had it said what the example gives. */
function observationsOf({ given }: DialectExample): Observation[] {
  const target = given.local ? 'appliance' : '192.0.2.1';
  const observations: Observation[] = [];
  if (given.snmp !== undefined) observations.push(observed(target, { via: 'snmp', walk: '1' }, given.snmp));
  for (const [context, text] of Object.entries(given.contexts ?? {})) observations.push(observed(target, { via: 'snmp', walk: '1', context }, text));
  for (const [run, text] of Object.entries(given.ssh ?? {})) observations.push(observed(target, run === 'ssh hello' ? { via: 'ssh', hello: true } : { via: 'ssh', run }, text));
  if (given.nmap !== undefined) observations.push(observed(target, given.nmap.includes('<port') ? { via: 'nmap', scan: 'tcp', ports: '22' } : { via: 'nmap', scan: 'hosts' }, given.nmap));
  if (given.ping !== undefined) observations.push(observed(target, { via: 'ping', count: 3 }, given.ping));
  for (const { ask, raw } of given.asked ?? []) observations.push(observed(ask.via === 'dhcp' || ask.via === 'hear' ? 'appliance' : target, ask, raw));
  for (const [read, text] of Object.entries(given.local ?? {})) observations.push(observed(target, { via: 'local', read: read as 'neighbours' }, text));
  return observations;
}
const read = (dialect: Dialect, observations: readonly Observation[]): Reading[] => [...dialect.read(answersOf(observations[0]?.target ?? '192.0.2.1', observations))];

/** Tags and values that are too long, too short, negative, huge, of the wrong type, or no text at all. */
const NONSENSE = ['2|-1', '2|99999999999999999999', '2|x', '4|', '4|\u202e\u0000<script>', '4x|f', '4x|', `4x|${'ff'.repeat(300)}`, '64|999.1.1.1', '64x|00', '6|', '6|1.2', '65|', '70|18446744073709551615', '|', '4x|ffffffffffff', '2|0', '66|4294967295'];
/** Index parts that are missing, too many, or out of range. */
const INDEXES = ['', '.0', '.1', '.4294967295', '.1.2', '.256.256.256.256', '.1.4.1.2', `${'.255'.repeat(120)}`, '.2.16.1', '.0.0.0.0.0.0'];

describe.each(dialects.map((dialect) => [dialect.id!, dialect] as const))('%s', (id, dialect) => {
  it.each(dialect.examples.map((example) => [example.name, example] as const))('reads as it says: %s', (_name, example) => {
    const readings = read(dialect, observationsOf(example));
    for (const expected of example.reads) expect(readings).toContainEqual(expect.objectContaining(expected));
    for (const kind of example.readsNo ?? []) expect(readings.map((reading) => reading.kind)).not.toContain(kind);
  });

  it('shows what it reads and cites in every fact what it read it from', () => {
    expect(dialect.examples.length).toBeGreaterThan(0);
    expect(dialect.examples.some(({ reads }) => reads.length > 0)).toBe(true);
    for (const example of dialect.examples) {
      const observations = observationsOf(example);
      const known = new Set(observations.map((one) => one.id));
      for (const { from } of read(dialect, observations)) {
        expect(from.length).toBeGreaterThan(0);
        expect(from.filter((one) => !known.has(one))).toEqual([]);
        expect([...new Set(from)]).toEqual([...from]);
      }
    }
  });

  it('reads nothing where nothing was answered', () => {
    expect(read(dialect, [])).toEqual([]);
    const silent = dialect.asks.map(({ ask }): Observation => ({ ...observed('192.0.2.1', ask, ''), outcome: { is: 'silent', afterMs: 2000 } }));
    expect(read(dialect, silent)).toEqual([]);
  });

  it('says the same of the same answers in whatever order they came', () => {
    for (const example of dialect.examples) {
      const observations = observationsOf(example);
      const turned = observations.map((one) => (one.outcome.is === 'answered' && one.ask.via === 'snmp' ? { ...one, outcome: { ...one.outcome, raw: Buffer.from(Buffer.from(one.outcome.raw).toString().split('\n').reverse().join('\n')) } } : one)).reverse();
      const inOrder = (readings: readonly Reading[]) => readings.map((reading) => JSON.stringify(reading)).sort();
      expect(inOrder(read(dialect, turned))).toEqual(inOrder(read(dialect, observations)));
    }
  });

  it('asks only what can be asked without changing anything, and each question once per table', () => {
    const asked = dialect.asks.map(({ what, ask, perVlan }) => `${what} ${perVlan ?? false} ${canonicalAsk(ask)}`);
    expect(new Set(asked).size).toBe(asked.length);
    for (const { ask, perVlan } of dialect.asks) {
      if (ask.via === 'snmp') {
        const oids = 'walk' in ask ? [ask.walk] : ask.get;
        expect(oids.length).toBeGreaterThan(0);
        expect(oids.length).toBeLessThanOrEqual(10);
        for (const oid of oids) expect(parseOid(oid)).toBe(oid);
      } else expect(perVlan ?? false).toBe(false);
      expect(ask).not.toHaveProperty('credential');
      if (ask.via !== 'ssh' || !('run' in ask)) continue;
      expect(ask.run).not.toMatch(/[\r\n\0]/);
      expect(ask.run).not.toMatch(/(^|[;&|]\s*)(rm|mv|cp|tee|dd|kill|reboot|shutdown|reload|write|copy|configure|conf t|set|delete|erase|commit|systemctl (start|stop|restart|enable|disable)|apt(-get)? (install|remove|upgrade))\b/);
      expect(ask.run).not.toMatch(/>(?!\s*(\/dev\/null|&1)\b)\s*[\w/]/);
      expect(outputFileName(ask.run)).toMatch(/^[^/\s]+\.txt$/);
    }
  });

  it('is never thrown by what a device says', () => {
    const lines = dialect.examples.flatMap(({ given }) => [given.snmp ?? '', ...Object.values(given.contexts ?? {})]).flatMap((text) => text.split('\n')).filter((line) => line !== '');
    if (lines.length === 0) return;
    const mutated = fc.array(fc.tuple(fc.constantFrom(...lines), fc.constantFrom(...INDEXES), fc.constantFrom(...NONSENSE), fc.constantFrom('value', 'index', 'both', 'cut', 'keep')), { maxLength: 30 });
    fc.assert(
      fc.property(mutated, (rows) => {
        const text = rows.map(([line, index, nonsense, how]) => {
          const [oid = '', ...rest] = line.split('|');
          if (how === 'keep') return line;
          if (how === 'cut') return line.slice(0, Math.floor(line.length / 2));
          const spoilt = how === 'value' ? oid : `${oid.split('.').slice(0, -1).join('.')}${index}`;
          return `${spoilt}|${how === 'index' ? rest.join('|') : nonsense}`;
        });
        const observations = [observed('192.0.2.1', { via: 'snmp', walk: '1' }, text.join('\n')), observed('192.0.2.1', { via: 'snmp', walk: '1', context: '7' }, text.reverse().join('\n'))];
        for (const reading of read(dialect, observations)) {
          expect(reading.from.length).toBeGreaterThan(0);
          expect(JSON.stringify(reading)).not.toMatch(/\\u0000|\u202e/);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is never thrown by what a command prints', () => {
    const outputs = dialect.examples.flatMap(({ given }) => Object.entries(given.ssh ?? {}));
    if (outputs.length === 0) return;
    const cut = fc.tuple(fc.constantFrom(...outputs), fc.nat(), fc.nat(), fc.string({ unit: 'binary', maxLength: 40 }));
    fc.assert(
      fc.property(cut, ([[run, text], at, to, noise]) => {
        const start = at % (text.length + 1);
        const spoilt = text.slice(0, start) + noise + text.slice(start + (to % 20));
        for (const { from } of read(dialect, [observed('192.0.2.1', run === 'ssh hello' ? { via: 'ssh', hello: true } : { via: 'ssh', run }, spoilt)])) expect(from.length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });

  it('has secrets and restless patterns that can be used', () => {
    for (const pattern of dialect.secrets ?? []) expect(new RegExp(`${pattern.source}|`).exec('')!.length).toBeGreaterThan(1);
    for (const pattern of dialect.restless ?? []) expect(pattern.test('')).toBe(false);
    expect(dialect.title).not.toBe('');
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(typeof dialect.speaks([])).toBe('boolean');
  });
});

describe('all dialects together', () => {
  it('leave no two commands whose outputs would lie in one file, unless only a pager or filter tells them apart', () => {
    const byFile = new Map<string, Set<string>>();
    for (const { ask } of dialects.flatMap(({ asks }) => asks)) if (ask.via === 'ssh' && 'run' in ask) byFile.set(outputFileName(ask.run), (byFile.get(outputFileName(ask.run)) ?? new Set()).add(ask.run.split(' | ')[0]!));
    expect([...byFile.values()].filter((commands) => commands.size > 1).map((commands) => [...commands])).toEqual([]);
  });
  it('type nothing at a command line but settings of the session, and name only command lines that are known', () => {
    const shells = new Map(dialects.flatMap(({ shell }) => (shell ? [[shell.id, shell] as const] : [])));
    for (const { shell } of dialects) if (shell) expect(shell).toEqual(shells.get(shell.id));
    for (const { settings } of shells.values()) for (const setting of settings) expect(isOfSession(setting), setting).toBe(true);
    for (const { menu } of shells.values()) if (menu) expect(menu.choice).toMatch(/^\d$/);
    for (const { ask } of dialects.flatMap(({ asks }) => asks)) if (ask.via === 'ssh' && 'run' in ask && ask.shell !== undefined) expect(shells.has(ask.shell)).toBe(true);
  });
  it('never ask for the password of a redundancy group', () => {
    const walks = dialects.flatMap(({ asks }) => asks.flatMap(({ ask }) => (ask.via === 'snmp' && 'walk' in ask ? [ask.walk] : [])));
    expect(walks.filter((walk) => '1.3.6.1.4.1.9.9.106.1.2.1.1.2'.startsWith(walk))).toEqual([]);
  });
});
