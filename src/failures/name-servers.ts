/** Knows on which name servers the machines of a service hang, by what they tell of whom they ask. */
import { isSpecialAddress } from '../model/address.js';
import type { Service } from '../model/failure.js';
import { distinct, groupBy } from '../model/order.js';
import type { MayNeed } from './may-need.js';
import { few, idsByAddress } from './names.js';
import type { Told } from './told.js';
import { namesOf } from './units.js';

const NOT_MACHINES: readonly string[] = ['dns', 'internet', 'gateway'];

/**
 * For each need the name servers that its machines ask, any of which will do (resolv.conf(5)): what runs there may go on without, where it holds
 * addresses or has them from its cache. Nothing where the service needs a name server by declaration, where one of the machines did not tell whom
 * it asks, and where it asks one that is none of our devices, or itself.
 */
export function namesNeeded({ topology, facts }: Told): (needs: Service['needs']) => readonly MayNeed[] {
  const asked = serversByDevice({ topology, facts });
  const named = namesOf(topology);
  return (needs) => {
    if (needs.some(({ kind }) => kind === 'dns')) return [];
    const found = needs.filter(({ kind }) => !NOT_MACHINES.includes(kind)).flatMap(({ anyOf }) => {
      const servers = anyOf.map((id) => (asked.get(id) ?? []).map((server) => (server === id ? null : server)));
      const known = servers.map((own) => own.filter((server) => server !== null));
      const isTold = servers.length > 0 && servers.every((own, i) => own.length > 0 && own.length === known[i]!.length);
      return isTold ? [{ machines: anyOf, servers: distinct(known.flat()) }] : [];
    });
    return [...groupBy(found, ({ servers }) => servers.join(' ')).values()].map((same) => questionOf(distinct(same.flatMap(({ machines }) => machines)).map(named), same[0]!.servers, named));
  };
}

function questionOf(machines: readonly string[], servers: readonly string[], named: (id: string) => string): MayNeed {
  const [goes, asks] = machines.length === 1 ? ['goes', 'which it asks'] : ['go', 'which they ask'];
  return {
    need: { kind: 'dns', anyOf: servers },
    open: `whether ${few(machines)} ${goes} on without ${servers.map(named).join(' or ')}, ${asks} for names`,
    cure: servers.length === 1 ? `Let ${few(machines)} ask a second name server.` : `Let ${few(machines)} ask a name server that does not hang on the same.`,
  };
}

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
