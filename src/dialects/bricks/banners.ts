/** Knows vendor and product behind the words with which services greet: SSH, HTTP, telnet, FTP, mail, names, directories. */
import type { Role } from '../../model/fact.js';

/** One thing that a banner tells of: the service, the system below it, or the box. */
export interface Told {
  readonly layer: 'service' | 'os' | 'hw';
  readonly vendor?: string;
  readonly product?: string;
  readonly version?: string;
  readonly role?: Role;
}

/** All that `text`, heard from a service of `kind` (`ssh_banners`, `http_servers` …), tells. Empty: nothing known. */
export function identifyBanner(_kind: string, _text: string): readonly Told[] {
  return [];
}
