/** Knows where everything on a map lies, from the SVG alone: texts, boxes, lines, and what touches what it must not. */

export interface Area {
  readonly what: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
/** Hundredths of an em, wider than DejaVu Sans draws them. */
const widthOf = (text: string, size: number): number => ([...text].reduce((sum, one) => sum + (/[ijl.,:;'|!()[\]I]/.test(one) ? 40 : /[mwMW@%…–×]/.test(one) ? 102 : /[A-Z]/.test(one) ? 74 : one === ' ' ? 33 : /[frt/-]/.test(one) ? 42 : 64), 0) * size) / 100;
const SIZES: Readonly<Record<string, number>> = { head: 14, name: 12, port: 9.5, soft: 10.5, '': 10.5 };
const number = (tag: string, name: string): number => Number(new RegExp(`\\s${name}="([^"]+)"`).exec(tag)?.[1] ?? '0');
const plain = (text: string): string => text.replace(/&amp;/g, '&').replace(/&[a-z0-9#]+;/g, 'x');

export function textsOf(svg: string): readonly Area[] {
  return [...svg.matchAll(/<text(?: class="([^"]*)")?([^>]*)>([^<]*)<\/text>/g)].filter(([, , , text]) => text !== '').map(([, kind = '', tag, text]) => {
    const size = SIZES[kind]!;
    const [x, y] = [number(tag!, 'x'), number(tag!, 'y')];
    return { what: text!, left: x, right: x + widthOf(plain(text!), size) * (kind === 'head' || kind === 'name' ? 1.14 : 1), top: y - size * 0.76, bottom: y + size * 0.22 };
  });
}
export function boxesOf(svg: string): readonly Area[] {
  return [...svg.matchAll(/<rect class="box[^"]*"([^>]*)\/>/g)].map(([, tag]) => ({ what: tag!, left: number(tag!, 'x'), top: number(tag!, 'y'), right: number(tag!, 'x') + number(tag!, 'width'), bottom: number(tag!, 'y') + number(tag!, 'height') }));
}
/** The runs of all lines, as areas half a stroke wide. */
export function runsOf(svg: string): readonly Area[] {
  return [...svg.matchAll(/<path class="line[^"]*" d="([^"l]+)"/g)].flatMap(([, path]) => {
    const runs: Area[] = [];
    let [x, y] = [0, 0];
    for (const [, step, a, b] of path!.matchAll(/([MHV])([\d.-]+)(?: ([\d.-]+))?/g)) {
      const [nx, ny] = step === 'M' ? [Number(a), Number(b)] : step === 'H' ? [Number(a), y] : [x, Number(a)];
      if (step !== 'M') runs.push({ what: path!, left: Math.min(x, nx) - 0.7, right: Math.max(x, nx) + 0.7, top: Math.min(y, ny) - 0.7, bottom: Math.max(y, ny) + 0.7 });
      [x, y] = [nx, ny];
    }
    return runs;
  });
}
const meet = (a: Area, b: Area): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
const inside = (a: Area, b: Area): boolean => a.left >= b.left && a.right <= b.right && a.top >= b.top && a.bottom <= b.bottom;
/** A point that merely touches the border of its box is no crossing. */
const shrunk = ({ what, left, top, right, bottom }: Area): Area => ({ what, left: left + 1.5, top: top + 1.5, right: right - 1.5, bottom: bottom - 1.5 });

/** Everything that lies where it must not: empty for a good map. */
export function faultsOf(svg: string): readonly string[] {
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg)!.map(Number);
  const [texts, boxes, runs] = [textsOf(svg), boxesOf(svg), runsOf(svg)];
  const page: Area = { what: 'the page', left: 0, top: 0, right: width!, bottom: height! };
  const pairs = <T>(all: readonly T[]): (readonly [T, T])[] => all.flatMap((a, i) => all.slice(i + 1).map((b) => [a, b] as const));
  return [
    ...[...texts, ...boxes, ...runs].filter((one) => !inside(one, page)).map(({ what }) => `${what} leaves the page`),
    ...pairs(texts).filter(([a, b]) => meet(a, b)).map(([a, b]) => `“${a.what}” lies on “${b.what}”`),
    ...texts.flatMap((text) => runs.filter((run) => meet(text, run)).map((run) => `“${text.what}” is crossed by ${run.what}`)),
    ...texts.flatMap((text) => boxes.filter((box) => meet(text, box) && !inside(text, box)).map(() => `“${text.what}” sticks out of its box`)),
    ...pairs(boxes).filter(([a, b]) => meet(a, b)).map(([a, b]) => `${a.what} lies on ${b.what}`),
    ...runs.flatMap((run) => boxes.filter((box) => meet(run, shrunk(box))).map((box) => `line ${run.what} goes through ${box.what}`)),
  ];
}
