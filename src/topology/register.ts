/** Knows which id a box bears: the one it bore in earlier sweeps, by its strongest key; a new box in an old place keeps the place's id. */
import { stableId } from '../model/digest.js';
import { type IdentityKind, IDENTITY_KINDS } from '../model/fact.js';
import { byCodePoint, sortedBy } from '../model/order.js';
import type { LedgerDevice } from '../model/topology.js';

export interface Candidate {
  readonly keys: readonly { readonly kind: IdentityKind; readonly value: string }[];
  /** What people call it; null where it has only an address or a MAC. */
  readonly name: string | null;
  /** Tells apart what has no key at all. */
  readonly otherwise: string;
}
export interface Register {
  /** One id per candidate, in their order. Candidates of an earlier call keep their ids; no id is given twice. */
  assign(candidates: readonly Candidate[]): readonly string[];
  /** All boxes ever seen, for the next sweep. */
  rows(): readonly LedgerDevice[];
}

export function openRegister(prior: readonly LedgerDevice[]): Register {
  const known = sortedBy(prior, (row) => row.id);
  const byKey = new Map<string, LedgerDevice[]>();
  for (const row of known) for (const key of row.keys) byKey.set(word(key), [...(byKey.get(word(key)) ?? []), row]);
  const taken = new Map<string, Candidate>();
  const ids = new Set(known.map((row) => row.id));

  function find(candidate: Candidate, kind: IdentityKind): LedgerDevice | undefined {
    const rows = candidate.keys.filter((key) => key.kind === kind).flatMap((key) => byKey.get(word(key)) ?? []);
    return rows.find((row) => !taken.has(row.id) && (isCompatible(row, candidate, kind) || (row.name === candidate.name && kind === 'address')));
  }
  function newId(candidate: Candidate): string {
    const [key] = sortedBy(candidate.keys, ({ kind }) => IDENTITY_KINDS.indexOf(kind), ({ value }) => value);
    const parts = key ? [key.kind, key.value] : ['otherwise', candidate.otherwise];
    for (let id = stableId('d', ...parts); ; id = stableId('d', ...parts)) {
      // What has no key is known again by nothing but the id it was given.
      if (!ids.has(id) || (!key && !taken.has(id))) return id;
      parts.push(candidate.otherwise);
    }
  }
  return {
    assign(candidates) {
      const idOf = new Map<Candidate, string>();
      const take = (candidate: Candidate, id: string) => {
        idOf.set(candidate, id);
        taken.set(id, candidate);
        ids.add(id);
      };
      const worded = candidates.map((candidate) => ({ candidate, words: candidate.keys.map(word).sort(byCodePoint).join('\n') }));
      const inOrder = sortedBy(worded, ({ words }) => words, ({ candidate }) => candidate.otherwise).map(({ candidate }) => candidate);
      for (const kind of known.length === 0 ? [] : IDENTITY_KINDS) {
        for (const candidate of inOrder) {
          const row = idOf.has(candidate) ? undefined : find(candidate, kind);
          if (row) take(candidate, row.id);
        }
      }
      for (const candidate of inOrder) if (!idOf.has(candidate)) take(candidate, newId(candidate));
      return candidates.map((candidate) => idOf.get(candidate)!);
    },
    rows() {
      const before = new Map(known.map((row) => [row.id, row]));
      const current = [...taken].map(([id, candidate]): LedgerDevice => ({ id, keys: keysAfter(before.get(id), candidate), name: candidate.name ?? before.get(id)?.name ?? candidate.otherwise }));
      return sortedBy([...current, ...known.filter((row) => !taken.has(row.id))], (row) => row.id);
    },
  };
}

/** No kind stronger than `kind` in which both say something and nothing agrees. */
function isCompatible(row: LedgerDevice, candidate: Candidate, kind: IdentityKind): boolean {
  return IDENTITY_KINDS.slice(0, IDENTITY_KINDS.indexOf(kind)).every((stronger) => {
    const before = row.keys.filter((key) => key.kind === stronger).map(word);
    const now = candidate.keys.filter((key) => key.kind === stronger).map(word);
    return before.length === 0 || now.length === 0 || now.some((one) => before.includes(one));
  });
}

/** Keys of kinds that were not heard this time are remembered; heard ones replace what was known. */
function keysAfter(row: LedgerDevice | undefined, { keys }: Candidate): LedgerDevice['keys'] {
  const heard = new Set(keys.map(({ kind }) => kind));
  const all = new Map([...(row?.keys ?? []).filter(({ kind }) => !heard.has(kind)), ...keys].map(({ kind, value }) => [`${kind} ${value}`, { kind, value }]));
  return [...all].sort(([a], [b]) => byCodePoint(a, b)).map(([, key]) => key);
}

function word({ kind, value }: { readonly kind: IdentityKind; readonly value: string }): string {
  return `${kind} ${value}`;
}
