/** Knows when a greeting tells the release of the system itself, and not that of a program on it. */
import { releaseBehind } from './releases.js';
import type { Told } from './told.js';

/** Which OpenSSH each release of a distribution came with; those that share one with another release are left out (package lists of Debian, Launchpad for Ubuntu). */
const DEBIAN: Readonly<Record<string, string>> = { '4.3p2': '4', '5.1p1': '5', '5.5p1': '6', '6.0p1': '7', '6.7p1': '8', '7.4p1': '9', '7.9p1': '10', '8.4p1': '11', '9.2p1': '12', '10.0p1': '13', '10.0p2': '13' };
const UBUNTU: Readonly<Record<string, string>> = {
  ...{ '4.7p1': '8.04', '5.3p1': '10.04', '5.5p1': '10.10', '5.8p1': '11.04', '5.9p1': '12.04', '6.0p1': '12.10', '6.1p1': '13.04', '6.2p2': '13.10', '6.6p1': '14.04', '6.6.1p1': '14.04', '6.7p1': '15.04', '6.9p1': '15.10', '7.2p2': '16.04', '7.3p1': '16.10', '7.4p1': '17.04', '7.5p1': '17.10' },
  ...{ '7.6p1': '18.04', '7.7p1': '18.10', '7.9p1': '19.04', '8.0p1': '19.10', '8.2p1': '20.04', '8.3p1': '20.10', '8.9p1': '22.04', '9.3p1': '23.10', '9.6p1': '24.04', '9.7p1': '24.10', '9.9p1': '25.04' },
};
const OF_DISTRIBUTION: Readonly<Record<string, Readonly<Record<string, string>>>> = { Debian: DEBIAN, Raspbian: DEBIAN, Ubuntu: UBUNTU };
/** Debian writes into its packages which release they were built for: updates since 7, backports (`bpo31` for 3.1, `bpo70` for 7, `bpo10` for 10). */
const UPDATED = /[+~]deb(\d{1,2})u/;
const BACKPORTED = /~bpo(\d{0,2})/;
/** A kernel alone is no system, and behind these names stands a program's number, or one of which there are several. */
const NO_RELEASE = /^(?:$|Linux$|UNIX$|Windows|OpenVMS$|NetWare$)/;
const ALSO_CALLED: Readonly<Record<string, string>> = { RouterOS: 'MikroTik' };
const ADDRESS = /^(?:\d{2,3}\.)(?:\d{1,3}\.){2}\d{1,3}$/;

/**
 * The release of `system`, of which `line` (a greeting, clean, an SSH banner without its protocol version) told: where the package that greets was
 * built for it, or the number right behind its own name. Null: not told, or perhaps of something else.
 */
export function systemRelease({ vendor = '', product = '' }: Told, line: string): string | null {
  const name = product === 'Linux' && vendor !== '' ? vendor : product;
  if (OF_DISTRIBUTION[name]) return packaged(name, line);
  if (NO_RELEASE.test(name)) return null;
  for (const called of [name, ...(ALSO_CALLED[name] === undefined ? [] : [ALSO_CALLED[name]])]) {
    const own = new RegExp(`(?:^|[^A-Za-z])${called.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')}[ /_:(-]{0,3}(?:(?:software|firmware|version|release|ver)\\b[. :]{0,2})?v?\\.? ?(?=\\d)`, 'i').exec(line);
    const release = own === null ? null : releaseBehind(`/${line.slice(own.index + own[0].length)}`);
    if (release !== null && !ADDRESS.test(release)) return release;
  }
  return null;
}

function packaged(name: string, line: string): string | null {
  if (name === 'Ubuntu') {
    const told = /\bUbuntu[ /](\d{1,2}\.\d\d(?:\.\d)?)\b/.exec(line)?.[1];
    if (told !== undefined) return told;
  } else {
    const updated = UPDATED.exec(line)?.[1];
    const backported = BACKPORTED.exec(line)?.[1];
    if (updated !== undefined) return updated;
    if (backported !== undefined) return backported === '' ? null : String(Number(backported) >= 20 ? Number(backported) / 10 : Number(backported));
  }
  const openSsh = /^OpenSSH_(\d+(?:\.\d+)+p\d+) /.exec(line)?.[1];
  return openSsh === undefined ? null : (OF_DISTRIBUTION[name]![openSsh] ?? null);
}
