/** Knows which observations the report opens: enough of each claim to check it, the rest is in the JSON document. */
import type { Audit } from '../../model/audit.js';
import type { Drift } from '../../model/drift.js';
import { distinct } from '../../model/order.js';
import { standing } from './cards.js';

/** How many observations a finding that presses tells. */
export const MOST_EVIDENCE = 4;

/** Ids, sorted, of all observations that sections may open. */
export function citedIn(audit: Audit, since: Drift | null): readonly string[] {
  const { failures, links, segments, providers, subnets, suppliers = [], talks = [], batteries = [], remarks } = audit;
  const firsts = [...failures, ...links, ...segments, ...providers, ...subnets, ...suppliers, ...talks, ...batteries, ...remarks, ...(since?.changes ?? [])];
  return distinct([...standing(audit.findings).flatMap(({ from, outcome }) => from.slice(0, outcome === 'TRACK' ? 1 : MOST_EVIDENCE)), ...firsts.flatMap(({ from }) => from.slice(0, 1))]);
}
