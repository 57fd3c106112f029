/** Knows how a configuration is laid out: lines under lines, braces, and the shape of names, addresses and masks in it. */
import { type Address, parseAddress } from '../../model/address.js';

/** A line and all that stands below it, by indentation. `at` counts lines from 1; `below` is trimmed, `deep` how far each is indented. */
export interface Block {
  readonly line: string;
  readonly at: number;
  readonly below: readonly { readonly line: string; readonly deep: number; readonly at: number }[];
}

/** Lines that begin without a blank, each with those that are indented below it. Comments (`!`, `#` alone) end nothing and are left out. */
export function blocksOf(text: string): readonly Block[] {
  const blocks: { line: string; at: number; below: { line: string; deep: number; at: number }[] }[] = [];
  text.split('\n').forEach((raw, i) => {
    const line = raw.trimEnd();
    const trimmed = line.trimStart();
    if (trimmed === '' || /^[!#;]/.test(trimmed)) return;
    const deep = line.length - trimmed.length;
    const current = blocks.at(-1);
    if (deep > 0 && current) current.below.push({ line: trimmed, deep, at: i + 1 });
    else blocks.push({ line: trimmed, at: i + 1, below: [] });
  });
  return blocks;
}

/** A hierarchy in braces (Junos, Vyatta) as one line per leaf: `system host-name fw1`. What is written as `set` lines is taken as it is. */
export function setLinesOf(text: string): readonly string[] {
  const lines: string[] = [];
  const path: string[] = [];
  for (const raw of text.split('\n')) {
    const line = raw.replace(/\/\*.*?\*\/|\s+##.*$|^\s*#.*$/g, '').trim();
    if (line === '' || line.startsWith('/*') || line.startsWith('*/')) continue;
    const set = /^(?:set|deactivate) (.+)$/.exec(line);
    if (set && path.length === 0) lines.push(set[1]!.replace(/'([^']*)'/g, (_all, inner: string) => (/\s/.test(inner) ? `"${inner}"` : inner)));
    else if (line === '}') path.pop();
    else if (line.endsWith('{')) path.push(line.slice(0, -1).replace(/^inactive: /, '').trim());
    else {
      const leaf = line.replace(/;$/, '').replace(/^inactive: /, '');
      const list = /^(\S+) \[ ?(.*?) ?\]$/.exec(leaf);
      for (const one of list ? (list[2]!.match(/"[^"]*"|\S+/g) ?? []).map((value) => `${list[1]!} ${value}`) : [leaf]) lines.push([...path, one].join(' '));
    }
    if (path.length > 64) return lines;
  }
  return lines;
}

/** Bits of a netmask or wildcard written in dots; null where it is neither. */
export function prefixOfMask(mask: string): number | null {
  const parts = mask.split('.').map(Number);
  if (parts.length !== 4 || parts.some((part) => !(part >= 0 && part <= 255))) return null;
  const bits = parts.map((part) => part.toString(2).padStart(8, '0')).join('');
  if (/^1*0*$/.test(bits)) return bits.lastIndexOf('1') + 1;
  return /^0*1*$/.test(bits) ? bits.indexOf('1') : null;
}

/** `192.0.2.1 255.255.255.0`, `192.0.2.1/24`, `2001:db8::1/64`: address and prefix; null where it is none. */
export function addressIn(text: string): { readonly address: Address; readonly prefix: number | null } | null {
  const [first = '', second = ''] = text.trim().split(/\s+/);
  const [address = '', bits] = first.split('/');
  const parsed = parseAddress(address);
  if (parsed === null) return null;
  if (bits !== undefined) return /^\d{1,3}$/.test(bits) && Number(bits) <= (parsed.includes(':') ? 128 : 32) ? { address: parsed, prefix: Number(bits) } : null;
  return { address: parsed, prefix: prefixOfMask(second) };
}

/** Numbers of a list such as `1,10-12,20`; at most 4094 of them. */
export function numbersIn(list: string): readonly number[] {
  const numbers = new Set<number>();
  for (const part of list.replace(/\s+/g, ',').split(',')) {
    const range = /^(\d{1,4})(?:-(\d{1,4}))?$/.exec(part);
    if (!range) continue;
    const last = Math.min(4094, Number(range[2] ?? range[1]));
    for (let n = Math.max(1, Number(range[1])); n <= last; n++) numbers.add(n);
  }
  return [...numbers].sort((a, b) => a - b);
}

/** Without the quotes that makes put around text. */
export function unquoted(text: string): string {
  return text.trim().replace(/^(["'])(.*)\1$/, '$2');
}
