/** Knows the habits by which free descriptions (sysDescr, neighbour descriptions) name model, version and serial, whoever wrote them. */
import { told } from './plausible.js';

export interface Described {
  readonly model?: string;
  readonly version?: string;
  readonly serial?: string;
}

/** A token that looks like a release: at least two numbers joined by dots, or a `v`/`r` number. */
const RELEASE = String.raw`[vVrR]?\d+(?:[._]\d+)+[\w.+()/-]*`;
const SERIALS: readonly RegExp[] = [/(?:^|[\s;,(<|])(?:S\/N|SN|serial(?:[ _-]?(?:number|num|no\.?|#))?)\s*[:=#]?\s*\(?([A-Z0-9][A-Z0-9-]{4,})/i];
const VERSIONS: readonly RegExp[] = [
  /\b(?:SW_REV|SWREV|SW_VERSION|SOFTWARE_VERSION)\s*[:=]\s*([^;,>\s]+)/i,
  new RegExp(String.raw`\b(?:software|firmware|sw|fw|switching software|image|main)[ _-]*(?:version|ver\.?|rev(?:ision)?\.?|release)?\s*[:=]?\s*(${RELEASE})`, 'i'),
  new RegExp(String.raw`\b(?:version|ver\.?|revision|rev\.?|release|firmware|vers)\s*[:=]?\s*(${RELEASE})`, 'i'),
  /\b(?:software|firmware|sw|fw)[ _-]*(?:version|ver\.?|rev(?:ision)?\.?)\s*[:=]?\s*([\w.()/-]*\d[\w.()/-]*)/i,
  /(?:^|[\s;,(_/-])[vV](\d+(?:\.\d+)*[\w.-]*)/,
  /(?:^|\s)\(?(\d+\.\d+(?:\.\d+)+[\w.-]*)\)?\s*$/,
  /(?:^|[\s;,])(\d+\.\d+\.\d+[\w.-]*)/,
];
const MODELS: readonly RegExp[] = [/\b(?:MODEL|Model Name|Model No\.?|Product|Prod|Hardware Model|PID)\s*[:=]\s*([^;,>|]+?)(?=\s*(?:[;,>|)]|S\/N|$)|\s+(?:Rating|HW|FW|SW|Version|Serial)\b)/i, /\bmodel\s+([A-Z0-9][\w/-]*\d[\w/-]*)/i];
/** Words that end the name of a model in a short description. */
const AFTER_MODEL = /\s*(?:[,;:(|]|\b(?:version|ver|rev|revision|software|firmware|running|release|build|sw|fw|hw|s\/n|sn|serial)\b|\sv?\d+\.\d+).*$/i;

/** What a description says by common habits; only literal parts of it, never guesses. `vendor` is left out of the model. */
export function readDescription(text: string, vendor: string | null): Described {
  const serial = told(firstMatch(SERIALS, text));
  const version = /^[^\s]*$/.test(text) && !/\d\.\d/.test(text) ? null : told(firstMatch(VERSIONS, text)?.replace(/[.,;)]+$/, (tail) => (tail.includes(')') ? ')' : '')).replace(/^([^(]*)\)$/, '$1'));
  const model = told(firstMatch(MODELS, text)) ?? shortModel(text, vendor);
  return { ...(model && { model }), ...(version && { version }), ...(serial && /\d/.test(serial) && { serial }) };
}

/** A short description is a model's name, where it holds a digit and is no sentence. */
function shortModel(text: string, vendor: string | null): string | null {
  if (text.length > 120 || /^(?:linux|freebsd|hardware:|darwin|sunos|netbsd|openbsd)\b/i.test(text)) return null;
  const bare = text.replace(AFTER_MODEL, '').trim();
  const words = (vendor && bare.toLowerCase().startsWith(`${vendor.toLowerCase()} `) ? bare.slice(vendor.length) : bare).trim();
  if (words.length > 40 || !/\d/.test(words) || !/[A-Za-z]/.test(words) || /^v?\d+(\.\d+)+$/i.test(words)) return null;
  return told(words);
}

function firstMatch(patterns: readonly RegExp[], text: string): string | undefined {
  for (const pattern of patterns) {
    const found = pattern.exec(text)?.[1];
    if (found) return found;
  }
  return undefined;
}
