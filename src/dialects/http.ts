/** Knows what a management page tells before anybody logs in: its title, and the server's name (RFC 9110). */
import type { Dialect } from '../model/dialect.js';
import { clean, decode } from '../model/text.js';
import { objectOf, textIn } from './bricks/json.js';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', reg: '®', copy: '©', trade: '™', ndash: '–', mdash: '—' };

/** A title as people see it: character references resolved, white space folded. */
function titleOf(base64: string | null): string | null {
  if (base64 === null) return null;
  const text = decode(Buffer.from(base64, 'base64')).replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi, (all, decimal?: string, hex?: string, name?: string) => {
    const code = decimal !== undefined ? Number(decimal) : hex !== undefined ? parseInt(hex, 16) : null;
    if (code !== null) return code > 31 && code < 0xd800 ? String.fromCodePoint(code) : ' ';
    return ENTITIES[name!.toLowerCase()] ?? all;
  });
  return clean(text, 120) || null;
}

const dialect: Dialect = {
  title: 'Management pages over HTTP: title and server (RFC 9110)',
  speaks: () => false,
  asks: [],
  *read(answers) {
    for (const { id, ask, outcome } of answers.via('http')) {
      if (outcome.is !== 'answered') continue;
      const page = objectOf(outcome.raw);
      if (!page) {
        yield { kind: 'unread', why: `the page on port ${ask.port} is malformed`, from: [id] };
        continue;
      }
      const title = titleOf(textIn(page, 'title')) ?? (clean(textIn(page, 'realm') ?? '', 120) || null);
      const server = clean(textIn(page, 'server') ?? '', 120) || null;
      yield { kind: 'web-page', port: ask.port, title, server, from: [id] };
    }
  },
  examples: [
    { name: 'a page with a title', given: { asked: [{ ask: { via: 'http', port: 80 }, raw: `{"status":200,"server":"ExampleHTTP/1.0","realm":null,"location":null,"title":"${Buffer.from(' Example&nbsp;Switch &amp; Co ').toString('base64')}"}` }] }, reads: [{ kind: 'web-page', port: 80, title: 'Example Switch & Co', server: 'ExampleHTTP/1.0' }] },
    { name: 'a page behind a password names itself by its realm', given: { asked: [{ ask: { via: 'http', port: 8080 }, raw: '{"status":401,"server":null,"realm":"Example Camera","location":null,"title":null}' }] }, reads: [{ kind: 'web-page', port: 8080, title: 'Example Camera', server: null }] },
    { name: 'damaged', given: { asked: [{ ask: { via: 'http', port: 80 }, raw: '{' }] }, reads: [{ kind: 'unread' }], readsNo: ['web-page'] },
  ],
};
export default dialect;
