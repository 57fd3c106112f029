/** Knows the wiring found so far: which cable or shared medium sits on a port. */
import type { End } from '../model/topology.js';
import type { Directory } from './boxes.js';
import { type Cable, type Medium, endWord } from './cable.js';

export interface Wiring {
  readonly cables: readonly Cable[];
  readonly media: readonly Medium[];
  /** Cables on a port, or on the aggregate it belongs to. */
  cablesAt(device: string, port: string): readonly Cable[];
  mediumAt(device: string, port: string): Medium | null;
  isSettled(device: string, port: string): boolean;
}

export function wire(cables: readonly Cable[], media: readonly Medium[], directory: Directory): Wiring {
  const byPort = new Map<string, Cable[]>();
  const mediumOf = new Map<string, Medium>();
  const trunk = ({ device, port }: End) => endWord({ device, port: port === null ? null : directory.byId(device).layers.trunkOf(port) });
  for (const cable of cables) {
    const words = new Set([...cable.ends, ...(cable.trunk ?? [])].filter(({ port }) => port !== null).map(trunk));
    for (const word of words) byPort.set(word, [...(byPort.get(word) ?? []), cable]);
  }
  for (const medium of media) for (const end of medium.ends) if (end.port !== null) mediumOf.set(trunk(end), medium);
  return {
    cables,
    media,
    cablesAt: (device, port) => byPort.get(trunk({ device, port })) ?? [],
    mediumAt: (device, port) => mediumOf.get(trunk({ device, port })) ?? null,
    isSettled: (device, port) => byPort.has(trunk({ device, port })) || mediumOf.has(trunk({ device, port })),
  };
}

/** The end of `cable` that is not `device`'s. */
export function farEnd(cable: Cable, device: string): End {
  return cable.ends[0].device === device ? cable.ends[1] : cable.ends[0];
}
