/** Knows the configuration facts of a Linux host: what is set up on it, in one text whose lines change only when somebody changed something. */
import type { Answers, Dialect } from '../model/dialect.js';
import { distinct } from '../model/order.js';
import { CRON_LINES, CRON_PROGRAMS } from './bricks/file-owners.js';
import { APK, DOCKER, DPKG, ENABLED, HOSTS, KERNEL, KEYS, linesOf, OS_RELEASE, PASSWD, PODMAN, RESOLV_CONF, RPM, speaksLinux, SUDOERS } from './bricks/linux.js';

/** Files are kept line by line; lists in whatever order a program found them are sorted, without padding. `beside`: whole without it, for many a host has no such thing. */
const PARTS: readonly { readonly run: string; readonly as: 'file' | 'list' | 'columns' | 'units' | 'containers'; readonly beside?: true }[] = [
  ...[OS_RELEASE, KERNEL, RESOLV_CONF, HOSTS, PASSWD].map((run) => ({ run, as: 'file' as const })),
  ...[SUDOERS, CRON_LINES, KEYS].map((run) => ({ run, as: 'file' as const })),
  { run: CRON_PROGRAMS, as: 'list' },
  { run: DPKG, as: 'columns' },
  ...[RPM, APK].map((run) => ({ run, as: 'list' as const })),
  { run: ENABLED, as: 'units', beside: true },
  ...[DOCKER, PODMAN].map((run) => ({ run, as: 'containers' as const, beside: true as const })),
];

const dialect: Dialect = {
  title: 'Linux: configuration facts',
  speaks: speaksLinux,
  asks: [],
  *read(answers) {
    const outputs = PARTS.map(({ run, beside }) => ({ beside, output: answers.output(run) }));
    const told = outputs.flatMap(({ output }) => (output ? [output] : []));
    const complete = outputs.every(({ beside, output }) => beside || output?.complete);
    if (answers.output(OS_RELEASE) === null || linesOf(answers.output(OS_RELEASE)).length === 0) return;
    const text = PARTS.map((part) => partOf(answers, part)).filter((part) => part !== '').join('\n');
    yield { kind: 'config', what: 'facts', text, complete, from: distinct(told.map(({ from }) => from)) };
  },
  restless: [/^[^:]*:# \(\S+ installed on /, /^# Generated (by|at) /],
  examples: [
    { name: 'what was read, part by part', given: { ssh: { [OS_RELEASE]: 'ID=alpine\nVERSION_ID=3.20.3\n', [APK]: 'musl-1.2.5-r0\nbusybox-1.36.1-r29\n' } }, reads: [{ kind: 'config', what: 'facts', text: `# ${OS_RELEASE}\nID=alpine\nVERSION_ID=3.20.3\n\n# ${APK}\nbusybox-1.36.1-r29\nmusl-1.2.5-r0\n`, complete: false }] },
    { name: 'what is switched on, and containers', given: { ssh: { [OS_RELEASE]: 'ID=debian\n', [ENABLED]: 'ssh.service                  enabled enabled\ncron.service                 enabled enabled\n', [DOCKER]: 'shop shop:2.4 Up 3 weeks\nimport shop-import:1 Exited (0) 5 days ago\n' } }, reads: [{ kind: 'config', text: `# ${OS_RELEASE}\nID=debian\n\n# ${ENABLED}\ncron.service\nssh.service\n\n# ${DOCKER}\nshop shop:2.4\n` }] },
    { name: 'nothing was read', given: { ssh: {} }, reads: [], readsNo: ['config'] },
  ],
};
export default dialect;

function partOf(answers: Answers, { run, as }: (typeof PARTS)[number]): string {
  const lines = linesOf(answers.output(run)).map(({ text }) => text.trimEnd());
  const kept = as === 'file' ? lines : distinct(lines.flatMap((line) => ENTRY[as](line) ?? []));
  return kept.length === 0 ? '' : `# ${run}\n${kept.join('\n')}\n`;
}
/** What of a line is an entry of the list, without what changes by itself. */
const ENTRY: Readonly<Record<Exclude<(typeof PARTS)[number]['as'], 'file'>, (line: string) => string | null>> = {
  list: (line) => line,
  columns: (line) => (/^[a-z]i/.test(line) ? line.split(/\s+/).slice(1, 3).join(' ') : null),
  units: (line) => /^\s*([\w@.:\\-]+\.(?:service|timer|socket|path|mount)) +enabled\b/.exec(line)?.[1] ?? null,
  containers: (line) => /^([A-Za-z0-9][\w.-]* \S+) (?:Up|Restarting)\b/.exec(line)?.[1] ?? null,
};
