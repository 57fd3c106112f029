/** Knows the first page: what was seen, what to decide, what is silent now. */
import { all, get } from '../api.js';
import { counted, el, table, tag, when } from '../dom.js';
import { pressingFirst, worstFirst } from '../weight.js';

const MEASURES = { survival: 'services keep working, or are back in time, when any one thing fails', knowledge: 'services have two people who can bring them back, and notes that somebody has looked over', documentation: 'boxes, lines and networks are written down right', unseen: 'things written down and not matched are there', recovery: 'boxes that services need have a whole copy of their settings as they are now', coverage: 'boxes that carry others were examined in full', subnets: 'known networks were gone through, address by address', ports: 'ports in use lead to something known' };

export async function overview() {
  const audit = await get('snapshots/latest/audit');
  const outages = await all('outages').catch(() => []);
  const silent = outages.filter(({ until }) => until === null);
  const decide = pressingFirst(audit.findings.filter(({ outcome, status }) => (outcome === 'ACT_NOW' || outcome === 'PLAN') && !['fixed', 'accepted'].includes(status)), audit);
  const figures = Object.entries(audit.measures).filter(([, { of }]) => of > 0).map(([name, { of, lower, upper }]) => el('li', {}, el('strong', {}, lower === upper ? `${lower} of ${of}` : `${lower} to ${upper} of ${of}`), MEASURES[name] ?? name));
  const named = new Map([...audit.devices, ...audit.segments, ...audit.providers].map(({ id, name }) => [id, name]));
  for (const { unit } of audit.failures) named.set(unit.id, unit.name);
  const ranks = new Map(worstFirst(audit).map(({ unit }, i) => [unit.id, i]));
  const rankOf = (id) => ranks.get(id) ?? ranks.size;
  const stopsWith = ({ stopsWith: { proven, possible }, atBaseline }) => {
    if (atBaseline === 'cut') return ['cut already when we looked'];
    if (proven.length === 0) return [possible.length > 0 ? 'may stop; a cable is to be checked' : 'nothing alone, as far as seen'];
    const shown = [...proven].sort((a, b) => rankOf(a) - rankOf(b)).slice(0, 4).flatMap((id, i) => [i > 0 ? ', ' : null, el('a', { href: `#/what-if?remove=${encodeURIComponent(id)}` }, named.get(id) ?? id)]);
    return [...shown, proven.length > 4 ? ` and ${proven.length - 4} more` : null];
  };
  const services = [...audit.services].sort((a, b) => b.stopsWith.proven.length - a.stopsWith.proven.length || (a.name < b.name ? -1 : 1));
  return [
    el('p', {}, `Swept ${when(audit.sweep.startedAt)}, ${audit.sweep.state}${audit.sweep.label ? ` (${audit.sweep.label})` : ''}: ${counted(audit.devices.length, 'device')}, ${counted(audit.links.length, 'link')}, ${counted(audit.findings.length, 'finding')}.`),
    silent.length > 0 ? el('p', { class: 'card' }, `Silent now: ${silent.map(({ address, since }) => `${address} since ${when(since)}`).join(', ')}`) : null,
    table('Services', ['Service', 'Stops with', 'Tier'], services.map((one) => [one.name, el('span', {}, stopsWith(one)), `${one.tier}, ${one.source}`])),
    el('h2', {}, 'Counted'), el('ul', { class: 'figures' }, figures),
    el('h2', {}, 'To decide'),
    decide.length === 0 ? el('p', {}, 'Nothing needs a decision.') : el('ul', {}, decide.slice(0, 12).map(({ id, outcome, says }) => el('li', {}, tag(outcome), ' ', el('a', { href: `#/findings?id=${encodeURIComponent(id)}` }, says)))),
    outages.length > 0 ? table('Outages between sweeps', ['Address', 'From', 'Until'], outages.slice(0, 50).map(({ address, since, until }) => [address, when(since), until ? when(until) : 'still silent'])) : null,
  ].filter(Boolean);
}
