/** Knows the maps: drawn by the daemon, searched and zoomed here, asked what-if by a click. */
import { all, ask } from '../api.js';
import { el, field, tell } from '../dom.js';
import { drawingOf, saveDrawing } from '../drawing.js';

const LAYERS = { l2: 'Layer 2: cables', l3: 'Layer 3: networks', physical: 'Rooms and power' };

export async function maps() {
  const [devices] = await Promise.all([all('snapshots/latest/devices')]);
  const names = new Set(devices.map(({ name }) => name));
  const frame = el('div', { class: 'map', tabindex: 0, role: 'region', 'aria-label': 'Map' });
  const shadow = el('div', {});
  frame.append(shadow);
  const root = shadow.attachShadow({ mode: 'open' });
  const search = el('input', { type: 'search', oninput: mark });
  const found = el('p', { role: 'status', class: 'hint' });
  let layer = 'l2';
  let zoom = 1;
  let drawing = null;
  const choose = el('select', { onchange: () => void draw(choose.value) }, Object.entries(LAYERS).map(([value, title]) => el('option', { value }, title)));
  const buttons = [['Larger', 1.25], ['Smaller', 0.8], ['Whole', 0]].map(([title, factor]) => el('button', { type: 'button', onclick: () => size(factor) }, title));
  const save = el('button', { type: 'button', onclick: download }, 'Save as SVG');
  new ResizeObserver(() => (zoom === 1 ? size(0) : undefined)).observe(frame);
  await draw('l2');
  return [el('div', { class: 'row' }, field('Map', choose), field('Search the map', search), buttons, save), found, frame, el('p', { class: 'hint' }, 'Click the name of a device to ask what stops without it. The same as a table: “Devices” and “What stops”.')];

  async function draw(wanted) {
    layer = wanted;
    try {
      const text = await (await ask(`maps/${layer}.svg`)).text();
      drawing = drawingOf(text);
      root.replaceChildren(drawing);
      for (const label of root.querySelectorAll('text')) {
        const name = label.textContent.trim();
        if (!names.has(name)) continue;
        label.style.cursor = 'pointer';
        label.addEventListener('click', () => (location.hash = `#/what-if?remove=${encodeURIComponent(name)}`));
      }
      size(0);
      mark();
    } catch (error) {
      tell(error.message, true);
    }
  }
  function size(factor) {
    zoom = factor === 0 ? 1 : Math.min(8, Math.max(0.25, zoom * factor));
    if (!drawing) return;
    drawing.removeAttribute('height');
    const { width, height } = drawing.viewBox.baseVal;
    const whole = Math.min(frame.clientWidth || innerWidth, (innerHeight * 0.73 * width) / Math.max(1, height), width * 1.6);
    drawing.setAttribute('width', `${Math.round(Math.max(280, whole) * zoom)}`);
  }
  function mark() {
    const text = search.value.trim().toLowerCase();
    const labels = [...root.querySelectorAll('text')];
    const hits = text === '' ? [] : labels.filter((label) => label.textContent.toLowerCase().includes(text));
    for (const label of labels) label.style.fill = hits.includes(label) ? '#9b1c1c' : '';
    for (const label of labels) label.style.fontWeight = hits.includes(label) ? '700' : '';
    found.textContent = text === '' ? '' : `${hits.length} found on this map`;
    hits[0]?.scrollIntoView({ block: 'center', inline: 'center' });
  }
  function download() {
    if (drawing) saveDrawing(drawing, `linchpin-${layer}.svg`);
  }
}
