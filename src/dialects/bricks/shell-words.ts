/** Knows how a POSIX shell splits a line (IEEE 1003.1, 2.2 and 2.10): words, quotes, redirections, and where one command ends and the next begins. */

/** The simple commands of a line, in order, each as its words; redirections and reserved words are taken out, variables stay as written. */
export function simpleCommands(line: string): readonly (readonly string[])[] {
  const commands: string[][] = [];
  let words: string[] = [];
  let skipNext = false;
  const end = () => {
    if (words.length > 0) commands.push(words);
    words = [];
  };
  for (const token of tokensOf(line)) {
    if (token.is === 'end') end();
    else if (token.is === 'redirect') skipNext = true;
    else if (skipNext) skipNext = false;
    else words.push(token.text);
  }
  end();
  return commands.map(withoutReserved).filter((one) => one.length > 0);
}

type Token = { readonly is: 'word'; readonly text: string } | { readonly is: 'end' } | { readonly is: 'redirect' };

function* tokensOf(line: string): Generator<Token> {
  let at = 0;
  while (at < line.length) {
    const rest = line.slice(at);
    const space = /^[ \t]+/.exec(rest);
    if (space) {
      at += space[0].length;
      continue;
    }
    if (rest.startsWith('#')) {
      const newline = rest.indexOf('\n');
      if (newline < 0) return;
      at += newline;
      continue;
    }
    // `2>&1` and `>&-` name no file; all other redirections are followed by one.
    const duplicate = /^\d*[<>]&(\d+|-)/.exec(rest);
    const redirect = duplicate ?? /^(\d*(>>|>\||<<<|<>|[<>])|&>>?)/.exec(rest);
    if (redirect) {
      at += redirect[0].length;
      if (!duplicate) yield { is: 'redirect' };
      continue;
    }
    const operator = /^(&&|\|\||;;|\|&|[;&|()\n])/.exec(rest);
    if (operator) {
      at += operator[0].length;
      yield { is: 'end' };
      continue;
    }
    const { text, length } = wordAt(rest);
    at += length;
    yield { is: 'word', text };
  }
}

/** One word from the start of `rest`, quotes removed. A `$(…)` or back-quoted part stays inside its word, as written. */
function wordAt(rest: string): { text: string; length: number } {
  let text = '';
  let at = 0;
  while (at < rest.length) {
    const char = rest[at]!;
    if (/[ \t\n;&|()<>]/.test(char)) break;
    if (char === '\\') {
      text += rest[at + 1] ?? '';
      at += 2;
    } else if (char === "'") {
      const close = closing(rest, at + 1, "'");
      text += rest.slice(at + 1, close);
      at = close + 1;
    } else if (char === '"') {
      const close = closing(rest, at + 1, '"');
      text += rest.slice(at + 1, close).replace(/\\([\\"$`])/g, '$1');
      at = close + 1;
    } else if (char === '`' || rest.startsWith('$(', at)) {
      const close = char === '`' ? closing(rest, at + 1, '`') : closingParenthesis(rest, at + 1);
      text += rest.slice(at, close + 1);
      at = close + 1;
    } else {
      text += char;
      at++;
    }
  }
  return { text, length: Math.max(at, 1) };
}
function closing(rest: string, from: number, quote: string): number {
  for (let at = from; at < rest.length; at++) {
    if (rest[at] === '\\' && quote !== "'") at++;
    else if (rest[at] === quote) return at;
  }
  return rest.length;
}
function closingParenthesis(rest: string, from: number): number {
  let depth = 0;
  for (let at = from; at < rest.length; at++) {
    if (rest[at] === '(') depth++;
    if (rest[at] === ')' && --depth === 0) return at;
  }
  return rest.length;
}

const LEADING = new Set(['if', 'then', 'elif', 'else', 'while', 'until', 'do', '{', '}', '!', 'time', 'fi', 'done', 'esac']);
/** `for x in …` and `case … in` run nothing themselves. */
const NO_COMMAND = new Set(['for', 'case', 'select', 'function']);

function withoutReserved(words: readonly string[]): readonly string[] {
  const first = words.findIndex((word) => !LEADING.has(word));
  if (first < 0 || NO_COMMAND.has(words[first]!)) return [];
  const rest = words.slice(first);
  return rest.at(-1) === '}' ? rest.slice(0, -1) : rest;
}
