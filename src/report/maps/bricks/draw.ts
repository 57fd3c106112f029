/** Knows how a picture with places becomes SVG: light, dark and print, every sign explained in words, all text escaped. */
import { type Markup, markup, trusted } from '../../bricks/markup.js';
import { signOf } from './glyphs.js';
import { NAME_SIZE, PORT_SIZE, type PlacedBox, type PlacedLine, WORD_SIZE, placesOf } from './places.js';
import { widthOf } from './measure.js';
import type { Became, Mark, Picture, Sign } from './picture.js';

const MARGIN = 18;
const TOP = 46;
/** What all maps share; scoped to them, so that it changes nothing else on a page. */
export const STYLE = `.lp-map{--m-ink:#1c2126;--m-soft:#545d66;--m-paper:#fff;--m-box:#f3f5f7;--m-line:#3d464e;--m-red:#9b1c1c;--m-blue:#0b4f8a;--m-band:#e3e7eb;font-family:"Segoe UI","Helvetica Neue",Arial,"Liberation Sans","DejaVu Sans",sans-serif}
@media (prefers-color-scheme:dark){.lp-map{--m-ink:#e8ebee;--m-soft:#aab4bd;--m-paper:#14181c;--m-box:#1e2429;--m-line:#b4bec7;--m-red:#ff9d94;--m-blue:#8fc4f5;--m-band:#2b333a}}
@media print{.lp-map{--m-ink:#1c2126;--m-soft:#545d66;--m-paper:#fff;--m-box:#f3f5f7;--m-line:#3d464e;--m-red:#9b1c1c;--m-blue:#0b4f8a;--m-band:#e3e7eb}}
.lp-map .paper{fill:var(--m-paper)}.lp-map text{fill:var(--m-ink);font-size:${WORD_SIZE}px}.lp-map .head{font-size:14px;font-weight:600}.lp-map .soft{fill:var(--m-soft)}.lp-map .name{font-size:${NAME_SIZE}px;font-weight:600}.lp-map .port{font-size:${PORT_SIZE}px;fill:var(--m-soft)}
.lp-map .box{fill:var(--m-box);stroke:var(--m-ink);stroke-width:1.2}.lp-map .hollow{fill:var(--m-paper);stroke:var(--m-soft);stroke-dasharray:4 3}.lp-map .inner{fill:none;stroke:var(--m-ink);stroke-width:.8}.lp-map .behind{fill:var(--m-paper);stroke:var(--m-ink);stroke-width:1}.lp-map .sign{fill:none;stroke:var(--m-ink);stroke-width:1.2;stroke-linecap:round;stroke-linejoin:round}
.lp-map .line{fill:none;stroke:var(--m-line);stroke-width:1.4;stroke-linejoin:round}.lp-map .thick{stroke-width:3}.lp-map .inferred{stroke-dasharray:6 4}.lp-map .declared{stroke-dasharray:1.5 3.5;stroke-linecap:round}.lp-map .tick{stroke:var(--m-line);stroke-width:1.6}.lp-map .open{fill:var(--m-paper);stroke:var(--m-line);stroke-width:1.4}.lp-map .changed{stroke:var(--m-blue);stroke-width:2.6}.lp-map .gone{stroke:var(--m-blue);stroke-width:1.6;stroke-dasharray:9 5 2 5}.lp-map .became .port{fill:var(--m-blue)}.lp-map .band{stroke:var(--m-band);stroke-width:1}
.lp-map .mark{stroke:var(--m-red);stroke-width:1.4;stroke-linejoin:round}.lp-map .proven{fill:var(--m-red)}.lp-map .possible{fill:var(--m-paper)}`;

/** One self-contained SVG. Same picture, same bytes. */
export function drawn(picture: Picture): string {
  const places = placesOf(picture);
  const side = Math.max(0, ...picture.tiers.map((name) => widthOf(name, WORD_SIZE))) + 22;
  const legend = legendOf(picture);
  const width = Math.ceil(Math.max(places.width + side + MARGIN * 2, 660, widthOf(picture.title, 14, true) + MARGIN * 2));
  const inner = width - side - MARGIN * 2;
  const shift = side + MARGIN + Math.floor((inner - places.width) / 2);
  const keys = legendRows(legend, width - MARGIN * 2);
  const notes = picture.notes.flatMap((note) => wrapped(note, width - MARGIN * 2, WORD_SIZE));
  const foot = TOP + places.height + 30;
  const height = Math.ceil(foot + keys.length * 20 + notes.length * 15 + 10);
  const bands = places.tiers.map(({ tier, y }) => markup`<text class="soft" x="${MARGIN}" y="${r(TOP + y + 4)}">${picture.tiers[tier] ?? ''}</text>`);
  const made = markup`<svg class="lp-map" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">
<title>${picture.title}</title>
<desc>${picture.description}</desc>
<style>${trusted(STYLE)}</style>
<rect class="paper" width="${width}" height="${height}"/>
<text class="head" x="${MARGIN}" y="26">${picture.title}</text>
${bands}
${places.lines.map((line) => lineOf(line, shift))}${places.boxes.map((box) => boxOf(box, shift))}<path class="band" d="M${MARGIN} ${foot - 12}H${width - MARGIN}"/>
${keys.map((row, i) => row.map(({ key, x }) => keyOf(key, MARGIN + x, foot + 4 + i * 20)))}${notes.map((note, i) => markup`<text class="soft" x="${MARGIN}" y="${foot + 8 + keys.length * 20 + i * 15}">${note}</text>\n`)}</svg>
`;
  return made.markup;
}
const r = (value: number): number => Math.round(value * 10) / 10;

function lineOf({ line, points, labels, tick, open, mark }: PlacedLine, shift: number): Markup {
  const [first, ...rest] = points.map(([x, y]) => [r(x + shift), r(y + TOP)] as const);
  let [px, py] = first!;
  const path = rest.map(([x, y]) => {
    const step = x === px ? `V${y}` : y === py ? `H${x}` : `H${x}V${y}`;
    [px, py] = [x, y];
    return step;
  });
  const classes = ['line', line.thick && 'thick', (line.certainty === 'inferred' || line.certainty === 'declared') && line.certainty, classOf(line.changed)].filter(Boolean).join(' ');
  return markup`<g${line.changed === undefined ? null : markup` class="became"`}><title>${line.title}</title><path class="${classes}" d="M${first![0]} ${first![1]}${path.join('')}"/>${
    line.certainty === 'one-end' ? markup`<path class="tick" d="M${r(tick[0] + shift - 4)} ${r(tick[1] + TOP + 2)}l8 -4"/>` : null
  }${line.blocked ? markup`<circle class="open" cx="${r(open[0] + shift)}" cy="${r(open[1] + TOP)}" r="3.4"/>` : null}${markOf(line.mark, r(mark[0] + shift), r(mark[1] + TOP))}${labels.map(({ text, x, y }) => markup`<text class="port" x="${r(x + shift)}" y="${r(y + TOP)}">${text}</text>`)}</g>
`;
}

function boxOf({ box, x, y, width, height }: PlacedBox, shift: number): Markup {
  const [left, top] = [r(x + shift), r(y + TOP)];
  const wide = box.stands > 1 ? width - 6 : width;
  const hollow = box.glyph === 'unmanaged';
  return markup`<g><title>${box.title}</title>${box.stands > 1 ? [6, 3].map((step) => markup`<rect class="behind" x="${left + step}" y="${top - step + 3}" width="${r(wide)}" height="${r(height - 3)}" rx="3"/>`) : null}<rect class="${['box', hollow && 'hollow', classOf(box.changed)].filter(Boolean).join(' ')}" x="${left}" y="${box.stands > 1 ? top + 3 : top}" width="${r(wide)}" height="${r(box.stands > 1 ? height - 3 : height)}" rx="3"/>${signOf(box.glyph, left + 6, r(top + height / 2 - 8))}${box.words.map((word, i) => markup`<text class="${i === 0 ? 'name' : 'soft'}" x="${left + 29}" y="${r(top + height / 2 - box.words.length * 7 + 11.5 + i * 14)}">${word}</text>`)}${markOf(box.mark, r(left + wide - 9), r(top + height / 2 + 1))}</g>
`;
}

/** How a changed thing is drawn; the sign before its name or port says the same. */
function classOf(changed: Became | undefined): string | false {
  return changed === undefined ? false : changed === '-' ? 'gone' : 'changed';
}

function markOf(mark: Mark, x: number, y: number): Markup | null {
  return mark === null ? null : markup`<path class="mark ${mark}" d="M${r(x - 4.5)} ${r(y + 4)}l4.5 -8 4.5 8z"/>`;
}

type Key = { readonly sign: Sign; readonly words: string };
/** Only what the picture shows, in words. */
function legendOf({ boxes, lines, legend = {} }: Picture): readonly Key[] {
  const marks = new Set([...boxes, ...lines].map(({ mark }) => mark));
  const sure = new Set(lines.map(({ certainty }) => certainty));
  const became = new Set([...boxes, ...lines].map(({ changed }) => classOf(changed)));
  const keys: (Key | false)[] = [
    marks.has('proven') && { sign: 'proven', words: 'proven: others stop when it fails' },
    marks.has('possible') && { sign: 'possible', words: 'possible: others may stop when it fails' },
    sure.has('both-ends') && { sign: 'both-ends', words: 'both ends say so' },
    sure.has('one-end') && { sign: 'one-end', words: 'one end says so' },
    sure.has('inferred') && { sign: 'inferred', words: 'inferred' },
    sure.has('declared') && { sign: 'declared', words: 'declared by people' },
    lines.some(({ blocked }) => blocked) && { sign: 'blocked', words: 'kept in reserve, carries nothing now' },
    lines.some(({ thick }) => thick) && { sign: 'thick', words: 'several cables as one' },
    became.has('changed') && { sign: 'changed', words: '+ added, ~ changed' },
    became.has('gone') && { sign: 'gone', words: '− gone' },
    boxes.some(({ glyph }) => glyph === 'unmanaged') && { sign: 'unmanaged', words: 'box nobody manages, inferred' },
  ];
  return keys.filter((key): key is Key => key !== false).map(({ sign, words }) => ({ sign, words: legend[sign] ?? words }));
}
function legendRows(keys: readonly Key[], width: number): readonly (readonly { readonly key: Key; readonly x: number }[])[] {
  const rows: { key: Key; x: number }[][] = [];
  let x = 0;
  for (const key of keys) {
    const wide = 36 + widthOf(key.words, WORD_SIZE) + 18;
    if (rows.length === 0 || x + wide > width) {
      rows.push([]);
      x = 0;
    }
    rows.at(-1)!.push({ key, x });
    x += wide;
  }
  return rows;
}
function keyOf({ sign, words }: Key, x: number, y: number): Markup {
  const stroke = (extra: string) => markup`<path class="line ${extra}" d="M${x} ${y}H${x + 28}"/>`;
  const signs: Readonly<Record<Key['sign'], Markup | null>> = {
    proven: markOf('proven', x + 14, y), possible: markOf('possible', x + 14, y), 'both-ends': stroke(''), 'one-end': markup`${stroke('')}<path class="tick" d="M${x + 12} ${y + 4}l4 -8"/>`,
    inferred: stroke('inferred'), declared: stroke('declared'), blocked: markup`${stroke('')}<circle class="open" cx="${x + 14}" cy="${y}" r="3.4"/>`, thick: stroke('thick'), changed: stroke('changed'), gone: stroke('gone'), unmanaged: markup`<rect class="box hollow" x="${x + 2}" y="${y - 6}" width="24" height="12" rx="3"/>`,
  };
  return markup`${signs[sign]}<text class="soft" x="${x + 36}" y="${y + 4}">${words}</text>
`;
}

function wrapped(text: string, width: number, size: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)!} ${word}`;
    if (lines.length > 0 && widthOf(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
