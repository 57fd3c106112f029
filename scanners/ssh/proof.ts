/** Knows what it takes to believe that a command printed all it had to say. */
import type { Outcome } from '../../src/model/observation.js';

/** How a command ended. `code` null: by a signal, or nothing was told. */
export interface Ending {
  readonly code: number | null;
  readonly stderr: string;
}

const NOT_FOUND = 127;
/** There is nothing there to print: a file, a folder, a crontab that does not exist; a router (vtysh), containers, an NTP server that do not run; a system that systemd did not start. */
const NOTHING_THERE = /No such file or directory|no crontab for|not found|can't open .*: No such|^Exiting: failed to connect to any daemons\.$|^Cannot connect to the Docker daemon|^System has not been booted with systemd|^Failed to connect to (?:system scope )?bus[^:]*: (?:Host is down|No such file)|^(?:\S+\/)?ntpq: read: Connection refused$/i;
/** What Windows PowerShell writes, in whatever language, where it has no such command: a role that is not installed. */
const NO_COMMAND = /FullyQualifiedErrorId\s*:\s*CommandNotFoundException/;
const DENIED = /permission denied|operation not permitted|not allowed|must be (run as )?root|are you root|a password is required|authentication is required/i;

/**
 * The outcome of a command that ended by itself. Whole are: exit status 0; a program or file that is not there, which is an
 * empty answer; `grep` that found nothing (exit status 1, POSIX). Everything else keeps what it printed and says why.
 */
export function judge(command: string, raw: Uint8Array, { code, stderr }: Ending): Outcome {
  if (code === 0) return { is: 'answered', raw };
  if (code === null) return { is: 'answered', raw, incomplete: 'error' };
  if (raw.length === 0 && (code === NOT_FOUND || NO_COMMAND.test(stderr))) return { is: 'answered', raw };
  const complaints = stderr.split('\n').filter((line) => line.trim() !== '');
  if (/^(sudo -n )?grep /.test(command) && code === 1 && complaints.length === 0) return { is: 'answered', raw };
  if (complaints.length > 0 && complaints.every((line) => NOTHING_THERE.test(line))) return { is: 'answered', raw };
  return { is: 'answered', raw, incomplete: DENIED.test(stderr) ? 'refused' : 'error' };
}

/** Whether the shell found no such program, so that it may lie where only root's PATH looks. */
export function isNotFound({ code }: Ending): boolean {
  return code === NOT_FOUND;
}
/** Whether sudo itself refused, before the command ran. */
export function isSudoRefusal({ code, stderr }: Ending): boolean {
  return code !== 0 && /^sudo: (?!.*command not found)|is not in the sudoers file|is not allowed to (execute|run)/m.test(stderr);
}
