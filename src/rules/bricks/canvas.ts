/** Knows what has been drawn so far: devices with their ports, cables, facts, and what people wrote. */
import type { Documents } from '../../model/documents.js';
import type { Fact, Role } from '../../model/fact.js';
import type { Seen, SupportDates } from '../../model/rule.js';
import type { Person, Recovery, ServiceDeclaration, SharedRisk } from '../../model/site.js';
import type { TableCoverage } from '../../model/table.js';
import type { Device, Interface, Link, Provider, Remark, Segment, Subnet, Supplier, Vlan } from '../../model/topology.js';

type Open<T> = { -readonly [P in keyof T]: T[P] };
export type Drawn = Open<Omit<Device, 'interfaces' | 'addresses' | 'roles'>> & { interfaces: Open<Interface>[]; addresses: string[]; roles: Role[] };
export interface Canvas {
  readonly devices: Map<string, Drawn>;
  readonly segments: Map<string, Open<Omit<Segment, 'ports' | 'devices'>> & { ports: { device: string; port: string | null }[]; devices: string[] }>;
  readonly links: Open<Link>[];
  readonly providers: Provider[];
  readonly suppliers: Supplier[];
  readonly subnets: Subnet[];
  readonly vlans: Vlan[];
  readonly remarks: Remark[];
  readonly facts: Fact[];
  readonly tables: [device: string, row: TableCoverage][];
  readonly addresses: Open<Seen['addresses'][number]>[];
  readonly written: Documents['unseen'][number][];
  readonly differs: Documents['differs'][number][];
  matched: string[] | null;
  readonly writtenSubnets: string[];
  readonly writtenVlans: number[];
  writtenChanged: string | null;
  readonly services: ServiceDeclaration[];
  readonly people: Person[];
  readonly recovery: Recovery[];
  readonly sharedRisks: SharedRisk[];
  readonly scope: string[];
  probesDefaultCommunity: boolean;
  supportDates: SupportDates | null;
  asOf: string;
}

export function newCanvas(): Canvas {
  return {
    devices: new Map(),
    segments: new Map(),
    links: [],
    providers: [],
    suppliers: [],
    subnets: [],
    vlans: [],
    remarks: [],
    facts: [],
    tables: [],
    addresses: [],
    written: [],
    differs: [],
    matched: null,
    writtenSubnets: [],
    writtenVlans: [],
    writtenChanged: null,
    services: [],
    people: [],
    recovery: [],
    sharedRisks: [],
    scope: [],
    probesDefaultCommunity: false,
    supportDates: null,
    asOf: '2026-06-01T12:00:00.000Z',
  };
}

/** The drawn device of that name; throws where none was drawn. */
export function deviceOf(canvas: Canvas, name: string): Drawn {
  const device = canvas.devices.get(name);
  if (!device) throw new Error(`drawing: there is no ${name}`);
  return device;
}

/** An evidence id for something drawn. */
export function drawnBy(...parts: readonly string[]): string[] {
  return [`o-${parts.join('-')}`];
}
