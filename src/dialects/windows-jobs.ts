/** Knows what a Windows machine does by itself: the tasks in the first folder of its scheduler, where people put theirs; Microsoft's own lie in folders of their own (Task Scheduler schema, MS-TSCH; over OpenSSH). */
import { XMLParser } from 'fast-xml-parser';
import type { Dialect } from '../model/dialect.js';
import { clean } from '../model/text.js';
import { piped, speaksWindows } from './bricks/powershell.js';

const TASKS = piped('Get-ScheduledTask -TaskPath \\ | Export-ScheduledTask');
const MOST = 500;
/** Accounts of the system itself (well-known security identifiers). */
const ACCOUNTS: Readonly<Record<string, string>> = { 'S-1-5-18': 'SYSTEM', 'S-1-5-19': 'LOCAL SERVICE', 'S-1-5-20': 'NETWORK SERVICE' };

type Node = Readonly<Record<string, unknown>>;
const parser = new XMLParser({ ignoreAttributes: true, parseTagValue: false, processEntities: false, isArray: (name) => /^(?:Exec|\w+Trigger|Principal)$/.test(name) });

const dialect: Dialect = {
  title: 'Windows: scheduled tasks (MS-TSCH)',
  speaks: speaksWindows,
  asks: [{ what: 'jobs', ask: { via: 'ssh', run: TASKS } }],
  *read(answers) {
    const output = answers.output(TASKS);
    for (const [text] of [...(output?.text ?? '').matchAll(/<Task\b[\s\S]*?<\/Task>/g)].slice(0, MOST)) {
      const task = parsed(text);
      if (!task) {
        yield { kind: 'unread', why: 'a scheduled task is malformed', tables: ['jobs'], from: [output!.from] };
        continue;
      }
      const file = clean(textAt(task, 'RegistrationInfo', 'URI') ?? '', 200);
      const user = textAt(nodesAt(task, 'Principals', 'Principal')[0] ?? {}, 'UserId') ?? textAt(nodesAt(task, 'Principals', 'Principal')[0] ?? {}, 'GroupId') ?? '';
      const schedules = schedulesOf(task);
      // One that is switched off, or that nothing starts, is no job.
      if (file === '' || textAt(task, 'Settings', 'Enabled')?.toLowerCase() === 'false' || schedules.length === 0) continue;
      for (const action of nodesAt(task, 'Actions', 'Exec')) {
        const command = clean(plain(textAt(action, 'Command') ?? '').replace(/^"(.*)"$/, '$1'), 200);
        const line = clean(`${plain(textAt(action, 'Command') ?? '')} ${plain(textAt(action, 'Arguments') ?? '')}`, 400);
        if (command !== '') yield { kind: 'job', file, user: clean(ACCOUNTS[user] ?? user, 100), schedule: schedules.join('; '), line, command, from: [output!.from] };
      }
    }
  },
  secrets: [/<Arguments>[^<]*?(?:^|\s)[-/]{1,2}(?:p|pw|pass|password|pwd)[ :=]+(?:&quot;)?([^\s<&]+)/i],
  examples: [
    {
      name: 'a script at night, one at every start that is switched off',
      given: {
        ssh: {
          [TASKS]: '<?xml version="1.0" encoding="UTF-16"?>\r\n<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task"><RegistrationInfo><Author>EXAMPLE\\mira</Author><URI>\\Night orders</URI></RegistrationInfo><Triggers><CalendarTrigger><Repetition><Interval>PT15M</Interval></Repetition><StartBoundary>2026-01-05T02:30:00</StartBoundary><Enabled>true</Enabled><ScheduleByDay><DaysInterval>1</DaysInterval></ScheduleByDay></CalendarTrigger></Triggers><Principals><Principal id="Author"><UserId>S-1-5-18</UserId></Principal></Principals><Settings><Enabled>true</Enabled></Settings><Actions Context="Author"><Exec><Command>"C:\\Tools\\orders.cmd"</Command><Arguments>--all &amp; quiet</Arguments></Exec></Actions></Task>\r\n<?xml version="1.0" encoding="UTF-16"?>\r\n<Task version="1.2"><RegistrationInfo><URI>\\Old</URI></RegistrationInfo><Triggers><BootTrigger/></Triggers><Settings><Enabled>false</Enabled></Settings><Actions><Exec><Command>old.exe</Command></Exec></Actions></Task>\r\n',
        },
      },
      reads: [{ kind: 'job', file: '\\Night orders', user: 'SYSTEM', schedule: 'daily 02:30, again after PT15M', line: '"C:\\Tools\\orders.cmd" --all & quiet', command: 'C:\\Tools\\orders.cmd' }],
    },
    { name: 'a task that nothing starts, and one that is damaged', given: { ssh: { [TASKS]: '<Task><RegistrationInfo><URI>\\By hand</URI></RegistrationInfo><Triggers/><Actions><Exec><Command>x.exe</Command></Exec></Actions></Task>\r\n<Task><Triggers></Task>' } }, reads: [], readsNo: ['job'] },
  ],
};
export default dialect;

function parsed(text: string): Node | null {
  try {
    const { Task: task } = parser.parse(text) as { readonly Task?: unknown };
    return typeof task === 'object' && task !== null ? (task as Node) : null;
  } catch {
    return null;
  }
}
/** The text below these names, in which XML's own references are left as they stand. */
function textAt(node: Node, ...names: readonly string[]): string | null {
  const found = names.reduce<unknown>((at, name) => (typeof at === 'object' && at !== null ? (at as Node)[name] : undefined), node);
  return typeof found === 'string' && found.trim() !== '' ? found.trim() : null;
}
function nodesAt(node: Node, parent: string, name: string): readonly Node[] {
  const within = node[parent];
  const found = typeof within === 'object' && within !== null ? (within as Node)[name] : undefined;
  return Array.isArray(found) ? found.map((one: unknown) => (typeof one === 'object' && one !== null ? (one as Node) : {})) : [];
}
function plain(text: string): string {
  return text.replace(/&quot;/g, '"').replace(/&apos;/g, "'").replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
}

const KINDS: readonly (readonly [trigger: string, schedule: string])[] = [['BootTrigger', 'at every start'], ['LogonTrigger', 'at every login'], ['TimeTrigger', 'once'], ['EventTrigger', 'at an event'], ['IdleTrigger', 'when idle'], ['SessionStateChangeTrigger', 'at a session'], ['RegistrationTrigger', 'when set up']];
const EVERY: readonly (readonly [element: string, schedule: string])[] = [['ScheduleByDay', 'daily'], ['ScheduleByWeek', 'weekly'], ['ScheduleByMonth', 'monthly'], ['ScheduleByMonthDayOfWeek', 'monthly']];

/** When a task starts, in words, sorted; empty: never by itself. */
function schedulesOf(task: Node): readonly string[] {
  const isOn = (trigger: Node): boolean => textAt(trigger, 'Enabled')?.toLowerCase() !== 'false';
  const simple = KINDS.flatMap(([name, schedule]) => nodesAt(task, 'Triggers', name).filter(isOn).map((trigger) => `${schedule}${again(trigger)}`));
  const calendar = nodesAt(task, 'Triggers', 'CalendarTrigger').filter(isOn).map((trigger) => {
    const every = EVERY.find(([element]) => element in trigger)?.[1] ?? 'by calendar';
    const at = /T(\d\d:\d\d)/.exec(textAt(trigger, 'StartBoundary') ?? '')?.[1];
    return `${every}${at === undefined ? '' : ` ${at}`}${again(trigger)}`;
  });
  return [...new Set([...simple, ...calendar])].sort();
}
function again(trigger: Node): string {
  const interval = /^P[0-9DTHMS]{1,20}$/.exec(textAt(trigger, 'Repetition', 'Interval') ?? '')?.[0];
  return interval === undefined ? '' : `, again after ${interval}`;
}
