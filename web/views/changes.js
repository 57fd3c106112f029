/** Knows what changed between two sweeps. */
import { all, get } from '../api.js';
import { el, field, table, tell, when } from '../dom.js';

const LAYERS = { business: 'Services that gained or lost', structure: 'Devices, links and networks', configuration: 'Configuration text' };
const SIGNS = { '+': '+ new', '-': '− gone', '~': '~ changed' };

export async function changes() {
  const rows = (await all('snapshots')).filter(({ state }) => state !== 'aborted');
  if (rows.length < 2) return el('p', {}, 'There are not two sweeps yet that could be compared.');
  const pick = (chosen) => el('select', {}, rows.map(({ id, label, startedAt }) => el('option', { value: id, selected: id === chosen }, `${when(startedAt)}${label ? ` (${label})` : ''} · ${id}`)));
  const from = pick(rows[1].id);
  const to = pick(rows[0].id);
  const result = el('div', {});
  await act();
  return [el('form', { class: 'row', onsubmit: (event) => { event.preventDefault(); void act(); } }, field('From', from), field('To', to), el('button', { class: 'main' }, 'Compare')), result];

  async function act() {
    try {
      const drift = await get(`diffs?from=${encodeURIComponent(from.value)}&to=${encodeURIComponent(to.value)}`);
      result.replaceChildren(...[
        el('p', { role: 'status' }, drift.comparable ? (drift.changes.length === 0 ? 'Nothing changed.' : `${drift.changes.length} changes.`) : `The two sweeps cannot be compared fully: ${drift.why.join('; ')}.`),
        ...Object.entries(LAYERS).map(([layer, title]) => {
          const own = drift.changes.filter((change) => change.layer === layer);
          return own.length === 0 ? null : table(title, ['Of', 'Change', 'What', 'Before', 'After'], own.map(({ change, word, kind, subject, before, after }) => [subject.name, word ? `${change} ${word}` : SIGNS[change], kind, before, after]));
        }),
        ...drift.changes.filter(({ text }) => text !== undefined).map(({ subject, text }) => el('figure', {}, el('figcaption', {}, subject.name), el('pre', { tabindex: 0 }, text))),
        drift.notChecked.length === 0 ? null : table('Not checked, so not counted as gone', ['Name', 'Kind', 'Why'], drift.notChecked.map(({ name, kind, why }) => [name, kind, why])),
        drift.hidden.length === 0 ? null : el('p', { class: 'hint' }, `Restless lines hidden: ${drift.hidden.map(({ rule, count }) => `${count} by ${rule}`).join(', ')}`),
      ].filter(Boolean));
    } catch (error) {
      tell(error.message, true);
    }
  }
}
