/** Knows how the JSON of a scanner is read without believing its shape. */
import { decode } from '../../model/text.js';

export type Told = Readonly<Record<string, unknown>>;

/** The object that `raw` holds, or null. */
export function objectOf(raw: Uint8Array): Told | null {
  try {
    const value: unknown = JSON.parse(decode(raw));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Told) : null;
  } catch {
    return null;
  }
}
/** The objects in a list; empty for anything else. */
export function objectsIn(told: Told, key: string): readonly Told[] {
  const value = told[key];
  return Array.isArray(value) ? value.filter((one): one is Told => typeof one === 'object' && one !== null && !Array.isArray(one)) : [];
}
export function textsIn(told: Told, key: string): readonly string[] {
  const value = told[key];
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}
export function textIn(told: Told, key: string): string | null {
  const value = told[key];
  return typeof value === 'string' ? value : null;
}
/** A whole number from 0 to `most`. */
export function numberIn(told: Told, key: string, most = Number.MAX_SAFE_INTEGER): number | null {
  const value = told[key];
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most ? value : null;
}
