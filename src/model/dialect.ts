/** Knows what a dialect is: everything the house knows of one tongue the network speaks, in one file. */
import type { Ask } from './ask.js';
import type { Fact, Reading } from './fact.js';
import type { Observation } from './observation.js';
import type { Oid } from './oid.js';
import type { TableName } from './table.js';

/** A question a dialect wants put to every target that speaks it, and the coverage row that it fills. */
export interface TableAsk {
  readonly what: TableName;
  readonly ask: Ask;
  /** Asked once per VLAN that the target announced: the planner adds `context`. */
  readonly perVlan?: boolean;
  /**
   * What it says of how whole its table is. `must`: what speaks this tongue has it, so that nothing printed is a refusal. `aside`: nothing, as
   * a copy kept beside the one that counts. Left out: nothing printed is nothing there.
   */
  readonly weight?: 'must' | 'aside';
}

/** One row of an SNMP answer. `index` is what follows the OID that was asked for; `value` is snmprec text, see `bricks/rows.ts`. */
export interface Row {
  readonly oid: Oid;
  readonly index: string;
  readonly tag: string;
  readonly value: string;
  readonly from: string;
}

/** One column of a table of thousands, cell by cell from 0 to `size`: as `rows`, without an object for each. */
export interface Column {
  readonly size: number;
  index(at: number): string;
  tag(at: number): string;
  value(at: number): string;
  from(at: number): string;
}

/** What one command printed. `text` keeps its line breaks and is clean; null exit: not told. */
export interface Output {
  readonly text: string;
  readonly complete: boolean;
  readonly from: string;
}

/** All that one target answered in one sweep, however it was asked: live, or in a recording. */
export interface Answers {
  readonly target: string;
  readonly observations: readonly Observation[];
  /** The rows at and below `root`, in OID order, from every walk and GET that holds some of it. Empty: none, or not asked. */
  rows(root: Oid, context?: string): readonly Row[];
  /** The same rows, quick to count and to go through once. */
  column(root: Oid, context?: string): Column;
  /** Whether some of what lies at or below `root` was asked for by a walk and did not come: it is silent, broken or cut short. What was never asked for is not lacking. */
  lacks(root: Oid, context?: string): boolean;
  /** VLAN contexts under which this target was walked, sorted. */
  readonly contexts: readonly string[];
  /** The output of an SSH command, or null where it was not run or not answered. */
  output(command: string): Output | null;
  /** Answered observations of one kind of ask. */
  via<V extends Ask['via']>(via: V): readonly (Observation & { readonly ask: Extract<Ask, { via: V }> })[];
}

/**
 * How to talk to a command line that is made for people: all that may be typed besides the published commands.
 * Its prompt is not written down: it is learned from the device, which must show the same one twice.
 */
export interface Shell {
  /** Its name in asks; dialects may share one, if they say the same of it. */
  readonly id: string;
  /** Typed once, before any command: they change how this session is shown, and nothing else. One that is refused is no error. */
  readonly settings: readonly string[];
  /** Forms of its pager, beyond those known everywhere; answered by a blank. */
  readonly pagers?: readonly RegExp[];
  /** What ends a line that is typed; absent: a line feed. */
  readonly enter?: '\r' | '\r\n';
  /** A menu of numbers that stands in front of the command line: how it asks, and the number that leads there and does nothing else. Typed once at most. */
  readonly menu?: { readonly asks: RegExp; readonly choice: string };
  /** The first answer begins with all that was shown before the first prompt, and ends with the prompt: for recognising who answers. */
  readonly greets?: true;
}

export interface DialectExample {
  readonly name: string;
  /** snmprec lines (`OID|tag|value`), per context where named `@10`; SSH outputs by command; others by `via`. */
  readonly given: { readonly snmp?: string; readonly contexts?: Readonly<Record<string, string>>; readonly ssh?: Readonly<Record<string, string>>; readonly nmap?: string; readonly local?: Readonly<Record<string, string>>; readonly ping?: string; /** Other asks, with what was answered. */ readonly asked?: readonly { readonly ask: Ask; readonly raw: string }[] };
  /** Every one of these must be among the facts read (partial match). */
  readonly reads: readonly (Partial<Reading> & { readonly kind: Reading['kind'] })[];
  /** None of these kinds may be read. */
  readonly readsNo?: readonly Reading['kind'][];
}

export interface Dialect {
  /** The file name, set by the loader. */
  readonly id?: string;
  /** The standard, MIB or make, and where it is written down. */
  readonly title: string;
  /** Whether a target is worth these asks, given all facts known of it so far. */
  speaks(known: readonly Fact[]): boolean;
  readonly asks: readonly TableAsk[];
  /** The command line that its asks name. */
  readonly shell?: Shell;
  /** Reads facts from one target's answers. Yields nothing where nothing was answered; a malformed row is an `unread` fact or left out, never a throw. */
  read(answers: Answers): Iterable<Reading>;
  /** Line patterns whose first capture group is a secret, for sealing (SSH output only). */
  readonly secrets?: readonly RegExp[];
  /** Lines that change without anything having changed: kept, hidden in comparisons. */
  readonly restless?: readonly RegExp[];
  readonly examples: readonly DialectExample[];
}
