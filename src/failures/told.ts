/** Knows what failures are computed from. */
import type { DeviceFact } from '../model/rule.js';
import type { Site } from '../model/site.js';
import type { SeenHost, Topology } from '../model/topology.js';

export interface Told {
  readonly topology: Topology;
  readonly site: Site | null;
  readonly facts: readonly DeviceFact[];
  /** End devices among those of the topology that are not seen now: they use services, and serve nobody. */
  readonly absent?: readonly Pick<SeenHost, 'id'>[];
}
