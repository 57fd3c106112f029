/** Knows when a text names a device: by its whole name or host name, not as a part of another word. */
import type { Device } from '../../model/topology.js';

/** Names that are ordinary words on a label; a label that says them names nothing. */
const ORDINARY = new Set(['server', 'switch', 'router', 'firewall', 'uplink', 'downlink', 'printer', 'phone', 'voice', 'guest', 'guests', 'wlan', 'lan', 'wan', 'dmz', 'internet', 'office', 'client', 'clients', 'host', 'management', 'mgmt', 'backup', 'storage', 'camera', 'default', 'trunk', 'link', 'port', 'test', 'spare', 'unused', 'localhost']);

/** The spellings by which a device may be called: its name, and that name up to its first dot. Too short or too ordinary ones are left out. */
export function callNames({ name }: Pick<Device, 'name'>): readonly string[] {
  const whole = name.toLowerCase();
  const short = /^[\d.:]+$/.test(whole) ? whole : whole.split('.')[0]!;
  return [...new Set([whole, short])].filter((spelling) => spelling.length >= 3 && !ORDINARY.has(spelling));
}

/** Whether `text` names the device. `sw1` is not named by `sw10` or `sw1-old`. */
export function names(text: string, device: Pick<Device, 'name'>): boolean {
  const lower = text.toLowerCase();
  return callNames(device).some((spelling) => {
    for (let at = lower.indexOf(spelling); at >= 0; at = lower.indexOf(spelling, at + 1)) {
      if (!isNameCharacter(lower[at - 1]) && !isNameCharacter(lower[at + spelling.length])) return true;
    }
    return false;
  });
}

function isNameCharacter(character: string | undefined): boolean {
  return character !== undefined && /[a-z0-9_-]/.test(character);
}
