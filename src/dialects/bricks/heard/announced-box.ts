/** Knows which box a service's own words describe (RFC 6763 keys of printers, Apple's and Google's devices). */
import { appleModel } from '../banners/apple-models.js';
import { identifyBanner } from '../banners.js';
import type { Announced } from '../mdns.js';

/** Where each service says what box it runs on. */
const KEYS: Readonly<Record<string, string>> = { '_device-info._tcp': 'model', '_airplay._tcp': 'model', '_raop._tcp': 'am', '_ipp._tcp': 'ty', '_ipps._tcp': 'ty', '_printer._tcp': 'ty', '_pdl-datastream._tcp': 'ty' };
/** File servers of others take Apple's names for the sake of an icon. */
const BORROWED = /^(?:Xserve|RackMac|TimeCapsule|AirPort)/;

/** Null: no word tells, or none that only the box itself would say. */
export function boxIn(words: Announced['words']): { readonly vendor: string; readonly model: string; readonly os?: string } | null {
  for (const { service, key, value } of words) {
    if (KEYS[service] !== key || value === '') continue;
    if (key !== 'ty') {
      const model = BORROWED.test(value) ? null : appleModel(value);
      if (model) return { vendor: 'Apple', model: model.name, os: model.os };
      continue;
    }
    const printer = identifyBanner('hp_pjl_id', value).find(({ layer, vendor }) => layer === 'hw' && vendor !== undefined);
    if (printer?.vendor !== undefined) return { vendor: printer.vendor, model: value };
  }
  return null;
}
