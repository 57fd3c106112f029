/** Knows how the site file says where a secret is, without holding it. */
import type { SecretRef } from '../model/site.js';
import type { Read } from './scalars.js';

const NAME = /^[A-Za-z0-9_.-]{1,64}$/;
const VARIABLE = /^[A-Za-z_][A-Za-z0-9_]{0,127}$/;

/** `${secret:NAME}`, `${file:PATH}`, `${env:NAME}`; anything else is the secret itself, in clear. What was written is never repeated. */
export function readSecretRef(text: string): Read<SecretRef> {
  const [, kind, rest] = /^\$\{\s*([a-z]+)\s*:\s*(.*?)\s*\}$/s.exec(text) ?? [];
  if (kind === undefined) {
    if (text.includes('${')) return { says: 'a reference to a secret is not the whole value, or is not closed', cure: 'write nothing but "${secret:NAME}", "${file:PATH}" or "${env:NAME}", in quotes' };
    return text === '' ? { says: 'the secret is empty', cure: 'write "${secret:NAME}"' } : { value: { from: 'clear', value: text } };
  }
  if (kind === 'secret' && NAME.test(rest!)) return { value: { from: 'store', name: rest! } };
  if (kind === 'env' && VARIABLE.test(rest!)) return { value: { from: 'env', name: rest! } };
  if (kind === 'file' && rest !== '' && !rest!.includes('\0')) return { value: { from: 'file', path: rest! } };
  return { says: 'this reference to a secret cannot be read', cure: 'write "${secret:NAME}" (letters, digits, _ . -), "${file:PATH}" or "${env:NAME}"' };
}
