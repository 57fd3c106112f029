/** Knows the question what would stop without some things. */
import { get, send } from '../api.js';
import { counted, el, field, tell } from '../dom.js';
import { worstFirst } from '../weight.js';

export async function whatIf({ query }) {
  const audit = await get('snapshots/latest/audit');
  const named = new Map([...audit.devices, ...audit.segments, ...audit.services, ...audit.providers].map(({ id, name }) => [id, name]));
  for (const { unit } of audit.failures) named.set(unit.id, unit.name);
  const nameOf = (id) => named.get(id) ?? id;
  const units = [...new Set(audit.failures.map(({ unit }) => unit.name))].sort();
  const options = el('datalist', { id: 'units' }, units.map((name) => el('option', { value: name })));
  const given = query.get('remove') ?? '';
  const input = el('input', { type: 'text', list: 'units', required: true, size: 40, value: given });
  const result = el('div', { role: 'status' });
  const worst = worstFirst(audit).slice(0, 6);
  const tries = worst.map(({ unit }) => el('button', { type: 'button', onclick: () => { input.value = unit.name; void act(); } }, unit.name));
  if (given) void act();
  return [
    el('p', {}, 'Name one or more things (devices, cables, boxes, providers), separated by commas.'),
    el('form', { class: 'row', onsubmit: (event) => { event.preventDefault(); void act(); } }, field('Without', input), el('button', { class: 'main' }, 'What stops?')), options,
    worst.length > 0 ? el('div', { class: 'row', role: 'group', 'aria-label': 'The worst' }, el('span', { class: 'hint' }, 'The worst:'), tries) : null, result,
  ].filter(Boolean);

  async function act() {
    const remove = input.value.split(',').map((name) => name.trim()).filter(Boolean);
    if (remove.length === 0) return;
    try {
      const { removed, stop } = await send('POST', 'what-if', { remove });
      const { hosts, devices } = stop.cutOff;
      result.replaceChildren(el('section', { class: 'card' },
        el('h2', {}, `Without ${removed.map(({ name }) => name).join(' and ')}`),
        el('p', {}, `${counted(hosts.length, 'host')} and ${counted(devices.length, 'other device')} are cut off${devices.length > 0 ? `: ${devices.map(nameOf).join(', ')}` : ''}.`),
        stop.everywhere.length + stop.somewhere.length === 0 ? el('p', {}, 'No service stops.') : el('ul', {}, stop.everywhere.map((id) => el('li', {}, el('strong', {}, nameOf(id)), ' stops for everyone')), stop.somewhere.map(({ service, hosts: n }) => el('li', {}, el('strong', {}, nameOf(service)), ` stops for ${counted(n, 'host')}`)))));
      tell('');
    } catch (error) {
      result.replaceChildren();
      const [lost] = error.problem?.unmatched ?? [];
      tell(lost ? `There is nothing called “${lost.written}”${lost.nearest ? `; did you mean “${lost.nearest}”?` : ''}` : error.message, true);
    }
  }
}
