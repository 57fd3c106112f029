/** Knows how elements are made. What a device said only ever becomes text, never markup. */

/** An element; `on*` members of `attributes` are listeners, other members attributes; null and false leave them out. */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name === 'value') element.value = value;
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** A table with a caption; cells are text or elements, the first of each row names the row. */
export function table(caption, columns, rows) {
  if (rows.length === 0) return el('p', { class: 'hint' }, `${caption}: none.`);
  const head = el('thead', {}, el('tr', {}, columns.map((column) => el('th', { scope: 'col' }, column))));
  const body = el('tbody', {}, rows.map((cells) => el('tr', {}, cells.map((cell, i) => (i === 0 ? el('th', { scope: 'row', class: lengthOf(cell) }, cell ?? '–') : el('td', { class: lengthOf(cell) }, cell ?? '–'))))));
  return el('div', { class: 'wide', tabindex: 0, role: 'region', 'aria-label': caption }, el('table', {}, el('caption', {}, caption), head, body));
}

/** A cell with a word so long that it may be broken anywhere. */
function lengthOf(cell) {
  return typeof cell === 'string' && /\S{20,}/.test(cell) ? 'long' : null;
}

/** A label with its field. */
export function field(label, input) {
  input.id ||= `f-${label.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;
  return el('div', {}, el('label', { for: input.id }, label), input);
}

export function when(iso) {
  return iso ? `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC` : '–';
}
export function tag(outcome) {
  return el('span', { class: `tag ${outcome.toLowerCase().replace(/_/g, '-')}` }, outcome.replace(/_/g, ' '));
}
export function counted(n, one, many = `${one}s`) {
  return `${n} ${n === 1 ? one : many}`;
}

/** Tells a person what happened; screen readers speak it. */
export function tell(text, isBad = false) {
  const status = document.getElementById('status');
  status.textContent = text;
  status.className = isBad ? 'bad' : '';
}
