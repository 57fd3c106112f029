/**
 * Knows how command lines print what a box is made of: `NAME: … PID: … SN: …` of Cisco, the tables of Junos and EOS, the sections of Comware and VRP.
 * Transceivers are left out: they are parts of cables.
 */
import type { FactKinds } from '../../model/fact.js';
import { clean } from '../../model/text.js';
import { told } from './members.js';
import { told as plausible } from './plausible.js';

type Component = { readonly kind: 'component' } & FactKinds['component'];
interface Part {
  readonly name: string;
  readonly about: string;
  readonly model: string | null;
  readonly serial: string | null;
}
const MOST = 500;
const CLASSES: readonly (readonly [string, RegExp])[] = [
  ['power-supply', /power suppl|\bPEM\b|\bPSU\b|\bpower (?:entry )?module\b|^PWR?\b|^power \d/i],
  ['fan', /\bfan\b/i],
  ['chassis', /^chassis\b|\bchassis\b(?! (?:power|fan))|^switch(?: \d| system)$|^rack \d$/i],
  ['module', /\b(?:module|supervisor|line ?card|engine|FPC|MIC|slot|card|storage)\b/i],
];
const TRANSCEIVER = /\bxcvr\b|\bSFP|\bQSFP|\bXFP|transceiver|GBIC|^(?:Te|Gi|Fo|Twe|Hu|Eth)\w*\d+\/\d/i;

/** The parts of a box that such an answer names, in its order; empty where it is in no form that is known. */
export function componentsIn(text: string): readonly Component[] {
  const parts = [...namedPairs(text), ...hardwareTable(text), ...slotsOfEos(text), ...sections(text)].slice(0, MOST);
  const boxes = parts.filter((part) => classOf(part) === 'chassis');
  const chassis = new Set(boxes.flatMap(({ serial }) => serial ?? []));
  return parts.flatMap((part, i): Component[] => {
    // A bare number is a switch of a stack; in a box with a chassis, the slot of a card.
    const is = /^\d{1,2}$/.test(part.name) ? (boxes.length > 0 ? 'module' : 'chassis') : classOf(part);
    // What is soldered to the chassis bears its number and is no part of its own.
    if (is === null || TRANSCEIVER.test(`${part.name} ${part.about} ${part.model ?? ''}`) || (is !== 'chassis' && part.serial !== null && chassis.has(part.serial))) return [];
    return [{ kind: 'component', index: `cli-${i + 1}`, class: is, ...told({ name: clean(part.name, 80) || null, model: part.model, serial: part.serial }) }];
  });
}
function classOf({ name, about }: Part): string | null {
  return (CLASSES.find(([, pattern]) => pattern.test(name)) ?? CLASSES.find(([, pattern]) => pattern.test(about)))?.[0] ?? null;
}
function cell(text: string | undefined): string | null {
  const words = plausible(clean((text ?? '').trim(), 80) || null);
  return words === null || /^(?:N\/?A|BUILTIN|NON-JNPR|NONE|Unspecified|-+)$/i.test(words) ? null : words;
}

function* namedPairs(text: string): Generator<Part> {
  for (const [, name, about, model, serial] of text.matchAll(/^\s*NAME: *"([^"\n]*)",? *DESCR: *"([^"\n]*)"\s*\n\s*PID: *([^,\n]*?) *, *VID: *[^,\n]*?, *SN: *(\S*)/gim)) yield { name: name!, about: about!, model: cell(model), serial: cell(serial) };
}

/** Columns lie where their headings lie. */
function* hardwareTable(text: string): Generator<Part> {
  const lines = text.split('\n');
  const at = lines.findIndex((line) => /^Item +Version +Part number +Serial number +Description/.test(line));
  if (at < 0) return;
  const [part, serial, about] = ['Part number', 'Serial number', 'Description'].map((word) => lines[at]!.indexOf(word));
  for (const line of lines.slice(at + 1)) {
    const name = line.slice(0, 17).trim();
    if (name !== '') yield { name, about: line.slice(about).trim(), model: cell(/^chassis$/i.test(name) ? line.slice(about) : line.slice(part, serial)), serial: cell(line.slice(serial, about)) };
  }
}

function* slotsOfEos(text: string): Generator<Part> {
  let kind: string | null = null;
  const [, model, serial] = /^System information\s*\n(?:\s*Model.*\n\s*-.*\n)?\s*(\S+) .*\n(?:\s*HW Version.*\n\s*-.*\n)?\s*[\d.]+ +(\S+)/m.exec(text) ?? [];
  if (model !== undefined) yield { name: 'Chassis', about: '', model: cell(model), serial: cell(serial) };
  for (const line of text.split('\n')) {
    const opens = /^\s*System has \d+ (power supply|fan|transceiver|port|card)/i.exec(line);
    if (opens) kind = /power/i.test(opens[1]!) ? 'Power supply' : /fan/i.test(opens[1]!) ? 'Fan' : null;
    const row = kind === null ? null : /^\s*(\d+)(?: +\d+)? +([A-Z][\w-]*-[\w-]+) +(\S+)\s*$/i.exec(line);
    if (row) yield { name: `${kind!} ${row[1]!}`, about: '', model: cell(row[2]), serial: cell(row[3]) };
  }
}

function* sections(text: string): Generator<Part> {
  for (const [, heading, body] of text.matchAll(/^ *((?:Chassis|Slot|Power|Fan|Subslot)\b[^\n]*?):? *\n((?: *[A-Z_]+ *:[^\n]*\n?)+)/gim)) {
    const field = (name: string) => cell(new RegExp(`^ *${name} *: *(.+)$`, 'm').exec(body!)?.[1]);
    if (field('DEVICE_NAME') !== null) yield { name: /^slot \d+$/i.test(heading!) && !/chassis/i.test(text) ? `Slot ${/\d+/.exec(heading!)![0]}` : heading!, about: '', model: field('DEVICE_NAME'), serial: field('DEVICE_SERIAL_NUMBER') };
  }
}
