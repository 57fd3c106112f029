/** Words that say of a setting that it was meant for a while, in the tongues that people write notes in, and words that only look like them. */
import { describe, expect, it } from 'vitest';
import { leftoversOf } from '../../src/dialects/bricks/config-facts.js';

const wordsIn = (note: string) => [...leftoversOf([`description ${note}`], /^description (.*)$/)].length;

describe('a note', () => {
  it.each(['old firewall', 'test link to lab', 'DO_NOT_TOUCH', 'provisorisch bis Umzug', 'Vorläufig Kamera', 'vorlaeufig', 'nicht löschen!', 'lien temporaire', 'ne pas toucher', 'enlace de prueba', 'no tocar', 'regola provvisoria', 'non toccare', 'ligação temporária', 'não mexer', 'tijdelijk voor beurs', 'łącze tymczasowe', 'nie ruszać'])('“%s” says that it was for a while', (note) => {
    expect(wordsIn(note)).toBe(1);
  });
  it.each(['Oldenburg', 'latest backup', 'contest room', 'attempts', 'Altona', 'temperature sensor', 'nicht öffentlich', 'no internet', 'template', 'Provisionierung', 'tempo real'])('“%s” says no such thing', (note) => {
    expect(wordsIn(note)).toBe(0);
  });
});
