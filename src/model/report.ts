/** Knows what a report says, not how it looks. */
import type { Audit } from './audit.js';
import type { Drift } from './drift.js';

/** A piece of text that may open its evidence: an observation, device, link or finding id. */
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
  /** `id` names the table's CSV. */
  | { readonly is: 'table'; readonly id: string; readonly caption: string; readonly columns: readonly string[]; readonly rows: readonly (readonly Text[])[] }
  | { readonly is: 'bars'; readonly caption: string; readonly unit: string; readonly bars: readonly { readonly label: string; readonly value: number; readonly of: number; readonly note?: string }[] }
  | { readonly is: 'card'; readonly id: string; readonly title: string; readonly tag: string; readonly blocks: readonly Block[] }
  | { readonly is: 'picture'; readonly caption: string; readonly svg: string }
  | { readonly is: 'decision'; readonly number: number; readonly title: string; readonly now: string; readonly after: string; readonly effort: string }
  | { readonly is: 'page-break' };

/** What a section may look at. */
export interface Edition {
  readonly audit: Audit;
  /** Null: there is no earlier sweep to compare with. */
  readonly since: Drift | null;
  /** The audit of the sweep compared with. */
  readonly before: Audit | null;
  readonly maps: { readonly l2: string; readonly l3: string };
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
  write(report: Report): string | Uint8Array;
}
