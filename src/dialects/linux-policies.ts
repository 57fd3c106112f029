/** Knows what a Linux host lets in: its packet filter, its SSH settings; whether it waits for a restart; what runs in terminals left open. */
import type { Answers, Dialect } from '../model/dialect.js';
import type { Reading } from '../model/fact.js';
import { sortedBy } from '../model/order.js';
import { clean } from '../model/text.js';
import { fileLinesOf, linesOf, PROCESSES, speaksLinux } from './bricks/linux.js';

const RESTART = 'find /run/reboot-required /var/run/reboot-required -maxdepth 0';
const SSHD = "grep -rHiE '^[[:space:]]*(PermitRootLogin|PasswordAuthentication)[[:space:]]' /etc/ssh/sshd_config /etc/ssh/sshd_config.d";
const IPTABLES = 'iptables -S INPUT';
const NFT = 'nft list ruleset';
const SHELLS = /^-?(ba|z|da|k|c|tc|fi|a)?sh$|^(screen|SCREEN|tmux|tmux: (server|client)|su|sudo|login|ssh|less|man|top|htop|btop|vi|vim|nano|tail|watch|journalctl)$/;

const dialect: Dialect = {
  title: 'Linux: packet filter, SSH settings, pending restart, programs in screen and tmux',
  speaks: speaksLinux,
  asks: [
    { what: 'policies', ask: { via: 'ssh', run: RESTART } },
    { what: 'policies', ask: { via: 'ssh', run: SSHD, sudo: true } },
    { what: 'policies', ask: { via: 'ssh', run: IPTABLES, sudo: true } },
    { what: 'policies', ask: { via: 'ssh', run: NFT, sudo: true } },
    { what: 'policies', ask: { via: 'ssh', run: PROCESSES } },
  ],
  *read(answers) {
    for (const { text, from } of linesOf(answers.output(RESTART)).filter(({ text: line }) => /^\/(var\/)?run\/reboot-required$/.test(line.trim())).slice(0, 1)) yield { kind: 'waits-for-restart', file: text.trim(), from };
    yield* logins(answers);
    yield* filters(answers);
    yield* terminals(answers);
  },
  // Counters of packets and bytes, and numbers of processes.
  restless: [/\bcounter packets \d+ bytes \d+/],
  examples: [
    {
      name: 'a restart is due; root may log in by password; what is not named passes',
      given: { ssh: { [RESTART]: '/run/reboot-required\n/var/run/reboot-required\n', [SSHD]: '/etc/ssh/sshd_config:PermitRootLogin yes\n/etc/ssh/sshd_config.d/10-x.conf:  PasswordAuthentication no\n', [IPTABLES]: '-P INPUT ACCEPT\n' } },
      reads: [{ kind: 'waits-for-restart', file: '/run/reboot-required' }, { kind: 'login-policy', setting: 'root', value: 'yes' }, { kind: 'login-policy', setting: 'passwords', value: 'no' }, { kind: 'packet-filter', by: 'iptables', policy: 'accept', rules: 0 }],
    },
    { name: 'the first word counts, and files beside come first', given: { ssh: { [SSHD]: '/etc/ssh/sshd_config:PermitRootLogin yes\n/etc/ssh/sshd_config.d/50-a.conf:PermitRootLogin no\n' } }, reads: [{ kind: 'login-policy', setting: 'root', value: 'no' }] },
    {
      name: 'nft: a chain that drops what it does not know',
      given: { ssh: { [NFT]: 'table inet filter {\n\tchain input {\n\t\ttype filter hook input priority filter; policy drop;\n\t\tct state established,related accept\n\t\ttcp dport 22 accept\n\t}\n\tchain forward {\n\t\ttype filter hook forward priority filter; policy accept;\n\t}\n}\n' } },
      reads: [{ kind: 'packet-filter', by: 'nft', policy: 'drop', rules: 2 }],
    },
    { name: 'a program that somebody left running in screen', given: { ssh: { [PROCESSES]: '  PID  PPID USER     COMMAND\n    1     0 root     systemd\n  700     1 mira     SCREEN\n  701   700 mira     bash\n  702   701 mira     python3\n  703   701 mira     less\n  800     1 root     python3\n' } }, reads: [{ kind: 'terminal-process', under: 'screen', user: 'mira', process: 'python3' }] },
    { name: 'nothing is due, nothing is set', given: { ssh: { [RESTART]: '', [SSHD]: '', [NFT]: '' } }, reads: [], readsNo: ['waits-for-restart', 'login-policy', 'packet-filter', 'terminal-process'] },
  ],
};
export default dialect;

/** sshd_config(5): the first value wins, and the folder is read where the file includes it: at its beginning, as distributions ship it. */
function* logins(answers: Answers): Generator<Reading<'login-policy'>> {
  const lines = sortedBy(fileLinesOf(answers.output(SSHD)), ({ path }) => (path.includes('.d/') ? 0 : 1), ({ path }) => path);
  for (const [setting, pattern] of [['root', /^\s*PermitRootLogin\s+"?([\w-]+)/i], ['passwords', /^\s*PasswordAuthentication\s+"?([\w-]+)/i]] as const) {
    const line = lines.find(({ text }) => pattern.test(text));
    if (line) yield { kind: 'login-policy', setting, value: clean(pattern.exec(line.text)![1]!.toLowerCase()), from: line.from };
  }
}

function* filters(answers: Answers): Generator<Reading<'packet-filter'>> {
  const [first, ...rules] = linesOf(answers.output(IPTABLES));
  const policy = /^-P INPUT (ACCEPT|DROP)\b/.exec(first?.text ?? '')?.[1];
  if (first && policy !== undefined) yield { kind: 'packet-filter', by: 'iptables', policy: policy === 'DROP' ? 'drop' : 'accept', rules: rules.length, from: first.from };
  let chain: { policy: 'accept' | 'drop'; rules: number } | null = null;
  for (const { text, from } of linesOf(answers.output(NFT))) {
    const line = text.trim();
    const hook = /^type filter hook input priority [^;]+;(?: policy (accept|drop);)?/.exec(line);
    if (hook) chain = { policy: hook[1] === 'drop' ? 'drop' : 'accept', rules: 0 };
    else if (chain && line === '}') {
      yield { kind: 'packet-filter', by: 'nft', ...chain, from };
      chain = null;
    } else if (chain) chain.rules++;
  }
}

/** Programs whose parents lead to a screen or tmux, without the shells between. */
function* terminals(answers: Answers): Generator<Reading<'terminal-process'>> {
  const processes = new Map(
    linesOf(answers.output(PROCESSES)).flatMap(({ text, from }) => {
      const [, pid, parent, user, name] = /^\s*(\d{1,9})\s+(\d{1,9})\s+(\S+)\s+(\S.*?)\s*$/.exec(text) ?? [];
      return pid === undefined || parent === undefined || user === undefined || name === undefined ? [] : [[pid, { parent, user, name, from }] as const];
    }),
  );
  const terminalAbove = (pid: string, depth = 0): string | null => {
    const process = processes.get(pid);
    if (!process || depth > 32) return null;
    if (/^(screen|tmux)(: server)?$/i.test(process.name)) return process.name.slice(0, 6).toLowerCase().replace(/:.*/, '');
    return terminalAbove(process.parent, depth + 1);
  };
  for (const [, { parent, user, name, from }] of processes) {
    const under = SHELLS.test(name) ? null : terminalAbove(parent);
    if (under !== null) yield { kind: 'terminal-process', under, user: clean(user), process: clean(name), from };
  }
}
