/** Knows our own plain signs, each drawn in a square of 18 by 18; strokes take the colour of the ink. */
import { type Markup, trusted } from '../../bricks/markup.js';
import type { Glyph } from './picture.js';

const SIGNS: Readonly<Record<Glyph, string>> = {
  internet: '<path d="M5 14h8.5a3.5 3.5 0 0 0 .4-7 5 5 0 0 0-9.5 1A3.2 3.2 0 0 0 5 14z"/>',
  firewall: '<path d="M2.5 3.5h13v11h-13zM2.5 7.2h13M2.5 10.8h13M7 3.5v3.7M12 3.5v3.7M4.8 7.2v3.6M9.4 7.2v3.6M14 7.2v3.6M7 10.8v3.7M12 10.8v3.7"/>',
  router: '<circle cx="9" cy="9" r="6.5"/><path d="M9 5v8M5 9h8M7.4 6.4 9 4.8l1.6 1.6M7.4 11.6 9 13.2l1.6-1.6"/>',
  switch: '<path d="M2 5.5h14v7H2zM4.5 9.7h1.4M7.2 9.7h1.4M9.9 9.7h1.4M12.6 9.7H14"/>',
  'access-point': '<path d="M9 15V9M5.9 10.2a4.2 4.2 0 0 1 6.2 0M3.4 7.7a7.7 7.7 0 0 1 11.2 0"/><circle cx="9" cy="9" r=".6"/>',
  server: '<path d="M4 2.5h10v4H4zM4 7h10v4H4zM4 11.5h10v4H4zM6 4.5h1M6 9h1M6 13.5h1"/>',
  storage: '<path d="M3.5 4.8v8.4c0 1.3 2.5 2.3 5.5 2.3s5.5-1 5.5-2.3V4.8"/><ellipse cx="9" cy="4.8" rx="5.5" ry="2.3"/><path d="M3.5 9c0 1.3 2.5 2.3 5.5 2.3s5.5-1 5.5-2.3"/>',
  unmanaged: '<path stroke-dasharray="2 1.6" d="M2 5.5h14v7H2z"/><path d="M7.6 8a1.5 1.5 0 1 1 1.9 1.5c-.4.1-.5.3-.5.8M9 11.6v.1"/>',
  network: '<path d="M2 9h14M4.5 9V4.5M9 9V4.5M13.5 9V4.5M6.8 9v4.5M11.2 9v4.5"/>',
  room: '<path d="M2.5 15.5v-13h13v13M1.5 15.5h15M6.5 15.5v-8h5v8M10 11.7v.1"/>',
  power: '<path d="M10 2 4.5 10H9l-1 6 5.5-8H9z"/>',
  box: '<path d="M3 4.5h12v9H3z"/>',
};

export function signOf(glyph: Glyph, x: number, y: number): Markup {
  return trusted(`<g class="sign" transform="translate(${x} ${y})">${SIGNS[glyph]}</g>`);
}
