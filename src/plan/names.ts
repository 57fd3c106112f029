/** Knows what the site's own resolvers are asked: what addresses are called, whether the names lead back, and who serves the site's domains. */
import type { Ask, RecordType } from '../model/ask.js';
import { reverseName } from '../model/dns-name.js';
import { byCodePoint, distinct } from '../model/order.js';
import type { Asked, Known, PlannedAsk } from '../model/plan.js';
import { fragilityOf } from './fragile.js';
import { type Target, type View, factsOf } from './view.js';

type Question = Extract<Ask, { via: 'dns' }>;
/** Resolvers that one question is put to at most, one after the other. */
const RESOLVERS_AT_MOST = 2;
/** The part of a device's share that questions about names may take. */
const SHARE = 0.5;
const HOST_NAME = /^(?=.{1,253}$)[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?(\.[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?)+$/;

/** Each resolver is first asked its own name; those that answer are asked the rest, each question of one of them. */
export function names(view: View, known: Known): readonly PlannedAsk[] {
  const resolvers = resolversIn(view, known);
  const own = ({ name }: Target): Question => ({ via: 'dns', type: 'PTR', name: reverseName(name) });
  const greetings = resolvers.filter((resolver) => !resolver.wasAsked(own(resolver))).map((resolver) => ({ target: resolver.name, ask: own(resolver) }));
  if (greetings.length > 0) return greetings;
  const willing = resolvers.filter((resolver) => questionsTo(resolver).some(({ is }) => is === 'answered'));
  if (willing.length === 0) return [];
  const tried = new Map<string, Asked[]>();
  for (const resolver of resolvers) for (const asked of questionsTo(resolver)) tried.set(wordOf(asked.ask as Question), [...(tried.get(wordOf(asked.ask as Question)) ?? []), asked]);
  const left = new Map(willing.map((resolver) => [resolver.name, Math.floor(known.site.limits.packetsPerDevice * SHARE) - questionsTo(resolver).length]));
  const put = (questions: readonly Question[]): readonly PlannedAsk[] => questions.flatMap((question): PlannedAsk[] => {
    const before = tried.get(wordOf(question)) ?? [];
    if (before.some(({ is }) => is === 'answered') || before.length >= RESOLVERS_AT_MOST) return [];
    const next = willing.find(({ name }) => left.get(name)! > 0 && !before.some(({ target }) => target === name));
    if (!next) return [];
    left.set(next.name, left.get(next.name)! - 1);
    return [{ target: next.name, ask: question }];
  });
  // A resolver is not asked without end: who serves the site, and where, comes before what every address is called.
  const { serving, others } = questionsOf(view, known);
  const first = put(serving);
  return first.length > 0 ? first : put(others);
}
function wordOf({ type, name }: Question): string {
  return `${type} ${name}`;
}
function questionsTo({ asked }: Target): readonly Asked[] {
  return [...asked.values()].filter(({ ask }) => ask.via === 'dns');
}

/** Those that somebody names as a resolver, then those with an open port; in the scope, as all targets are. */
function resolversIn({ targets }: View, { fragile = [] }: Known): readonly Target[] {
  const named = new Set(targets.flatMap((target) => [...factsOf(target, 'resolver').map(({ address }) => address), ...factsOf(target, 'offers-dhcp').flatMap(({ resolvers }) => resolvers), ...factsOf(target, 'config-server').filter(({ what }) => what === 'dns').map(({ address }) => address)]));
  const serves = (target: Target): boolean => target.live && factsOf(target, 'open-port').some(({ port }) => port === 53);
  const found = targets.filter((target) => (named.has(target.name) || serves(target)) && fragilityOf(target, fragile).length === 0);
  return [...found].sort((a, b) => Number(named.has(b.name)) - Number(named.has(a.name)) || byCodePoint(a.name, b.name));
}

function questionsOf({ targets }: View, { site }: Known): { readonly serving: readonly Question[]; readonly others: readonly Question[] } {
  const live = targets.filter(({ live: answers }) => answers);
  const records = targets.flatMap((target) => factsOf(target, 'record'));
  const domains = distinct([...site.domains, ...targets.flatMap((target) => factsOf(target, 'directory').flatMap(({ domain }) => domain ?? []))]).filter((domain) => HOST_NAME.test(domain));
  const isOurs = (name: string): boolean => domains.some((domain) => name === domain || name.endsWith(`.${domain}`));
  const called = records.filter(({ type }) => type === 'PTR');
  const serving = records.filter(({ type, value }) => type === 'SRV' || ((type === 'MX' || type === 'NS') && isOurs(value)));
  const ask = (type: RecordType, name: string): Question => ({ via: 'dns', type, name });
  const about = [
    ...domains.flatMap((domain) => ['_ldap._tcp.dc._msdcs', '_kerberos._tcp', '_gc._tcp'].map((service) => ask('SRV', `${service}.${domain}`))),
    ...site.domains.flatMap((domain) => [ask('MX', domain), ask('NS', domain)]),
    ...serving.map(({ value }) => ask('A', value)),
  ];
  const others = [...live.map(({ name }) => ask('PTR', reverseName(name))), ...called.map(({ name, value }) => ask(name.endsWith('ip6.arpa') ? 'AAAA' : 'A', value))];
  return { serving: inOrder(about), others: inOrder(others) };
}
/** Each question once, those with a name that can be asked. */
function inOrder(questions: readonly Question[]): readonly Question[] {
  const askable = questions.filter(({ type, name }) => type === 'PTR' || HOST_NAME.test(name));
  return [...new Map(askable.map((question) => [wordOf(question), question])).values()].sort((a, b) => byCodePoint(wordOf(a), wordOf(b)));
}
