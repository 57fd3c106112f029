/** Knows what hangs on what: services, units of failure, and what stops when a unit is gone. */
export type UnitKind = 'device' | 'link' | 'segment' | 'provider' | 'group';
export interface Unit {
  readonly kind: UnitKind;
  /** The id of the device, link, segment or provider; a group's own id. */
  readonly id: string;
  readonly name: string;
  /** What a group has in common: `member`, `line-card`, `broadcast-domain`, `upstream`, or the kind that people wrote for it; absent for anything else. */
  readonly risk?: string;
  /** Ids of the devices that a group is part of or touches: the box of a member or card, the members of what people declared, the unguarded switches of a broadcast domain; absent: no group, or none. */
  readonly on?: readonly string[];
}
export interface Service {
  readonly id: string;
  readonly name: string;
  readonly tier: 'essential' | 'supporting' | 'other';
  readonly source: 'declared' | 'assumed';
  readonly tolerableOutageHours: number | null;
  /** AND over the groups; any one member of a group is enough. Members are device ids, provider ids, or `gateway` (each user's own). */
  readonly needs: readonly { readonly kind: string; readonly anyOf: readonly string[] }[];
  /** Device ids of its users; empty: every end host, unless `usersNotFound`. */
  readonly users: readonly string[];
  /** Users were declared and none of them was found: who stops with it is not known. Absent: some were, or none was declared. */
  readonly usersNotFound?: true;
  readonly knows: readonly string[];
  readonly runbook: { readonly where: string; readonly reviewed: string | null } | null;
  readonly stopsWith: { readonly proven: readonly string[]; readonly possible: readonly string[] };
  /** Ids of two units that stop it for everyone together; told for an essential service that no single unit stops for everyone, else absent. */
  readonly pairs?: readonly (readonly [string, string])[];
  readonly atBaseline: 'works' | 'cut' | 'unknown';
  /** Users whose place is known and whose way to what they need is not; absent: none. */
  readonly unserved?: number;
  /** Names written in the site file that match nothing, each with the nearest match. */
  readonly unmatched: readonly { readonly written: string; readonly nearest: string | null }[];
}
export interface Failure {
  readonly unit: Unit;
  /** `proven`: stops however the inferred links turn out; `possible`: only if they are not real. */
  readonly certainty: 'proven' | 'possible';
  /** What loses its way to the anchor. `hosts`: end devices; `devices`: ids of all others. The unit itself is in neither. */
  readonly cutOff: { readonly hosts: number; readonly devices: readonly string[] };
  readonly stops: {
    readonly everywhere: readonly string[];
    readonly somewhere: readonly { readonly service: string; readonly hosts: number }[];
    /** ISO 8601 duration after which a service stops, where a lease or cache carries it. */
    readonly after: Readonly<Record<string, string>>;
  };
  /** Ids of further services that stop, for some or all, only if the inferred links are not real; absent: none. */
  readonly possibly?: readonly string[];
  /** Ids of the inferred links and segments around what it may cut off, where it stops nothing as long as they are there; absent: it stops something in any case. */
  readonly hangsOn?: readonly string[];
  /** Ids of boxes that may stand in for each other, by group, where it stops nothing if they do: access points, hosts of guests; absent: it stops something in any case. */
  readonly coveredBy?: readonly (readonly string[])[];
  readonly returns: { readonly hours: number | null; readonly by: 'spare' | 'contract' | 'none' | null; readonly within: 'yes' | 'no' | 'unknown' };
  readonly asFarAsSeen: readonly string[];
  /** Id of the device that has another way and may not notice that it must take it; absent: none. */
  readonly unnoticedBy?: string;
  readonly cure: string | null;
  readonly from: readonly string[];
}
export interface Measure {
  readonly of: number;
  readonly lower: number;
  readonly upper: number;
  readonly yes: readonly string[];
  readonly no: readonly string[];
  readonly unknown: readonly string[];
}
export type MeasureName = 'survival' | 'knowledge' | 'documentation' | 'unseen' | 'recovery' | 'coverage' | 'subnets' | 'ports';

/** The answer of the failures room: also what `what-if` gives for any set of units. */
export interface Stop {
  /** As with a failure: what a lease carries for a while, and for how long; absent: nothing. */
  readonly after?: Readonly<Record<string, string>>;
  /** What would have to be known to be sure, and ids of the services that may stop as well; absent: nothing is open. */
  readonly asFarAsSeen?: readonly string[];
  readonly possibly?: readonly string[];
  readonly cutOff: { readonly hosts: readonly string[]; readonly devices: readonly string[] };
  readonly everywhere: readonly string[];
  readonly somewhere: readonly { readonly service: string; readonly hosts: number }[];
}

/** What a server was seen asking of others; nobody said yet that a service needs it. */
export interface Talk {
  readonly device: string;
  /** `ports`: `tcp/5432`. */
  readonly asks: readonly { readonly device: string; readonly ports: readonly string[] }[];
  readonly from: readonly string[];
}

/** How the battery of a device stands; null: it does not tell. */
export interface Battery {
  readonly device: string;
  readonly state: 'good' | 'low' | 'empty' | 'worn';
  /** How long it would last. */
  readonly minutes: number | null;
  readonly chargePercent: number | null;
  /** Of what it can feed. */
  readonly loadPercent: number | null;
  readonly from: readonly string[];
}

/** Something that looks as if one of its legs may fail, and the units that all legs depend on. */
export interface Redundancy {
  /** The kind of need: `dns`, `gateway`, `internet`, `device` … */
  readonly kind: string;
  /** Ids of the devices or providers that stand in for each other, two or more. */
  readonly legs: readonly string[];
  /** Ids of the services that rely on it. */
  readonly services: readonly string[];
  /** Empty: independent, as far as seen. */
  readonly common: readonly Unit[];
}
