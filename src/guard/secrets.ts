/** Knows where secrets are to be had, and keeps those that were given to us: encrypted, the key in a file of its own. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { isAbsolute, join, resolve } from 'node:path';
import { byCodePoint } from '../model/order.js';
import type { SecretRef } from '../model/site.js';
import { ignoreMissing, keyFile } from './key-file.js';

/** A secret that is not to be had. The message names the cure, never a value. */
export class SecretUnavailable extends Error {}

/** AES-256-GCM; the secret's name is authenticated with it, so that two cannot be exchanged in the file. */
interface Sealed {
  readonly nonce: string;
  readonly tag: string;
  readonly data: string;
}
type Store = Readonly<Record<string, Sealed>>;

const storePath = (dataDir: string): string => join(dataDir, 'keys', 'secrets.json');

/** Keeps `value` under `name`, in place of an earlier one. */
export async function setSecret(dataDir: string, name: string, value: string): Promise<void> {
  const key = await keyFile(dataDir, 'secrets');
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(name));
  const data = Buffer.concat([cipher.update(value, 'utf8'), cipher.final()]);
  const sealed = { nonce: nonce.toString('base64'), tag: cipher.getAuthTag().toString('base64'), data: data.toString('base64') };
  await writeStore(dataDir, { ...(await readStore(dataDir)), [name]: sealed });
}

/** The secret in clear; null where none of this name is kept. Throws SecretUnavailable where the store was tampered with or its key changed. */
export async function getSecret(dataDir: string, name: string): Promise<string | null> {
  const store = await readStore(dataDir);
  if (!Object.hasOwn(store, name)) return null;
  const { nonce, tag, data } = store[name]!;
  const key = await keyFile(dataDir, 'secrets');
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64'), { authTagLength: 16 }).setAAD(Buffer.from(name));
    decipher.setAuthTag(Buffer.from(tag, 'base64'));
    return Buffer.concat([decipher.update(Buffer.from(data, 'base64')), decipher.final()]).toString('utf8');
  } catch {
    throw new SecretUnavailable(`secret “${name}” cannot be opened with the key in ${join(dataDir, 'keys')}; store it anew: linchpin secret set ${name}`);
  }
}

/** The names of all kept secrets, sorted. */
export async function listSecrets(dataDir: string): Promise<readonly string[]> {
  return Object.keys(await readStore(dataDir)).sort(byCodePoint);
}

/** The value a reference stands for. Relative paths are taken from `baseDir`. Throws SecretUnavailable, naming the cure. */
export async function resolveSecret(ref: SecretRef, { dataDir, env = process.env, baseDir = '.' }: { readonly dataDir: string; readonly env?: NodeJS.ProcessEnv; readonly baseDir?: string }): Promise<string> {
  switch (ref.from) {
    case 'clear':
      return ref.value;
    case 'store': {
      const value = await getSecret(dataDir, ref.name);
      if (value === null) throw new SecretUnavailable(`secret “${ref.name}” is not in the store of ${dataDir}; store it: linchpin secret set ${ref.name}`);
      return value;
    }
    case 'env': {
      const value = env[ref.name];
      if (value === undefined || value === '') throw new SecretUnavailable(`environment variable ${ref.name} is not set; set it, or store the secret with linchpin secret set and write \${secret:NAME}`);
      return value;
    }
    case 'file': {
      const path = isAbsolute(ref.path) ? ref.path : resolve(baseDir, ref.path);
      const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
        throw new SecretUnavailable(`secret file ${path} cannot be read (${error.code}); correct the path, or give this user the right to read it`);
      });
      const value = text.replace(/\r?\n$/, '');
      if (value === '') throw new SecretUnavailable(`secret file ${path} is empty; write the secret into it`);
      return value;
    }
  }
}

async function readStore(dataDir: string): Promise<Store> {
  const path = storePath(dataDir);
  const text = await readFile(path, 'utf8').catch(ignoreMissing);
  if (text === null) return {};
  try {
    return JSON.parse(text) as Store;
  } catch {
    throw new SecretUnavailable(`${path} is damaged; restore it from the backup of the data directory, or remove it and store the secrets anew`);
  }
}

/** The file is there whole, the old one or the new one, whenever the power fails. */
async function writeStore(dataDir: string, store: Store): Promise<void> {
  const path = storePath(dataDir);
  await mkdir(join(dataDir, 'keys'), { recursive: true, mode: 0o700 });
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  try {
    const file = await open(draft, 'wx', 0o600);
    await file.writeFile(`${JSON.stringify(store, null, 1)}\n`);
    await file.sync();
    await file.close();
    await rename(draft, path);
  } finally {
    await rm(draft, { force: true });
  }
}
