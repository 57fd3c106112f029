/** Knows what a report says, not how it looks. */
import type { Ask } from './ask.js';
import type { Audit } from './audit.js';
import type { Answer } from './declaration.js';
import type { Drift } from './drift.js';
import type { Outcome } from './observation.js';
import type { Rule } from './rule.js';
import type { Site } from './site.js';

/** A piece of text that may open its evidence: an observation, device, link or finding id, `section ID`, or `table ID`. */
export interface Span {
  readonly text: string;
  readonly opens?: string;
  readonly strong?: boolean;
}
export type Text = string | readonly Span[];
export type Block =
  | { readonly is: 'text'; readonly text: Text }
  | { readonly is: 'lead'; readonly text: Text }
  | { readonly is: 'heading'; readonly text: string }
  | { readonly is: 'list'; readonly items: readonly Text[] }
  /** `id` names the table's CSV. `anchors`: the id each row is opened by (`Span.opens`), in the order of the rows. */
  | { readonly is: 'table'; readonly id: string; readonly caption: string; readonly columns: readonly string[]; readonly rows: readonly (readonly Text[])[]; readonly anchors?: readonly (string | null)[] }
  | { readonly is: 'bars'; readonly caption: string; readonly unit: string; readonly bars: readonly { readonly label: string; readonly value: number; readonly of: number; readonly note?: string; readonly opens?: string }[] }
  | { readonly is: 'card'; readonly id: string; readonly title: string; readonly tag: string; readonly blocks: readonly Block[] }
  | { readonly is: 'picture'; readonly caption: string; readonly svg: string }
  | { readonly is: 'decision'; readonly number: number; readonly title: string; readonly now: string; readonly after: string; readonly effort: string; readonly price: string | null; readonly opens: string; /** What was decided, in words; absent: nothing yet. */ readonly answer?: string }
  /** Text that keeps its lines, such as a difference. */
  | { readonly is: 'code'; readonly caption: string; readonly text: string }
  | { readonly is: 'page-break' };

/** What a section may look at. */
export interface Edition {
  readonly audit: Audit;
  /** Null: there is no earlier sweep to compare with. */
  readonly since: Drift | null;
  /** The audit of the sweep compared with. */
  readonly before: Audit | null;
  /** When the sweeps began that lie between the two and were ended early; absent: none. */
  readonly leftOut?: readonly string[];
  /** What the last frozen report told before this sweep, and what changed since; absent: none was frozen. */
  readonly visit?: { readonly before: Audit; readonly since: Drift };
  readonly maps: { readonly l2: string; readonly l3: string; /** Absent: nobody told of a room. */ readonly physical?: string };
  /** The site file; absent or null: none was given, so nothing is said of people and mission. */
  readonly site?: Site | null;
  /** What the rules say of themselves; absent: effort and rationale are not told. */
  readonly rules?: readonly RuleCard[];
  /** The observations cited, by id; absent: only their ids are told. */
  readonly evidence?: ReadonlyMap<string, Evidence>;
  /** What the owner decided, oldest first; absent: nothing. */
  readonly decided?: readonly Decided[];
  /** Of a frozen report: the first, second … of its sweep; absent: not frozen. */
  readonly number?: number;
  /** Whose report it is; absent: nobody's in particular. */
  readonly brand?: Brand;
  /** Times at which a watched address did not answer; absent: nothing was watched. */
  readonly outages?: readonly Outage[];
}
/** The owner's answer about a unit, given at `at`. `by`: the day, YYYY-MM-DD, on which it is done (`yes`) or asked again. */
export interface Decided {
  readonly unit: string;
  readonly answer: Answer;
  readonly owner: string;
  readonly by: string;
  readonly at: string;
}
/** `logo`: the picture whole, as a data URI. `colour`: `#rrggbb`. */
export interface Brand {
  readonly firm: string | null;
  readonly logo: string | null;
  readonly colour: string | null;
}
/** A rule without its code. */
export type RuleCard = Pick<Rule, 'title' | 'group' | 'rationale' | 'remedy' | 'effort' | 'controls' | 'needs'> & { readonly id: string };
/** One observation without its answer. */
export interface Evidence {
  readonly id: string;
  readonly at: string;
  readonly target: string;
  readonly ask: Ask;
  readonly is: Outcome['is'];
}
/** A watched address was silent from `from` until `until`; null: still. */
export interface Outage {
  readonly address: string;
  readonly from: string;
  readonly until: string | null;
}
export interface Section {
  /** The file name, set by the loader. */
  readonly id?: string;
  readonly title: string;
  readonly order: number;
  write(edition: Edition): readonly Block[];
}
/** The whole report before it takes a format. */
export interface Report {
  readonly edition: Edition;
  readonly sections: readonly { readonly id: string; readonly title: string; readonly blocks: readonly Block[] }[];
}
/** How a report looks: one file per format, named by it. */
export interface Format {
  readonly id?: string;
  readonly mediaType: string;
  /** Archives take a moment; text is there at once. */
  write(report: Report): string | Uint8Array | Promise<string | Uint8Array>;
}
