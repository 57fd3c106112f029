/** Knows how switches are made to learn again where everybody is, right before they are asked: by an echo to all that live. */
import type { Ask } from '../model/ask.js';
import type { Known, PlannedAsk } from '../model/plan.js';
import { tables } from './snmp.js';
import { type Target, type View, factsOf } from './view.js';

/** The round-trip is taken over so many echoes. */
export const ECHOES: Ask = { via: 'ping', count: 3 };
/** An echo is good for so long: forwarding tables age in 300 s (IEEE 802.1D), on some makes in less. */
const FRESH_MS = 60_000;

/** Echoes to all that live; and once more before the next few switches are read, to whom the last one is too long ago. */
export function prime(view: View, known: Known): readonly PlannedAsk[] {
  const live = view.targets.filter((target) => target.live);
  const first = live.filter((target) => !target.wasAsked(ECHOES));
  if (first.length > 0 || known.now === undefined) return first.map(({ name }) => ({ target: name, ask: ECHOES }));
  const since = known.now - FRESH_MS;
  const stale = live.filter((target) => lastEcho(target) < since);
  if (stale.length === 0 || tables(view, known, 'forgetful').length === 0) return [];
  const again: Ask = { via: 'ping', count: 1, again: toldSoFar(view, known) };
  return stale.filter((target) => !target.wasAsked(again)).map(({ name }) => ({ target: name, ask: again }));
}

/** What forgets, of as many switches as are asked at once, the large ones first: the others wait for echoes of their own. */
export function forgetful(view: View, known: Known): readonly PlannedAsk[] {
  const due = tables(view, known, 'forgetful');
  const names = [...new Set(due.map(({ target }) => target))];
  if (known.now === undefined || names.length <= known.site.limits.devicesAtOnce) return due;
  const ports = new Map(view.targets.map((target) => [target.name, factsOf(target, 'interface').length] as const));
  const next = new Set(names.sort((a, b) => ports.get(b)! - ports.get(a)!).slice(0, known.site.limits.devicesAtOnce));
  return due.filter(({ target }) => next.has(target));
}

function lastEcho({ asked }: Target): number {
  return Math.max(...[...asked.values()].map(({ ask, at = Infinity }) => (ask.via === 'ping' ? at : -Infinity)));
}
/** Targets of whom a forwarding table was asked: it grows from one round of echoes to the next, so that there is an end of them. */
function toldSoFar({ targets }: View, { dialects }: Known): number {
  const roots = new Set(dialects.flatMap(({ asks }) => asks.flatMap(({ what, ask }) => (what === 'fdb' && 'walk' in ask ? [ask.walk] : []))));
  return targets.filter(({ asked }) => [...asked.values()].some(({ ask }) => 'walk' in ask && roots.has(ask.walk))).length;
}
