/** Knows the order of a sweep: the earliest stage that has something left to ask is next. */
import type { Known, PlannedAsk } from '../model/plan.js';
import { names } from './names.js';
import { passive, ports, presence } from './presence.js';
import { forgetful, prime } from './prime.js';
import { discovery, listening, services } from './services.js';
import { defaults, greeting, tables } from './snmp.js';
import { commands, hello } from './ssh.js';
import { type View, viewOf } from './view.js';

export interface Stage {
  readonly name: string;
  readonly asks: (view: View, known: Known) => readonly PlannedAsk[];
}
/**
 * Passive facts first, access by password last. Before the TCP list, which some kinds of device do not bear, comes what tells them: one small GET, who it is, and
 * the caches of routers, which know the cards of what lies on no link of ours. Addresses that turn up on the way begin at the beginning.
 */
export const STAGES: readonly Stage[] = [
  { name: 'the appliance’s own tables', asks: passive },
  { name: 'who is there', asks: (view, known) => [...presence(view), ...listening(view, known)] },
  { name: 'SNMP access', asks: greeting },
  { name: 'identity', asks: (view, known) => tables(view, known, 'who') },
  { name: 'caches of routers', asks: (view, known) => tables(view, known, 'caches') },
  { name: 'open ports', asks: ports },
  { name: 'the makers’ community', asks: defaults },
  { name: 'tables', asks: (view, known) => tables(view, known, 'lasting') },
  { name: 'echoes', asks: prime },
  { name: 'forwarding tables', asks: forgetful },
  { name: 'routes', asks: (view, known) => tables(view, known, 'wide') },
  { name: 'addresses on offer', asks: discovery },
  { name: 'services', asks: services },
  { name: 'names', asks: names },
  { name: 'SSH greeting', asks: hello },
  { name: 'SSH', asks: commands },
  { name: 'second readings', asks: (view, known) => tables(view, known, 'again') },
];

/**
 * The next asks, all of one stage, sorted by target; empty: the sweep is over. Every target lies inside the scope, no ask is among
 * those that were put already, and each credential is offered within its own scope alone.
 */
export function nextAsks(known: Known): readonly PlannedAsk[] {
  return nextStage(known)?.asks ?? [];
}

/** The same, with the name of the stage; null: the sweep is over. */
export function nextStage(known: Known): { readonly stage: string; readonly asks: readonly PlannedAsk[] } | null {
  const view = viewOf(known);
  for (const { name, asks } of STAGES) {
    const next = asks(view, known);
    if (next.length > 0) return { stage: name, asks: next };
  }
  return null;
}
