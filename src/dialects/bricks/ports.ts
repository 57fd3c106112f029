/** Knows the names of a device's ports: by ifIndex, by bridge port number, and by the words in which LLDP speaks of its own ports. */
import type { Answers } from '../../model/dialect.js';
import type { NeighbourId } from '../../model/fact.js';
import { parseMac } from '../../model/mac.js';
import { macOf, numberOf, textOf } from './rows.js';

export interface Ports {
  /** ifName, else ifDescr, else `#ifIndex`; where several ports bear the name, with what tells them apart. */
  byIndex(ifIndex: number): string;
  /** What ifDescr calls it, where that is another word than `byIndex`, and no other port's name or ifDescr; else null. */
  alsoCalled(ifIndex: number): string | null;
  /** Whether the interface table has this index. */
  has(ifIndex: number): boolean;
  /** The indexes of the interface table. */
  readonly indexes: readonly number[];
  /**
   * The port with this number in the bridge tables (dot1dBasePort), under a VLAN context where given; null where the bridge's table of ports
   * was cut short before it: a bridge port is not the interface of that number.
   */
  byBridgePort(number: number, context?: string): string | null;
  /**
   * Names for the port numbers of one bridge table. Some agents put an ifIndex where the bridge port belongs: a table with a number that is
   * no bridge port, while all are interfaces, is such a one.
   */
  bridgePortNames(numbers: readonly number[], context?: string): (number: number) => string | null;
  /** Whether the bridge's own table of ports has this number; true where it has no such table. */
  isBridgePort(number: number, context?: string): boolean;
  /** The ifIndex behind a bridge port; null where the bridge has no such port; undefined where its table of ports was cut short before it. */
  indexOfBridgePort(number: number): number | null | undefined;
  /** The port that the device itself calls by this LLDP id; null where none or several fit. */
  byId(id: NeighbourId): string | null;
}

const IF_NAME = '1.3.6.1.2.1.31.1.1.1.1';
const IF_DESCR = '1.3.6.1.2.1.2.2.1.2';
const IF_PHYS_ADDRESS = '1.3.6.1.2.1.2.2.1.6';
const IF_ALIAS = '1.3.6.1.2.1.31.1.1.1.18';
const BASE_PORT_IF_INDEX = '1.3.6.1.2.1.17.1.4.1.2';

const known = new WeakMap<Answers, Ports>();

/** The ports of the target that gave `answers`. */
export function portsOf(answers: Answers): Ports {
  let ports = known.get(answers);
  if (!ports) known.set(answers, (ports = read(answers)));
  return ports;
}

function read(answers: Answers): Ports {
  const descriptions = textsBelow(answers, IF_DESCR);
  const names = new Map(descriptions);
  for (const [index, name] of textsBelow(answers, IF_NAME)) names.set(index, name);
  const labels = unambiguous(names, descriptions);
  const numbers = new Map(['', ...answers.contexts].map((context) => [context, basePorts(answers, context)]));
  const sole = soleBasePorts(numbers);
  const byIndex = (index: number) => labels.get(index) ?? `#${index}`;
  const indexOf = (number: number, context = ''): number | null => numbers.get(context)?.get(number) ?? numbers.get('')?.get(number) ?? sole.get(number) ?? null;
  const isCut = (context = '') => answers.lacks(BASE_PORT_IF_INDEX) || (context !== '' && answers.lacks(BASE_PORT_IF_INDEX, context));
  const tables = wordTables(answers, labels, descriptions);
  const own = count([...labels.values(), ...descriptions.values()].map((word) => word.toLowerCase()));
  const byBridgePort = (number: number, context?: string) => {
    const index = indexOf(number, context);
    if (index !== null) return byIndex(index);
    if (isCut(context)) return null;
    return sole.size === 0 || labels.has(number) ? byIndex(number) : `port ${number}`;
  };
  return {
    byIndex,
    alsoCalled(index) {
      const description = descriptions.get(index);
      return description !== undefined && own.get(description.toLowerCase()) === 1 ? description : null;
    },
    has: (index) => labels.has(index),
    indexes: [...labels.keys()],
    byBridgePort,
    bridgePortNames(numbers, context) {
      const used = [...new Set(numbers)];
      const areIndexes = !isCut(context) && used.some((number) => indexOf(number, context) === null) && used.every((number) => labels.has(number));
      const nameOf = areIndexes ? byIndex : (number: number) => byBridgePort(number, context);
      const names = new Map(used.map((number) => [number, nameOf(number)] as const));
      return (number) => (names.has(number) ? names.get(number)! : nameOf(number));
    },
    isBridgePort: (number, context) => (sole.size === 0 && !isCut(context) ? labels.size === 0 || labels.has(number) : indexOf(number, context) !== null),
    indexOfBridgePort: (number) => indexOf(number) ?? (isCut() ? undefined : null),
    byId: (id) => tables(id),
  };
}

function textsBelow(answers: Answers, column: string): Map<number, string> {
  const texts = new Map<number, string>();
  for (const row of answers.rows(column)) {
    const [index, text] = [Number(row.index), textOf(row)];
    if (Number.isSafeInteger(index) && index > 0 && text !== null) texts.set(index, text);
  }
  return texts;
}

function count(values: Iterable<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** One name per port: a name that several bear gives way to the description, or gets its index. */
function unambiguous(names: ReadonlyMap<number, string>, descriptions: ReadonlyMap<number, string>): Map<number, string> {
  const [byName, byDescription] = [count(names.values()), count(descriptions.values())];
  return new Map(
    [...names].map(([index, name]) => {
      const description = descriptions.get(index);
      if (byName.get(name) === 1) return [index, name];
      const isTelling = description !== undefined && description !== name && byDescription.get(description) === 1 && !byName.has(description);
      return [index, isTelling ? description : `${name} #${index}`];
    }),
  );
}

function basePorts(answers: Answers, context: string): ReadonlyMap<number, number> {
  const ports = new Map<number, number>();
  for (const row of answers.rows(BASE_PORT_IF_INDEX, context)) {
    const index = numberOf(row);
    if (index !== null && index > 0) ports.set(Number(row.index), index);
  }
  return ports;
}
/** Bridge ports that mean one interface in every context that has them. */
function soleBasePorts(numbers: ReadonlyMap<string, ReadonlyMap<number, number>>): ReadonlyMap<number, number> {
  const sole = new Map<number, number | null>();
  for (const ports of numbers.values()) for (const [number, index] of ports) sole.set(number, !sole.has(number) || sole.get(number) === index ? index : null);
  return new Map([...sole].filter((entry): entry is [number, number] => entry[1] !== null));
}

function wordTables(answers: Answers, labels: ReadonlyMap<number, string>, descriptions: ReadonlyMap<number, string>): (id: NeighbourId) => string | null {
  const find = (entries: Iterable<readonly [number, string]>, word: string) => {
    const fitting = [...entries].filter(([, value]) => value.toLowerCase() === word);
    return fitting.length === 1 ? (labels.get(fitting[0]![0]) ?? null) : null;
  };
  const cards = new Map<string, number[]>();
  for (const row of answers.rows(IF_PHYS_ADDRESS)) {
    const mac = macOf(row);
    if (mac !== null) cards.set(mac, [...(cards.get(mac) ?? []), Number(row.index)]);
  }
  const byName = (word: string) => find(labels, word) ?? find(textsBelow(answers, IF_NAME), word) ?? find(descriptions, word);
  return ({ subtype, value }) => {
    const word = value.toLowerCase();
    if (subtype === 'mac') {
      const indexes = cards.get(parseMac(value) ?? value) ?? [];
      return indexes.length === 1 ? (labels.get(indexes[0]!) ?? null) : null;
    }
    if (subtype === 'alias') return find(textsBelow(answers, IF_ALIAS), word) ?? byName(word);
    if (subtype === 'address' || subtype === 'circuit') return null;
    return byName(word);
  };
}
