/** Knows the cables that a person said are there. */
import type { Declaration } from '../model/declaration.js';
import type { End } from '../model/topology.js';
import type { Directory } from './boxes.js';
import type { Cable } from './cable.js';
import { canonicalPortName } from './port-spellings.js';

/** Declared cables between known boxes; devices go by id, target or name, ports in any usual spelling. */
export function declaredCables(declarations: readonly Declaration[], directory: Directory): Cable[] {
  const byTarget = new Map(directory.boxes().flatMap((box) => box.targets.map((target) => [target, box] as const)));
  const endOf = ({ device, port }: { readonly device: string; readonly port: string }): End | null => {
    const box = directory.byId(device) ?? byTarget.get(device) ?? directory.byName(device);
    if (!box) return null;
    const known = [...box.ports.names].filter((name) => canonicalPortName(name) === canonicalPortName(port));
    return { device: box.id, port: known.length === 1 ? known[0]! : port };
  };
  return declarations.flatMap(({ id, by, says }): Cable[] => {
    if (says.is !== 'link') return [];
    const [a, b] = says.ends.map(endOf);
    return a && b ? [{ ends: [a, b], certainty: 'declared', by: ['declaration'], because: `${by} said so.`, from: [id] }] : [];
  });
}
