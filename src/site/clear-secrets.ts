/** Knows which secrets a site file holds in clear, and the command that takes each out of it. */
import type { SecretRef } from '../model/site.js';
import type { Told } from './problem.js';
import type { SiteFile } from './schema.js';
import type { Path } from './source.js';

/** None where the file allows it (tests and labs). */
export function* clearSecretsOf({ credentials = [], database, allow_clear_secrets: allowed }: SiteFile): Generator<Told> {
  if (allowed) return;
  if (database) yield* clear(database.url, ['database', 'url'], 'database');
  for (const [i, credential] of credentials.entries()) {
    const at = ['credentials', i] as const;
    const { name } = credential;
    switch (credential.type) {
      case 'snmp-v1':
      case 'snmp-v2c':
        yield* clear(credential.community, [...at, 'community'], name);
        break;
      case 'snmp-v3':
        if (credential.auth) yield* clear(credential.auth.key, [...at, 'auth', 'key'], `${name}-auth`);
        if (credential.priv) yield* clear(credential.priv.key, [...at, 'priv', 'key'], `${name}-priv`);
        break;
      case 'ssh-key':
        yield* clear(credential.key, [...at, 'key'], name);
        if (credential.passphrase) yield* clear(credential.passphrase, [...at, 'passphrase'], `${name}-passphrase`);
        break;
      case 'ssh-password':
        yield* clear(credential.password, [...at, 'password'], name);
    }
  }
}

function* clear(ref: SecretRef, at: Path, proposed: string): Generator<Told> {
  if (ref.from !== 'clear') return;
  const name = proposed.slice(0, 64);
  const where = at.map((segment, i) => (typeof segment === 'number' ? `[${segment}]` : `${i > 0 ? '.' : ''}${segment}`)).join('');
  yield { at, says: `${where} is a secret in clear`, cure: `store it with \`linchpin secret set ${name}\`, and write "\${secret:${name}}" here` };
}
