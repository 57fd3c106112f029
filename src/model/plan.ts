/** Knows what a plan is: the next asks, chosen from what is known. */
import type { Address, Cidr } from './address.js';
import type { Ask } from './ask.js';
import type { Dialect } from './dialect.js';
import type { Fact } from './fact.js';
import type { Outcome } from './observation.js';
import type { Site } from './site.js';

/** An ask that was put already, and how it ended; the planner never puts it again. */
export interface Asked {
  readonly target: string;
  readonly ask: Ask;
  readonly is: Outcome['is'];
  readonly incomplete: boolean;
}
export interface PlannedAsk {
  readonly target: string;
  readonly ask: Ask;
}
/** Everything the planner may look at. `remembered`: the credential that worked last time, by target and protocol (`snmp`, `ssh`). */
export interface Known {
  readonly site: Site;
  readonly facts: readonly Fact[];
  readonly asked: readonly Asked[];
  readonly dialects: readonly Dialect[];
  readonly remembered: ReadonlyMap<string, Readonly<Partial<Record<'snmp' | 'ssh', string>>>>;
}
/** Names of other addresses that turned up: neighbours, ARP. Inside the scope they are asked; outside they are only recorded. */
export interface SeenAddress {
  readonly address: Address;
  readonly scope: Cidr | null;
}
