/** Knows how to say what does not fit the site file's shape, and what to write instead. */
import type { z } from 'zod';
import { nearest } from './nearest.js';
import type { Problem } from './problem.js';
import { shown } from './scalars.js';
import type { Path, Source } from './source.js';

type Issue = z.core.$ZodIssue;

/** Problems in the order of the file. `keysAt` tells which keys a map may have, `null` where that is not known. */
export function problemsOf(issues: readonly Issue[], source: Source, keysAt: (path: Path) => readonly string[] | null): Problem[] {
  const meant = new Set(issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys.map((key) => dotted([...plain(issue.path), nearest(key, keysAt(plain(issue.path)) ?? []) ?? ''])) : [])));
  const told = issues.filter((issue) => issue.code === 'unrecognized_keys' || valueAt(source.data, plain(issue.path)) !== undefined || !meant.has(dotted(plain(issue.path))));
  return told.flatMap((issue) => [...worded(issue, source, keysAt)]).sort((a, b) => a.line - b.line || a.column - b.column);
}
function plain(path: Issue['path']): (string | number)[] {
  return path.filter((segment): segment is string | number => typeof segment !== 'symbol');
}

function* worded(issue: Issue, source: Source, keysAt: (path: Path) => readonly string[] | null): Generator<Problem> {
  const path = plain(issue.path);
  const where = dotted(path);
  const at = source.at(path);
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(path) ?? [];
    for (const key of issue.keys) {
      const meant = nearest(key, known);
      const cure = meant ? `did you mean ${meant}?` : known.length > 0 ? `known here: ${known.join(', ')}` : 'remove it';
      yield { ...source.at(path, key), says: `unknown key ${shown(key)}${path.length > 0 ? ` in ${where}` : ''}`, cure };
    }
  } else if (issue.code === 'invalid_type') yield { ...at, ...wrongType(issue, where, valueAt(source.data, path)) };
  else if (issue.code === 'invalid_union') yield* wordedUnion(issue, path, source, keysAt);
  else if (issue.code === 'invalid_value') {
    const known = issue.values.map(String);
    const written = valueAt(source.data, path);
    const meant = typeof written === 'string' ? nearest(written, known) : null;
    yield written === undefined
      ? { ...at, says: `${where} is missing`, cure: `write one of ${known.join(', ')}` }
      : { ...at, says: `${where} cannot be ${shown(JSON.stringify(written))}`, cure: meant ? `did you mean ${meant}?` : `write one of ${known.join(', ')}` };
  } else if (issue.code === 'too_small' || issue.code === 'too_big') yield { ...at, ...wrongSize(issue, where) };
  else if (issue.code === 'custom') yield { ...at, says: `${where}: ${issue.message}`, cure: String((issue.params as { cure?: string } | undefined)?.cure ?? 'correct it') };
  else if (issue.code === 'invalid_format') yield { ...at, says: `${where} is not written as it must be`, cure: `write ${issue.format === 'url' ? 'an http or https address' : issue.message}` };
  else yield { ...at, says: `${where} does not fit`, cure: issue.message };
}

/** Of the ways in which none fits, the one that came furthest is told. */
function* wordedUnion(issue: Extract<Issue, { code: 'invalid_union' }>, path: Path, source: Source, keysAt: (path: Path) => readonly string[] | null): Generator<Problem> {
  const written = valueAt(source.data, path);
  if (issue.errors.length === 0) {
    const known = (issue as { options?: readonly unknown[] }).options?.map(String) ?? keysAt(path) ?? [];
    const meant = typeof written === 'string' ? nearest(written, known) : null;
    yield { ...source.at(path), says: written === undefined ? `${dotted(path)} is missing` : `${dotted(path)} cannot be ${shown(JSON.stringify(written))}`, cure: meant ? `did you mean ${meant}?` : `write one of ${known.join(', ')}` };
    return;
  }
  const deepness = (issues: readonly Issue[]): number => {
    if (issues.some(({ code, path: below }) => code === 'invalid_type' && below.length === 0)) return -1;
    return -issues.reduce((sum, { code, path: below }) => sum + (code === 'invalid_value' && below.length === 0 ? 3 : code === 'unrecognized_keys' ? 2 : 1), 1);
  };
  const best = [...issue.errors].sort((a, b) => rank(b) - rank(a))[0]!;
  function rank(issues: readonly Issue[]): number {
    return issues.every(({ code }) => code === 'custom') ? 1 : deepness(issues);
  }
  const misspelt = best.filter(({ code }) => code === 'unrecognized_keys');
  for (const inner of misspelt.length > 0 ? misspelt : best) yield* worded({ ...inner, path: [...path, ...inner.path] } as Issue, source, keysAt);
}

function wrongType({ expected }: Extract<Issue, { code: 'invalid_type' }>, where: string, written: unknown): Pick<Problem, 'says' | 'cure'> {
  if (where === 'the site file') return { says: 'this is no site file', cure: 'name the file that `linchpin init` wrote' };
  const kinds: Readonly<Record<string, string>> = { string: 'text', object: 'a map of keys', array: 'a list', number: 'a number', int: 'a whole number', boolean: 'true or false' };
  const wanted = kinds[expected] ?? expected;
  if (written === undefined) return { says: `${where} is missing`, cure: `write ${where.split('.').at(-1)}: followed by ${wanted}` };
  if (written === null) return { says: `${where} has no value`, cure: `write ${wanted}, or leave the key out` };
  const found = Array.isArray(written) ? 'a list' : typeof written === 'object' ? 'a map of keys' : typeof written === 'string' ? 'text' : shown(String(written));
  const cure = expected === 'string' && typeof written !== 'object' ? 'put it in quotes' : expected === 'array' ? 'write a list: [ … ]' : `write ${wanted}`;
  return { says: `${where} must be ${wanted}, not ${found}`, cure };
}

function wrongSize(issue: Extract<Issue, { code: 'too_small' | 'too_big' }>, where: string): Pick<Problem, 'says' | 'cure'> {
  const [bound, small] = issue.code === 'too_small' ? [issue.minimum, true] : [issue.maximum, false];
  if (issue.origin === 'number' || issue.origin === 'int') return { says: `${where} is too ${small ? 'small' : 'large'}`, cure: `write ${small ? 'at least' : 'at most'} ${bound}` };
  if (small) return { says: `${where} is empty`, cure: issue.origin === 'array' ? 'name at least one, or leave the key out' : 'write something, or leave the key out' };
  return { says: `${where} is too long`, cure: `at most ${bound} ${issue.origin === 'array' ? 'entries' : 'characters'}` };
}

/** `credentials[0].for[1]`; the file itself where the path is empty. */
export function dotted(path: Path): string {
  return path.length === 0 ? 'the site file' : path.map((segment, i) => (typeof segment === 'number' ? `[${segment}]` : `${i > 0 ? '.' : ''}${segment}`)).join('');
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, segment) => (typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[segment] : undefined), data);
}
