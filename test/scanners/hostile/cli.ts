/** Knows how to stand in for the command line of a network box: a prompt, an echo, a pager, and bad manners where they are wanted. */
import type { ServerChannel } from 'ssh2';

export interface Cli {
  readonly greeting?: string;
  readonly prompt: string;
  /** Stands in front of the prompt until its number is typed. */
  readonly menu?: { readonly text: string; readonly choice: string };
  /** What is printed for each line typed, line breaks as the box sends them. `hang`: nothing more comes; `drop`: the line goes dead. */
  readonly says: Readonly<Record<string, string | readonly (string | { readonly wait: number } | 'hang' | 'drop')[]>>;
  readonly echo?: boolean;
  /** Whether an empty line brings the prompt. */
  readonly answersEmpty?: boolean;
  /** Pages of so many lines, until a setting turns it off. */
  readonly pages?: { readonly lines: number; readonly more: string; readonly erase: string; readonly off: string };
  readonly unknown?: string;
  readonly breaks?: string;
}
export interface CliSeen {
  readonly typed: string[];
}

/** Answers one line after the other, as a box with one process does. */
export function cliOn({ greeting = '', prompt, menu, says, echo = true, answersEmpty = true, pages, unknown = '% Invalid input detected\n', breaks = '\r\n' }: Cli, seen: CliSeen): (channel: ServerChannel) => void {
  return (channel) => {
    let typed = '';
    let paging = pages !== undefined;
    let inMenu = menu !== undefined;
    let dead = false;
    let key: (() => void) | null = null;
    const queue: string[] = [];
    let busy = false;
    const send = (text: string): void => void (dead || channel.write(text.replace(/\r?\n/g, breaks)));

    async function page(text: string): Promise<void> {
      const lines = text.split('\n');
      for (let i = 0; i < lines.length; i += pages!.lines) {
        send(lines.slice(i, i + pages!.lines).join('\n') + (i + pages!.lines < lines.length ? '\n' : ''));
        if (i + pages!.lines >= lines.length) return;
        channel.write(pages!.more);
        await new Promise<void>((resolve) => (key = resolve));
        channel.write(pages!.erase);
      }
    }
    async function answer(line: string): Promise<void> {
      seen.typed.push(line);
      if (echo) send(`${line}\n`);
      else send('\n');
      if (inMenu) {
        inMenu = line.trim() !== menu!.choice;
        send(inMenu ? `Invalid Menu Selection\n${menu!.text}` : `${greeting}${prompt}`);
        return;
      }
      if (line.trim() === '') {
        if (answersEmpty) send(prompt);
        return;
      }
      if (line === pages?.off) paging = false;
      const said = says[line.trim()] ?? unknown;
      for (const part of typeof said === 'string' ? [said] : said) {
        if (part === 'hang') await new Promise(() => {});
        else if (part === 'drop') {
          dead = true;
          channel.close();
          return;
        } else if (typeof part === 'object') await new Promise((resolve) => setTimeout(resolve, part.wait));
        else if (paging && part.split('\n').length > pages!.lines) await page(part);
        else send(part);
      }
      send(prompt);
    }
    async function work(): Promise<void> {
      if (busy) return;
      busy = true;
      for (let line = queue.shift(); line !== undefined && !dead; line = queue.shift()) await answer(line);
      busy = false;
    }
    channel.on('data', (chunk: Buffer) => {
      for (const char of chunk.toString('latin1')) {
        if (key) {
          const resume = key;
          key = null;
          resume();
        } else if (char === '\n' || char === '\r') {
          queue.push(typed);
          typed = '';
        } else typed += char;
      }
      void work();
    });
    channel.on('error', () => {});
    send(`${greeting}${menu?.text ?? prompt}`);
  };
}
