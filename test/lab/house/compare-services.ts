/** Knows how the units without which a service stops differ from a network's truth, where the truth states them. */
import type { Audit } from '../../../src/model/audit.js';
import type { Names } from './compare.js';
import { differences } from './compare-layer3.js';
import { type End, type LabNetwork, linkEndsOf } from './network.js';

export function* compareServices(audit: Audit, network: LabNetwork, names: Names): Generator<string> {
  const endsText = (ends: readonly { readonly device: string; readonly port: string | null }[]) => ends.map(({ device, port }) => `${names.get(device) ?? device}.${port ?? '?'}`).sort().join(' – ');
  const unitText = (id: string) => {
    const link = audit.links.find((one) => one.id === id);
    const segment = audit.segments.find((one) => one.id === id);
    if (link || segment) return endsText(link?.ends ?? segment!.ports);
    return names.get(id) ?? (audit.providers.some((one) => one.id === id) ? 'provider' : id);
  };
  const written = (unit: string) => (unit.includes(' - ') ? endsText(linkEndsOf(network, unit) as readonly End[]) : unit);
  for (const { service: name, units, partly } of network.truth.stops ?? []) {
    const service = audit.services.find((one) => one.name === name);
    if (!service) {
      yield `service ${name} is not there`;
      continue;
    }
    // What lies outside is not the lab's to say.
    yield* differences(`service ${name} stops without`, units.map(written), service.stopsWith.proven.map(unitText).filter((unit) => unit !== 'provider'));
    if (!partly) continue;
    const found = audit.failures.flatMap(({ unit, certainty, stops }) => stops.somewhere.filter((one) => one.service === service.id && certainty === 'proven').map(({ hosts }) => `${unitText(unit.id)} for ${hosts}`));
    yield* differences(`service ${name} stops without`, Object.entries(partly).map(([unit, hosts]) => `${written(unit)} for ${hosts}`), found.filter((text) => !text.startsWith('provider ')));
  }
}
