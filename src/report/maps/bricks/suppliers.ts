/** Knows how those who serve the site's domains from outside stand on a map: above the lines that lead to them. */
import type { Audit } from '../../../model/audit.js';
import { counted } from '../../bricks/words.js';
import { cut } from './measure.js';
import type { Box, Line, Mark } from './picture.js';

const MOST = 5;
export const SUPPLIER_TIER = 'Suppliers';

/** Boxes in the topmost tier, a line to every provider, and a note on what is left out. Where no line to the outside is known, none is drawn. */
export function suppliersOn({ providers, suppliers = [] }: Audit, marks: ReadonlyMap<string, Mark>): { readonly boxes: readonly Box[]; readonly lines: readonly Line[]; readonly notes: readonly string[] } {
  const shown = providers.length === 0 ? [] : suppliers.slice(0, MOST);
  const left = suppliers.length - shown.length;
  return {
    boxes: shown.map(({ id, name, serves, hosts }) => ({ id, glyph: 'server', words: [cut(name, 22), serves.join(' + ')], title: `${name} · serves ${serves.join(' and ')} from outside · ${hosts.slice(0, 6).join(', ')}`, mark: marks.get(id) ?? null, stands: 1, tier: 0, order: name })),
    lines: shown.flatMap((supplier) => providers.map((provider): Line => ({ id: `served ${supplier.id} ${provider.id}`, a: supplier.id, b: provider.id, aPort: null, bPort: null, certainty: 'inferred', blocked: false, thick: false, mark: null, title: `${supplier.name} is reached through ${provider.name}` }))),
    notes: left > 0 ? [`${counted(left, 'supplier')} of mail or names outside ${left === 1 ? 'is' : 'are'} not drawn.`] : [],
  };
}
