/** Knows the difference between two sweeps: what the network did, never what we merely looked at more or less. */
import type { Audit, Derived } from '../model/audit.js';
import type { Change, Drift, Layer } from '../model/drift.js';
import { byCodePoint, distinct, sortedBy } from '../model/order.js';
import { businessBetween } from './business.js';
import { attachmentsBetween, linksBetween, segmentsBetween } from './cabling.js';
import { configurationBetween } from './configuration.js';
import { devicesBetween } from './devices.js';
import { networksBetween } from './networks.js';
import { withLaterIds } from './same-name.js';
import { namesIn, sideOf, together } from './sides.js';

const LAYERS: readonly Layer[] = ['business', 'structure', 'configuration'];

/**
 * What changed from `earlier` to `after`, both derived by the same engine. One row is one change. What was not asked, or not answered
 * completely, is `notChecked` and never a change; of a sweep with itself nothing is said. `comparable` is false where scope,
 * credentials, rules or engine differ, so that a difference may be ours. Never throws; the order of the inputs' lists does not matter.
 */
export function driftBetween(earlier: Derived, after: Derived): Drift {
  const before = withLaterIds(earlier, after);
  const was = sideOf(before.audit, before.prior, namesIn(after.audit));
  const is = sideOf(after.audit, after.prior, null);
  const devices = devicesBetween(was, is);
  const texts = configurationBetween(was, is, before, after.configTexts);
  const found = together([businessBetween(was, is), devices, linksBetween(was, is), segmentsBetween(was, is), attachmentsBetween(was, is), networksBetween(was, is), texts]);
  const why = incomparable(before.audit, after.audit);
  return {
    from: before.audit.sweep.id,
    to: after.audit.sweep.id,
    comparable: why.length === 0,
    why,
    changes: sorted(found.changes),
    notChecked: sortedBy(found.notChecked, ({ kind }) => kind, ({ name }) => name, ({ id }) => id, ({ why: reason }) => reason),
    hidden: devices.random > 0 ? [...texts.hidden, { rule: 'end devices under a random MAC address: counted, not listed', count: devices.random }] : texts.hidden,
  };
}

function sorted(changes: readonly Change[]): readonly Change[] {
  const same = sortedBy(changes, ({ layer }) => LAYERS.indexOf(layer), ({ kind }) => kind, ({ subject }) => subject.name, ({ subject }) => subject.id, ({ change }) => change, ({ before }) => before ?? '', ({ after }) => after ?? '');
  return same.map((change) => ({ ...change, from: distinct(change.from) }));
}

/** What differs in the asking, each in one sentence. */
function incomparable(before: Audit, after: Audit): readonly string[] {
  const why: string[] = [];
  const rules = difference(before.rules.map(({ id }) => id), after.rules.map(({ id }) => id));
  if (before.engine !== after.engine) why.push(`the engine was ${before.engine} and is ${after.engine}`);
  if (rules !== null) why.push(`the rules differ: ${rules}`);
  if (before.terms && after.terms) {
    const scope = difference([...before.terms.allow, ...before.terms.deny.map((cidr) => `not ${cidr}`)], [...after.terms.allow, ...after.terms.deny.map((cidr) => `not ${cidr}`)]);
    const credentials = difference(before.terms.credentials, after.terms.credentials);
    const ports = difference(before.terms.ports.map(String), after.terms.ports.map(String));
    if (scope !== null) why.push(`the scope differs: ${scope}`);
    if (credentials !== null) why.push(`the credentials differ: ${credentials}`);
    if (ports !== null) why.push(`the ports that were tried differ: ${ports}`);
  }
  for (const [word, { sweep }] of [['earlier', before], ['later', after]] as const) if (sweep.state !== 'complete') why.push(`the ${word} sweep is ${sweep.state}`);
  return why;
}
function difference(before: readonly string[], after: readonly string[]): string | null {
  const [lost, won] = [before.filter((one) => !after.includes(one)), after.filter((one) => !before.includes(one))];
  const parts = [...lost.sort(byCodePoint).map((one) => `without ${one}`), ...won.sort(byCodePoint).map((one) => `with ${one}`)];
  return parts.length === 0 ? null : parts.slice(0, 8).join(', ') + (parts.length > 8 ? ` and ${parts.length - 8} more` : '');
}
