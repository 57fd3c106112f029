/** Knows how a drawing of the daemon gets into the page: rebuilt of the elements that only draw. */
import { el } from './dom.js';

const SVG = 'http://www.w3.org/2000/svg';
/** Nothing else of a drawing gets into the page. */
const ELEMENTS = new Set(['svg', 'g', 'path', 'line', 'polyline', 'polygon', 'rect', 'circle', 'ellipse', 'text', 'tspan', 'title', 'desc', 'defs', 'style', 'marker', 'use', 'symbol', 'pattern', 'clipPath']);

/** The drawing in `text`. Throws where it is none. */
export function drawingOf(text) {
  return safe(new DOMParser().parseFromString(text, 'image/svg+xml').documentElement);
}

/** Saves a drawing as a file of its own. */
export function saveDrawing(drawing, name) {
  const url = URL.createObjectURL(new Blob([new XMLSerializer().serializeToString(drawing)], { type: 'image/svg+xml' }));
  el('a', { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** The drawing without anything that could act: unknown elements, listeners, references outside of it. */
function safe(element) {
  if (element.namespaceURI !== SVG || !ELEMENTS.has(element.localName)) throw new Error('the map could not be drawn');
  const copy = document.createElementNS(SVG, element.localName);
  for (const { name, value } of [...element.attributes]) if (!/^on/i.test(name) && (!/href$/i.test(name) || value.startsWith('#')) && name !== 'xmlns') copy.setAttribute(name, value);
  for (const child of element.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) copy.append(child.textContent);
    else if (child.nodeType === Node.ELEMENT_NODE && ELEMENTS.has(child.localName)) copy.append(safe(child));
  }
  return copy;
}
