/** Knows how a make is written down as data, and how a dialect reads vendor, model, system, version, serial and role by it. */
import type { Answers, Dialect, DialectExample, Row, TableAsk } from '../../model/dialect.js';
import type { Fact, Reading, Role } from '../../model/fact.js';
import { type Oid, isUnder } from '../../model/oid.js';
import { distinct } from '../../model/order.js';
import { enterpriseOf, isGenericAgent, vendorOfEnterprise } from './enterprises.js';
import { told } from './plausible.js';
import { textOf } from './rows.js';
import { readScalar } from './table.js';

export type IdentityField = 'model' | 'version' | 'serial' | 'os';
/**
 * An object of the vendor's MIB: a scalar (ends in `.0`) or a column, whose first told value counts. `match`: only its first group.
 * `below`: the object lies below the box's own sysObjectID, in makes whose every product has a branch; such are read where a walk holds them.
 * `up`: below the branch that holds the sysObjectID, where a product's models are numbered inside its branch.
 */
export type Leaf = Oid | { readonly oid: Oid; readonly match: RegExp } | { readonly below: string; readonly up?: true; readonly match?: RegExp };
/** What a description or an object identifier of the make says. Named groups `model`, `version`, `serial`, `os` are read from it. */
export interface Phrase {
  readonly match: RegExp;
  readonly os?: string;
  readonly role?: Role;
  readonly vendor?: string;
  readonly model?: string;
}
export interface Product {
  readonly under: Oid;
  readonly os?: string;
  readonly role?: Role;
  readonly vendor?: string;
  readonly model?: string;
}
export interface Make {
  readonly title: string;
  /** Absent: a platform that several vendors sell under their own names. */
  readonly vendor?: string;
  /** Private enterprise numbers of its sysObjectIDs. */
  readonly enterprises?: readonly number[];
  /** Families by sysObjectID; the longest match counts. */
  readonly products?: readonly Product[];
  /** Forms of sysDescr, the first that matches counts; outside its own enterprises only those with `foreign` claim the make. */
  readonly descr?: readonly (RegExp | Phrase)[];
  /** A sysDescr that is this make's whatever agent answers. */
  readonly foreign?: RegExp;
  readonly leaves?: Readonly<Partial<Record<IdentityField, readonly Leaf[]>>>;
  readonly os?: string;
  readonly role?: Role;
  readonly examples: readonly DialectExample[];
}

const SYS_DESCR = '1.3.6.1.2.1.1.1';
const SYS_OBJECT_ID = '1.3.6.1.2.1.1.2';
export const ENTERPRISES = '1.3.6.1.4.1';

/** The dialect of a make. It emits `is-a` per source (`leaf`, of a shared platform `platform`, `descr`, `sysobjectid`), whose serial is a key of identity, and `role`. */
export function makeDialect(make: Make): Dialect {
  const vendors = new Set([make.vendor, ...(make.enterprises ?? []).map(vendorOfEnterprise)].filter((name) => name != null));
  const asks = asksOf(make);
  return {
    title: make.title,
    speaks: (known) => asks.length > 0 && isSpoken(known, make, vendors),
    asks,
    read: (answers) => (isWorthALook(answers, make) ? read(answers, make) : NOTHING),
    examples: make.examples,
  };
}

function isSpoken(known: readonly Fact[], make: Make, vendors: ReadonlySet<string>): boolean {
  return known.some((fact) => (fact.kind === 'is-a' && fact.vendor !== undefined && vendors.has(fact.vendor)) || (fact.kind === 'described' && make.foreign?.test(fact.text) === true));
}

/** Of a box that another maker numbers only platforms are looked for: hundreds of makes are asked about every box. */
function isWorthALook(answers: Answers, make: Make): boolean {
  const said = saidOf(answers);
  return !said.isSilent && (make.vendor === undefined || said.isGeneric || isOwnOf(said, make) || isForeignOf(said, make));
}
const NOTHING: readonly Reading[] = [];
function isOwnOf({ enterprise }: Said, { enterprises }: Make): boolean {
  return enterprise !== null && enterprises?.includes(enterprise) === true;
}
function isForeignOf({ descr }: Said, { foreign }: Make): boolean {
  return descr !== '' && foreign?.test(descr) === true;
}

function* read(answers: Answers, make: Make): Iterable<Reading> {
  const said = saidOf(answers);
  const { objectRow, descrRow, object, descr } = said;
  const [isOwn, isForeign] = [isOwnOf(said, make), isForeignOf(said, make)];
  const leaves = leavesOf(answers, make, object);
  const isByLeaves = leaves.isProof && said.isGeneric;
  const isPlatform = make.vendor === undefined && leaves.isProof;
  if (!isOwn && !isForeign && !isByLeaves && !isPlatform) return;
  if (leaves.from.length > 0) yield { kind: 'is-a', ...leaves.fields, ...(isByLeaves && make.vendor !== undefined && { vendor: make.vendor }), by: isPlatform ? 'platform' : 'leaf', from: leaves.from };
  const product = longest((make.products ?? []).filter(({ under }) => isUnder(object, under)));
  const phrase = isOwn || isForeign || isByLeaves ? phraseOf(make.descr ?? [], descr) : null;
  if (phrase && descrRow) yield { kind: 'is-a', ...phrase.fields, ...(isForeign && { vendor: phrase.vendor ?? make.vendor }), by: 'descr', from: [descrRow.from] };
  const vendor = phrase?.vendor ?? product?.vendor ?? make.vendor;
  const evidence = isOwn && objectRow ? objectRow.from : isForeign && descrRow ? descrRow.from : leaves.from[0]!;
  const os = product?.os ?? (phrase?.fields.os === undefined ? make.os : undefined);
  if (vendor !== undefined || os !== undefined || product?.model !== undefined) yield { kind: 'is-a', ...(vendor !== undefined && { vendor }), ...(os !== undefined && { os }), ...(product?.model !== undefined && { model: product.model }), by: 'sysobjectid', from: [evidence] };
  const role = phrase?.role ?? product?.role ?? make.role;
  if (role !== undefined) yield { kind: 'role', role, by: 'make', from: [evidence] };
}

interface Said {
  readonly objectRow: Row | undefined;
  readonly descrRow: Row | undefined;
  readonly object: Oid;
  readonly descr: string;
  readonly enterprise: number | null;
  /** It tells no object identifier, or one of an agent that runs on boxes of many makers. */
  readonly isGeneric: boolean;
  /** Nothing was told over SNMP. */
  readonly isSilent: boolean;
}
/** Every make looks at the same two objects of the same box. */
const saidBy = new WeakMap<Answers, Said>();
function saidOf(answers: Answers): Said {
  const known = saidBy.get(answers);
  if (known) return known;
  const objectRow = readScalar(answers, SYS_OBJECT_ID);
  const descrRow = readScalar(answers, SYS_DESCR);
  const object = objectRow?.tag === '6' ? objectRow.value.replace(/^\./, '') : '';
  const said: Said = { objectRow, descrRow, object, descr: textOf(descrRow) ?? '', enterprise: enterpriseOf(object), isGeneric: object === '' || isGenericAgent(object), isSilent: answers.via('snmp').length === 0 };
  saidBy.set(answers, said);
  return said;
}

type Fields = { -readonly [F in IdentityField]?: string };

/** `isProof`: one of them is the vendor's own object, which no other box would answer; objects of standards prove nothing. */
function leavesOf(answers: Answers, { leaves = {} }: Make, object: Oid): { readonly fields: Fields; readonly from: readonly string[]; readonly isProof: boolean } {
  const fields: Fields = {};
  const from = new Set<string>();
  let isProof = false;
  for (const [field, candidates] of Object.entries(leaves) as [IdentityField, readonly Leaf[]][]) {
    for (const leaf of candidates) {
      const found = firstTold(answers, leaf, object);
      if (!found) continue;
      fields[field] = found.text;
      from.add(found.from);
      isProof ||= isUnder(found.oid, ENTERPRISES);
      break;
    }
  }
  return { fields, from: distinct(from), isProof };
}

function firstTold(answers: Answers, leaf: Leaf, object: Oid): { readonly text: string; readonly from: string; readonly oid: Oid } | null {
  if (typeof leaf !== 'string' && 'below' in leaf && object === '') return null;
  const { oid, match } = typeof leaf === 'string' ? { oid: leaf, match: null } : 'below' in leaf ? { oid: `${leaf.up ? object.replace(/\.\d+$/, '') : object}.${leaf.below}`, match: leaf.match ?? null } : leaf;
  for (const row of answers.rows(oid)) {
    const whole = textOf(row);
    const text = told(match && whole !== null ? match.exec(whole)?.[1] : whole);
    if (text !== null) return { text, from: row.from, oid: row.oid };
  }
  return null;
}

function phraseOf(phrases: readonly (RegExp | Phrase)[], descr: string): { readonly fields: Fields; readonly role?: Role; readonly vendor?: string } | null {
  for (const one of phrases) {
    const phrase: Phrase = one instanceof RegExp ? { match: one } : one;
    const found = phrase.match.exec(descr);
    if (!found) continue;
    const groups = Object.entries(found.groups ?? {}).map(([name, value]) => [name, told(value)] as const);
    const fields: Fields = { ...(phrase.os !== undefined && { os: phrase.os }), ...(phrase.model !== undefined && { model: phrase.model }), ...Object.fromEntries(groups.filter(([, value]) => value !== null)) };
    return { fields, role: phrase.role, vendor: phrase.vendor };
  }
  return null;
}

function longest(products: readonly Product[]): Product | undefined {
  return [...products].sort((a, b) => b.under.length - a.under.length)[0];
}

/** Scalars in GETs of ten, columns as walks. */
function asksOf({ leaves = {} }: Make): readonly TableAsk[] {
  const oids = distinct(Object.values(leaves).flatMap((list) => list.flatMap((leaf) => (typeof leaf === 'string' ? leaf : 'oid' in leaf ? leaf.oid : []))));
  const scalars = oids.filter((oid) => oid.endsWith('.0'));
  const gets = Array.from({ length: Math.ceil(scalars.length / 10) }, (_, i): TableAsk => ({ what: 'entity', ask: { via: 'snmp', get: scalars.slice(i * 10, i * 10 + 10) } }));
  return [...gets, ...oids.filter((oid) => !oid.endsWith('.0')).map((oid): TableAsk => ({ what: 'entity', ask: { via: 'snmp', walk: oid } }))];
}
