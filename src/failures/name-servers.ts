/** Knows on which name servers the machines of a service hang, by what they tell of whom they ask. */
import { isSpecialAddress } from '../model/address.js';
import type { Service } from '../model/failure.js';
import { distinct } from '../model/order.js';
import type { MayNeed } from './may-need.js';
import { idsByAddress } from './names.js';
import type { Told } from './told.js';
import { namesOf } from './units.js';

const NOT_MACHINES: readonly string[] = ['dns', 'internet', 'gateway'];

/**
 * For each need the name servers that its machines ask, any of which will do (resolv.conf(5)): what runs there may go on without, where it holds
 * addresses or has them from its cache. Nothing where the service needs a name server by declaration, where one of the machines did not tell whom
 * it asks, and where it asks one that is none of our devices, or itself.
 */
export function namesNeededBy(needs: Service['needs'], { topology, facts }: Told): readonly MayNeed[] {
  if (needs.some(({ kind }) => kind === 'dns')) return [];
  const asked = serversByDevice({ topology, facts });
  const named = namesOf(topology);
  const found = needs.filter(({ kind }) => !NOT_MACHINES.includes(kind)).flatMap(({ anyOf }): { machines: readonly string[]; servers: readonly string[] }[] => {
    const servers = anyOf.map((id) => asked.get(id) ?? []);
    const isTold = servers.length > 0 && servers.every((own, i) => own.length > 0 && own.every((server) => server !== null && server !== anyOf[i]));
    return isTold ? [{ machines: anyOf, servers: distinct(servers.flatMap((own) => own.filter((server) => server !== null))) }] : [];
  });
  const byServers = new Map(found.map(({ servers }) => [servers.join(' '), servers]));
  return [...byServers].map(([word, servers]): MayNeed => {
    const machines = distinct(found.filter((one) => one.servers.join(' ') === word).flatMap((one) => one.machines)).map(named);
    const isOne = machines.length === 1;
    const who = servers.map(named).join(' or ');
    return {
      need: { kind: 'dns', anyOf: servers },
      open: `whether ${machines.slice(0, MOST_NAMES).join(', ')}${machines.length > MOST_NAMES ? ` and ${machines.length - MOST_NAMES} more` : ''} ${isOne ? 'goes' : 'go'} on without ${who}, ${isOne ? 'which it asks' : 'which they ask'} for names`,
      cure: servers.length === 1 ? `Let ${machines[0]} ask a second name server.` : `Let ${machines[0]} ask a name server that does not hang on the same.`,
    };
  });
}
const MOST_NAMES = 3;

/** Whom each device asks for names: ids of devices; null for one that is none of ours. */
function serversByDevice({ topology, facts }: Pick<Told, 'topology' | 'facts'>): ReadonlyMap<string, readonly (string | null)[]> {
  const deviceAt = idsByAddress(topology);
  const asked = new Map<string, (string | null)[]>();
  for (const fact of facts) {
    if (fact.kind !== 'resolver' || isSpecialAddress(fact.address)) continue;
    const server = deviceAt.get(fact.address) ?? null;
    const known = asked.get(fact.device) ?? [];
    if (!known.includes(server)) asked.set(fact.device, [...known, server]);
  }
  return asked;
}
