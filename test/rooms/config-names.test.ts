/** Asserts of every name in the configurations of `config-names.ts` that it is told as what its first letter says, and of none that it is told as something else. */
import { expect, it } from 'vitest';
import { AOS_CX_GRAMMAR } from '../../src/dialects/bricks/aos-cx-names.js';
import { COMWARE_GRAMMAR } from '../../src/dialects/bricks/comware-names.js';
import type { Named } from '../../src/dialects/bricks/config-facts.js';
import { namesOfFortiOs } from '../../src/dialects/bricks/fortios-names.js';
import { namesOfIosLike } from '../../src/dialects/bricks/ios-like.js';
import { namesOfJunos } from '../../src/dialects/bricks/junos-names.js';
import { namesOfPanOs } from '../../src/dialects/bricks/pan-os-names.js';
import { namesOfRouterOs } from '../../src/dialects/bricks/routeros-names.js';
import { namesOfSense } from '../../src/dialects/bricks/sense-names.js';
import { namesOfSonicOs } from '../../src/dialects/bricks/sonicos.js';
import { namesOfVyatta } from '../../src/dialects/bricks/vyatta-names.js';
import { NAMED_TEXTS } from './config-names.js';

const READERS: Readonly<Record<string, (text: string) => readonly Named[]>> = { Junos: namesOfJunos, FortiOS: namesOfFortiOs, 'PAN-OS': namesOfPanOs, RouterOS: namesOfRouterOs, pfSense: namesOfSense, OPNsense: namesOfSense, VyOS: namesOfVyatta, SonicOS: namesOfSonicOs, 'AOS-CX': (text) => namesOfIosLike(text, AOS_CX_GRAMMAR), Comware: (text) => namesOfIosLike(text, COMWARE_GRAMMAR) };

it.each(Object.keys(NAMED_TEXTS))('of %s: what is used, what is not, and what is missing', (platform) => {
  const text = NAMED_TEXTS[platform]!;
  const told = (READERS[platform.split(',')[0]!] ?? ((ios: string) => namesOfIosLike(ios)))(text).filter(({ name }) => /^[UXM]_/.test(name));
  expect(told.filter(({ name, defined, used }) => name[0] !== (defined ? (used > 0 ? 'U' : 'X') : 'M')).map(({ type, name, line }) => `${name} (${type}): ${line}`)).toEqual([]);
  const expected = new Set([...text.matchAll(/\b[XM]_\w+/g)].map(([name]) => name));
  expect([...expected].filter((name) => !told.some((one) => one.name === name))).toEqual([]);
});
