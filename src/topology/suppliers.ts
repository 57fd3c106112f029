/** Knows who outside the site serves its domains: who takes its mail, who answers for its names, one supplier per organisation. */
import type { Declaration } from '../model/declaration.js';
import { stableId } from '../model/digest.js';
import type { Fact } from '../model/fact.js';
import { distinct, groupBy, sortedBy } from '../model/order.js';
import type { Supplier } from '../model/topology.js';
import type { Directory } from './boxes.js';
import { cite, type Gathered } from './gathered.js';

const SERVES = { MX: 'mail', NS: 'names' } as const;
/** Under a country's domain, short second labels (`co.uk`, `com.au`) belong to its registry. */
const REGISTRY = /^(?:ac|co|com|edu|gov|gv|net|ne|or|org)\.[a-z]{2}$/;

/** Suppliers by the site's declared domains. A server that is one of the site's own boxes is no supplier. */
export function suppliersOf(gathered: Gathered, declarations: readonly Declaration[], directory: Directory): Supplier[] {
  const domains = new Set(declarations.flatMap(({ says }) => (says.is === 'site' ? says.site.domains : [])));
  if (domains.size === 0) return [];
  const records = gathered.of('record');
  const addresses = groupBy(records.filter(({ type }) => type === 'A' || type === 'AAAA'), ({ name }) => name);
  const isOwn = (host: string): boolean => directory.byName(host) !== null || (addresses.get(host) ?? []).some(({ value }) => directory.byAddress(value) !== null);
  const serving = records.filter((record): record is Fact<'record'> => (record.type === 'MX' || record.type === 'NS') && domains.has(record.name) && /\.[a-z]/.test(record.value) && !isOwn(record.value));
  const suppliers = [...groupBy(serving, ({ value }) => organisationOf(value))].map(([organisation, own]): Supplier => {
    const serves = distinct(own.map(({ type }) => SERVES[type as keyof typeof SERVES])) as Supplier['serves'];
    const forDomains = (of: 'mail' | 'names') => distinct(own.flatMap(({ type, name }) => (SERVES[type as keyof typeof SERVES] === of ? [name] : [])));
    return { id: stableId('p', 'supplier', organisation), name: `${organisation} (${serves.map((one) => `${one} of ${forDomains(one).join(', ')}`).join('; ')})`, serves, mailOf: forDomains('mail'), namesOf: forDomains('names'), hosts: distinct(own.map(({ value }) => value)), from: cite(own) };
  });
  return sortedBy(suppliers, ({ id }) => id);
}

/** The part of a host's name that an organisation registers. */
function organisationOf(host: string): string {
  const labels = host.split('.');
  return labels.slice(REGISTRY.test(labels.slice(-2).join('.')) ? -3 : -2).join('.');
}
