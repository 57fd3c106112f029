/** Knows a map as a draw.io drawing (mxGraph XML): boxes where our own map has them, lines fastened to them. */
import { markup } from '../../bricks/markup.js';
import { sortedBy } from '../../../model/order.js';
import { placesOf } from './places.js';
import type { Line, Picture } from './picture.js';

const DASHES: Readonly<Record<Line['certainty'], string>> = { 'both-ends': '', 'one-end': '', inferred: 'dashed=1;', declared: 'dashed=1;dashPattern=1 3;' };
const LABEL = 'edgeLabel;html=0;resizable=0;fontSize=9;align=center;verticalAlign=middle;';

/** One uncompressed drawing. Labels are plain text, never HTML. Same picture, same bytes. */
export function drawioOf(picture: Picture): string {
  const { boxes } = placesOf(picture);
  const numbers = new Map(boxes.map(({ box }, i) => [box.id, `box-${i + 1}`]));
  const vertices = boxes.map(({ box, x, y, width, height }) => markup`<mxCell id="${numbers.get(box.id)!}" value="${`${box.mark === 'proven' ? '▲ ' : box.mark === 'possible' ? '△ ' : ''}${box.words.join(' / ')}`}" style="rounded=1;whiteSpace=wrap;html=0;${box.glyph === 'unmanaged' ? 'dashed=1;' : ''}" vertex="1" parent="1"><mxGeometry x="${Math.round(x)}" y="${Math.round(y)}" width="${Math.round(width)}" height="${Math.round(height)}" as="geometry"/></mxCell>\n`);
  const edges = sortedBy(picture.lines.filter(({ a, b }) => numbers.has(a) && numbers.has(b)), ({ id }) => id).map((line, i) => {
    const id = `line-${i + 1}`;
    const label = (port: string | null, at: number) => (port === null || port === '' ? null : markup`<mxCell id="${`${id}-${at < 0 ? 'a' : 'b'}`}" value="${port}" style="${LABEL}" vertex="1" connectable="0" parent="${id}"><mxGeometry x="${at}" relative="1" as="geometry"/></mxCell>\n`);
    return markup`<mxCell id="${id}" value="${line.blocked ? 'blocked' : ''}" style="${`edgeStyle=orthogonalEdgeStyle;endArrow=none;html=0;${DASHES[line.certainty]}${line.thick ? 'strokeWidth=3;' : ''}`}" edge="1" parent="1" source="${numbers.get(line.a)!}" target="${numbers.get(line.b)!}"><mxGeometry relative="1" as="geometry"/></mxCell>\n${label(line.aPort, -0.8)}${label(line.bPort, 0.8)}`;
  });
  return markup`<mxfile host="linchpin"><diagram name="${picture.title}"><mxGraphModel grid="0" page="0"><root><mxCell id="0"/><mxCell id="1" parent="0"/>
${vertices}${edges}</root></mxGraphModel></diagram></mxfile>
`.markup;
}
