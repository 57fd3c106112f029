/** Knows how a report becomes one self-contained HTML file: no script, nothing fetched, prints to A4. */
import type { Format, Report } from '../../model/report.js';
import { type Opens, blocksToHtml, idsOf } from '../bricks/blocks-html.js';
import { markup, trusted } from '../bricks/markup.js';
import { STYLE } from '../bricks/style.js';
import { day } from '../bricks/words.js';

const format: Format = { mediaType: 'text/html; charset=utf-8', write };
export default format;

/** The strip stands on top of the first page, the owner's page below it; all other sections follow in order. */
function write({ edition, sections }: Report): string {
  const { audit, brand } = edition;
  const ids = new Set(sections.flatMap(({ id, blocks }) => [`section ${id}`, ...idsOf(blocks)]));
  const opens: Opens = (id) => ids.has(id);
  const strip = sections.find(({ id }) => id === 'strip');
  const rest = sections.filter(({ id }) => id !== 'strip');
  const page = markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${audit.client} · ${audit.site} · ${day(audit.sweep.endedAt)} · what your IT hangs on</title>
<style>${trusted(STYLE)}${brand?.colour ? trusted(`\n:root{--brand:${brand.colour}}`) : null}</style>
</head>
<body>
<header class="top">${brand?.logo ? markup`<img class="logo" alt="${brand.firm ?? ''}" src="${brand.logo}">` : null}<h1>What your IT hangs on</h1><div class="strip">${strip ? blocksToHtml(strip.blocks, opens) : null}</div></header>
<nav class="toc" aria-label="Sections"><ul>${rest.map(({ id, title }) => markup`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>
<main>
${rest.map(({ id, title, blocks }) => markup`<section id="${id}" aria-labelledby="${id}-title">\n<h2 id="${id}-title">${title}</h2>\n${blocksToHtml(blocks, opens)}</section>\n`)}</main>
<footer>${brand?.firm ? markup`${brand.firm} · ` : null}Made by Linchpin ${audit.engine} from sweep ${audit.sweep.id}. The same observations give the same report.</footer>
</body>
</html>
`;
  return page.markup;
}
