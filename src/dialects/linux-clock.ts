/** Knows whether a Linux host's clock is kept right, and by which program: chronyd, ntpd (NTP, ntpsec), systemd-timesyncd, or the kernel's own word. */
import type { Answers, Dialect } from '../model/dialect.js';
import type { Reading } from '../model/fact.js';
import { linesOf, PROCESSES, speaksLinux, UPTIME } from './bricks/linux.js';

const KERNEL_SAYS = 'timedatectl show';
const CHRONY = 'chronyc -n tracking';
const NTPD = 'ntpq -pn';
/** Programs that set a clock, or tell the guest of a hypervisor the time; ps(1) cuts names after 15 letters. Some leave the kernel believing that nobody does. */
const SETS_CLOCKS = /^(?:chronyd|ntpd|ntpsec|openntpd|systemd-timesyn|ptp4l|phc2sys|sntp|ntpdate|gpsd|vmtoolsd|VBoxService|prltoolsd|xe-daemon|hv_\w+)/;
/** Only where the kernel's own threads are seen are all programs seen; guests of containers have the clock of their host. */
const KERNEL_THREADS = 'kthreadd';
/** So long a program may look for the time after a start. */
const STARTING_SECONDS = 3600;

type Clock = Reading<'clock'>;

const dialect: Dialect = {
  title: 'Linux: clock (chronyd, ntpd, systemd-timesyncd)',
  speaks: speaksLinux,
  asks: [KERNEL_SAYS, CHRONY, NTPD].map((run) => ({ what: 'clock', ask: { via: 'ssh', run } })),
  *read(answers) {
    const told = [chrony(answers), ntpd(answers), kernel(answers)].find((one) => one !== null);
    if (told && (told.set || isLongUp(answers))) yield told;
  },
  examples: [
    { name: 'chronyd follows a server', given: { ssh: { [CHRONY]: 'Reference ID    : C000020A (192.0.2.10)\nStratum         : 3\nSystem time     : 0.000012 seconds slow of NTP time\nLeap status     : Normal\n', [UPTIME]: '900.1 800.2\n' } }, reads: [{ kind: 'clock', set: true, by: 'chronyd' }] },
    { name: 'chronyd finds none, for weeks', given: { ssh: { [CHRONY]: 'Reference ID    : 00000000 ()\nStratum         : 0\nLeap status     : Not synchronised\n', [UPTIME]: '2900000.1 800.2\n' } }, reads: [{ kind: 'clock', set: false, by: 'chronyd' }] },
    { name: 'ntpd asks two, and follows one', given: { ssh: { [NTPD]: '     remote           refid      st t when poll reach   delay   offset  jitter\n==============================================================================\n*192.0.2.10      .GPS.            1 u   41   64  377    0.412    0.021   0.010\n 192.0.2.11      .INIT.          16 u    -   64    0    0.000    0.000   0.000\n', [UPTIME]: '350735.47 1.0\n' } }, reads: [{ kind: 'clock', set: true, by: 'ntpd' }] },
    { name: 'ntpd asks one that is silent', given: { ssh: { [NTPD]: '     remote           refid      st t when poll reach   delay   offset  jitter\n==============================================================================\n 192.0.2.11      .INIT.          16 u    - 1024    0    0.000    0.000   0.000\n', [UPTIME]: '350735.47 1.0\n' } }, reads: [{ kind: 'clock', set: false, by: 'ntpd' }] },
    { name: 'nothing runs that would set it', given: { ssh: { [KERNEL_SAYS]: 'Timezone=Etc/UTC\nLocalRTC=no\nCanNTP=yes\nNTP=no\nNTPSynchronized=no\n', [PROCESSES]: '  PID  PPID USER     COMMAND\n    1     0 root     systemd\n    2     0 root     kthreadd\n  500     1 root     sshd\n', [UPTIME]: '350735.47 1.0\n' } }, reads: [{ kind: 'clock', set: false, by: null }] },
    { name: 'timesyncd waits for an answer', given: { ssh: { [KERNEL_SAYS]: 'NTP=yes\nNTPSynchronized=no\n', [PROCESSES]: '  PID  PPID USER     COMMAND\n    1     0 root     systemd\n    2     0 root     kthreadd\n  400     1 systemd+ systemd-timesyn\n', [UPTIME]: '350735.47 1.0\n' } }, reads: [{ kind: 'clock', set: false, by: 'systemd-timesyncd' }] },
    { name: 'it was started a minute ago', given: { ssh: { [CHRONY]: 'Leap status     : Not synchronised\n', [UPTIME]: '61.2 50.0\n' } }, reads: [], readsNo: ['clock'] },
    { name: 'a guest whose hypervisor tells it; a container', given: { ssh: { [KERNEL_SAYS]: 'NTP=no\nNTPSynchronized=no\n', [PROCESSES]: '    1     0 root     systemd\n    2     0 root     kthreadd\n  500     1 root     vmtoolsd\n', [UPTIME]: '350735.47 1.0\n' } }, reads: [], readsNo: ['clock'] },
    { name: 'a container, which has none of its own', given: { ssh: { [KERNEL_SAYS]: 'NTP=no\nNTPSynchronized=no\n', [PROCESSES]: '    1     0 root     systemd\n  500     1 root     sshd\n', [UPTIME]: '350735.47 1.0\n' } }, reads: [], readsNo: ['clock'] },
    { name: 'chronyd is not asked, and whether it has the time the kernel does not know', given: { ssh: { [KERNEL_SAYS]: 'NTP=yes\nNTPSynchronized=no\n', [CHRONY]: '506 Cannot talk to daemon\n', [PROCESSES]: '    2     0 root     kthreadd\n  400     1 _chrony  chronyd\n', [UPTIME]: '350735.47 1.0\n' } }, reads: [], readsNo: ['clock'] },
  ],
};
export default dialect;

function chrony(answers: Answers): Clock | null {
  for (const { text, from } of linesOf(answers.output(CHRONY))) {
    const [, leap] = /^Leap status\s*: (Normal|Insert second|Delete second|Not synchronised)\s*$/.exec(text) ?? [];
    if (leap !== undefined) return { kind: 'clock', set: leap !== 'Not synchronised', by: 'chronyd', from };
  }
  return null;
}
/** ntpq(8): the first letter of the peer that it follows is `*`, or `o` where a pulse per second does. */
function ntpd(answers: Answers): Clock | null {
  const output = answers.output(NTPD);
  const peers = linesOf(output).map(({ text }) => text).filter((text) => /^[ x.\-+#*o]\S+\s+\S+\s+\d{1,2} [a-zA-Z]\s/.test(text));
  return output === null || !output.complete || peers.length === 0 ? null : { kind: 'clock', set: peers.some((text) => /^[*o]/.test(text)), by: 'ntpd', from: [output.from] };
}
function kernel(answers: Answers): Clock | null {
  const [says, processes] = [answers.output(KERNEL_SAYS), answers.output(PROCESSES)];
  const synchronized = /^NTPSynchronized=(yes|no)\s*$/m.exec(says?.text ?? '')?.[1];
  if (says === null || synchronized === undefined) return null;
  const running = linesOf(processes).flatMap(({ text }) => /^\s*\d{1,9}\s+\d{1,9}\s+\S+\s+(\S.*?)\s*$/.exec(text)?.[1] ?? []);
  const setting = running.filter((name) => SETS_CLOCKS.test(name));
  const isTimesyncd = setting.length > 0 && setting.every((name) => name === 'systemd-timesyn');
  const by = isTimesyncd ? 'systemd-timesyncd' : null;
  if (synchronized === 'yes') return { kind: 'clock', set: true, by, from: [says.from] };
  if (processes === null || !processes.complete || !running.includes(KERNEL_THREADS) || (setting.length > 0 && !isTimesyncd)) return null;
  return { kind: 'clock', set: false, by, from: [...new Set([says.from, processes.from])] };
}
function isLongUp(answers: Answers): boolean {
  const seconds = /^(\d{1,12})(?:\.\d+)? /.exec(answers.output(UPTIME)?.text ?? '')?.[1];
  return seconds !== undefined && Number(seconds) >= STARTING_SECONDS;
}
