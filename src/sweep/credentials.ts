/** Knows how the site's credentials get their secrets, for as long as a sweep runs. */
import { dirname } from 'node:path';
import type { ResolvedSnmpCredential } from '../../scanners/snmp/credential.js';
import type { ResolvedSshCredential } from '../../scanners/ssh/credential.js';
import { ExitError, EXIT } from '../exit.js';
import { resolveSecret, SecretUnavailable } from '../guard/secrets.js';
import type { House } from '../house.js';
import { DEFAULT_COMMUNITY, type SecretRef, type Site } from '../model/site.js';

export interface Credentials {
  readonly snmp: ReadonlyMap<string, ResolvedSnmpCredential>;
  readonly ssh: ReadonlyMap<string, ResolvedSshCredential>;
}

/** All credentials with their secrets in clear. Throws ExitError, naming credential and cure, where one is not to be had. */
export async function resolveCredentials({ dataDir, configPath }: Pick<House, 'dataDir' | 'configPath'>, site: Site): Promise<Credentials> {
  const snmp = new Map<string, ResolvedSnmpCredential>();
  const ssh = new Map<string, ResolvedSshCredential>();
  for (const one of site.credentials) {
    const secret = async (ref: SecretRef): Promise<string> => {
      try {
        return await resolveSecret(ref, { dataDir, baseDir: dirname(configPath) });
      } catch (error) {
        if (!(error instanceof SecretUnavailable)) throw error;
        throw new ExitError(EXIT.usage, `credential ${one.name}: ${error.message}`);
      }
    };
    switch (one.type) {
      case 'snmp-v3': {
        const auth = one.auth && { protocol: one.auth.protocol, key: await secret(one.auth.key) };
        const priv = one.priv && { protocol: one.priv.protocol, key: await secret(one.priv.key) };
        snmp.set(one.name, { ...one, auth, priv });
        break;
      }
      case 'ssh-key':
        ssh.set(one.name, { ...one, key: keyText(await secret(one.key)), passphrase: one.passphrase && (await secret(one.passphrase)) });
        break;
      case 'ssh-password':
        ssh.set(one.name, { ...one, password: await secret(one.password) });
        break;
      default:
        snmp.set(one.name, { ...one, community: await secret(one.community) });
    }
  }
  if (site.probeDefaultCommunity) snmp.set(DEFAULT_COMMUNITY, { name: DEFAULT_COMMUNITY, type: 'snmp-v2c', community: 'public', for: site.scope.allow });
  return { snmp, ssh };
}

/** A private key file ends with a line break, which secrets lose on their way. */
function keyText(key: string): string {
  return key.endsWith('\n') ? key : `${key}\n`;
}
