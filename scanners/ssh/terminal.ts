/** Knows what a terminal would show of what a device sends: lines overwritten, erased and coloured come out as the lines a person would read. */

/** CSI, OSC and the two-character sequences of ECMA-48. */
const SEQUENCE = /\u001b(?:\[([\d;?]*)[ -/]*([@-~])|\][^\u0007\u001b]{0,400}(?:\u0007|\u001b\\)|[()#%][0-9A-Za-z]|([0-9A-Za-z=><~]))/y;
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f]/;
/** A column no terminal has. */
const WIDEST = 8192;

/**
 * The lines that `sent` leaves on a terminal, one code unit of `sent` one character (so that bytes decoded as Latin-1 stay what they
 * are). Only movements within a line count; any other is left out. The last line has no line break where the device sent none.
 */
export function shown(sent: string): string {
  if (!CONTROL.test(sent)) return sent;
  const text = sent.replace(/\r+\n/g, '\n');
  if (!CONTROL.test(text)) return text;
  // A title (OSC) may hold line breaks; nothing else reaches over one.
  if (text.includes('\u001b]')) return drawn(text);
  return text.split('\n').map((line) => (CONTROL.test(line) ? drawn(line) : line)).join('\n');
}

/** Character by character. */
function drawn(sent: string): string {
  const lines: string[] = [];
  let line: string[] = [];
  let column = 0;
  let rewritten = false;
  const end = (): void => {
    const text = line.join('');
    lines.push(rewritten ? text.trimEnd() : text);
    line = [];
    column = 0;
    rewritten = false;
  };
  for (let i = 0; i < sent.length; i++) {
    const char = sent[i]!;
    if (char === '\n') end();
    else if (char === '\r') {
      if (sent[i + 1] === '\n' || sent[i + 1] === '\r') continue;
      rewritten ||= line.length > 0;
      column = 0;
    } else if (char === '\b') {
      rewritten = true;
      column = Math.max(0, column - 1);
    } else if (char === '\u001b') {
      SEQUENCE.lastIndex = i;
      const found = SEQUENCE.exec(sent);
      if (!found) continue;
      i += found[0].length - 1;
      const [, numbers = '', csi, single] = found;
      if (single === 'E') end();
      if (csi === undefined) continue;
      const count = Math.min(WIDEST, Number(numbers.split(';')[0]) || 1);
      if (csi === 'K' && numbers !== '1') line.length = Math.min(line.length, numbers === '2' ? 0 : column);
      if (csi === 'D') column = Math.max(0, column - count);
      if (csi === 'G') column = count - 1;
      if (csi === 'C') column = Math.min(WIDEST, column + count);
      if ('KDGC'.includes(csi)) rewritten = true;
    } else if (char === '\t' || char >= ' ') {
      if (char === '\u007f') continue;
      while (line.length < column) line.push(' ');
      line[column++] = char;
    }
  }
  end();
  return lines.join('\n');
}
