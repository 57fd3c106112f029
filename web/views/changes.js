/** Knows what changed between two sweeps. */
import { all, ask, get } from '../api.js';
import { counted, el, field, table, tell, when } from '../dom.js';
import { drawingOf, saveDrawing } from '../drawing.js';

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
      const pair = `from=${encodeURIComponent(from.value)}&to=${encodeURIComponent(to.value)}`;
      const drift = await get(`diffs?${pair}`);
      const map = drift.changes.some(({ layer }) => layer === 'structure') ? await picture(pair) : null;
      result.replaceChildren(...[
        el('p', { role: 'status' }, drift.comparable ? (drift.changes.length === 0 ? 'Nothing changed.' : `${counted(drift.changes.length, 'change')}.`) : `The two sweeps cannot be compared fully: ${drift.why.join('; ')}.`),
        map,
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

/** What changed, on the map; null for a token that may see no map. */
async function picture(pair) {
  let text;
  try {
    text = await (await ask(`maps/changes.svg?${pair}`)).text();
  } catch (error) {
    if (error.status === 403) return null;
    throw error;
  }
  const drawing = drawingOf(text);
  drawing.removeAttribute('height');
  drawing.setAttribute('width', '100%');
  drawing.style.maxWidth = `${Math.round(drawing.viewBox.baseVal.width * 1.3)}px`;
  const shadow = el('div', {});
  shadow.attachShadow({ mode: 'open' }).append(drawing);
  const frame = el('div', { class: 'map', tabindex: 0, role: 'region', 'aria-label': 'What changed, on the map' }, shadow);
  return el('figure', {}, el('figcaption', {}, 'What changed, on the map; the tables below tell the same. ', el('button', { type: 'button', onclick: () => saveDrawing(drawing, 'linchpin-changes.svg') }, 'Save as SVG')), frame);
}
