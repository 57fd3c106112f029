/** Asserts how the Linux dialects read what is tricky: command lines, crontabs, owners, secrets; and that they only ask what reads. */
import { describe, expect, it } from 'vitest';
import { answersOf } from '../../src/dialects/bricks/answers.js';
import { cronLines } from '../../src/dialects/bricks/crontab.js';
import { CRON_LINES, CRON_PROGRAMS, OWNERS, ownersIn } from '../../src/dialects/bricks/file-owners.js';
import { programsOf } from '../../src/dialects/bricks/programs.js';
import { enabledTimers, timersIn } from '../../src/dialects/bricks/systemd-timers.js';
import type { Ask } from '../../src/model/ask.js';
import type { Dialect } from '../../src/model/dialect.js';
import type { Fact } from '../../src/model/fact.js';
import { type Observation, observationId } from '../../src/model/observation.js';
import { createSealer } from '../../src/guard/seal.js';
import { loadDialects } from '../../src/load.js';
import { growthOf } from './growth.js';

const observed = (ask: Ask, text: string): Observation => ({ id: observationId('s', 'h', ask), sweep: 's', target: 'h', at: '2026-01-01T00:00:00Z', ask, outcome: { is: 'answered', raw: Buffer.from(text) }, requests: 1 });
const readBy = (dialect: Dialect, ssh: Readonly<Record<string, string>>) => [...dialect.read(answersOf('h', Object.entries(ssh).map(([run, text]) => observed({ via: 'ssh', run }, text))))];
const own = (await loadDialects()).filter(({ id }) => id!.startsWith('linux') || id === 'ssh');
const dialect = (id: string) => own.find((one) => one.id === id)!;

describe.each(own.map((one) => [one.id!, one] as const))('%s', (_id, one) => {
  it('survives anything a device may say, and looks at it no more often where there is more of it', () => {
    const hostile = (size: number) => ['', '\u0000\u0001', ':::::', '/:', 'file / /', '"', "'", '$(', '`', '* * * * * ', '/etc/cron.d/x:* * * * * root "$(', '1: x: <', '    inet /', '%', '\\', 'a'.repeat(4 * size), `/etc/cron.d/x:${'* '.repeat(2 * size)}`, '='.repeat(2 * size)].join('\n');
    for (const { ask } of one.asks) {
      if (ask.via !== 'ssh' || !('run' in ask)) continue;
      expect(growthOf((size) => readBy(one, { [ask.run]: hostile(size) }), 2500), ask.run).toBeLessThan(12);
    }
  });

  it('asks with one line that only reads, and that has a file name', () => {
    for (const { ask } of one.asks) {
      if (ask.via !== 'ssh' || !('run' in ask)) continue;
      expect(ask.run).not.toMatch(/\n|\b(rm|mv|tee|dd|kill|chmod|chown|mkdir|touch|systemctl (start|stop|restart|enable|disable))\b|[^2<]>(?!\/dev\/null|&)/);
      expect(ask.run.split(' | ')[0]!.replaceAll('/', '').replaceAll(' ', '_').length + '.txt'.length).toBeLessThan(200);
    }
  });
});

describe('the program behind a line', () => {
  const programs = (line: string, variables: Readonly<Record<string, string>> = {}) => programsOf(line, { folder: '/home/mira', variables: new Map(Object.entries({ HOME: '/home/mira', ...variables })) });
  it.each([
    ['/opt/x.sh', '/opt/x.sh'],
    ['  /opt/x.sh  >> /var/log/x.log 2>&1', '/opt/x.sh'],
    ['>/dev/null 2>&1 /opt/x.sh', '/opt/x.sh'],
    ['MAILTO=x LC_ALL=C /opt/x.sh', '/opt/x.sh'],
    ['env -u FOO LANG=C /opt/x.sh', '/opt/x.sh'],
    ['flock -n /run/x.lock /opt/x.sh', '/opt/x.sh'],
    ['flock -w 10 /run/x.lock -c "/opt/x.sh --all"', '/opt/x.sh'],
    ['/usr/bin/flock --exclusive /run/x.lock nice -n 19 ionice -c 3 timeout -k 5 1h /opt/x.sh', '/opt/x.sh'],
    ["sh -c '/opt/x.sh; true'", '/opt/x.sh'],
    ["/bin/bash -lc 'cd /srv/app && ./run.sh'", '/srv/app/run.sh'],
    ['bash -euo pipefail /opt/x.sh', '/opt/x.sh'],
    ['python3 -u -W ignore /opt/x.py --verbose', '/opt/x.py'],
    ['/srv/app/venv/bin/python3.11 manage.py clearsessions', '/home/mira/manage.py'],
    ['cd /srv/app && venv/bin/python manage.py clearsessions', '/srv/app/manage.py'],
    ['php -d memory_limit=1G -f /var/www/cron.php', '/var/www/cron.php'],
    ['perl -w /opt/x.pl', '/opt/x.pl'],
    ['java -Xmx1g -jar /opt/app.jar', '/opt/app.jar'],
    ['node --require ./env.js job.js', '/home/mira/job.js'],
    ['sudo -u www-data -- php /var/www/cron.php', '/var/www/cron.php'],
    ["su - postgres -c '/usr/lib/postgresql/vacuum --all'", '/usr/lib/postgresql/vacuum'],
    ['runuser -u git -- /opt/sync', '/opt/sync'],
    ['test -x /usr/sbin/anacron || ( cd / && run-parts --report /etc/cron.daily )', 'run-parts'],
    ['[ -x /opt/x.sh ] && /opt/x.sh', '/opt/x.sh'],
    ['command -v tool >/dev/null && tool now', 'tool'],
    ['if [ -d /run/systemd/system ]; then /opt/x.sh; fi', '/opt/x.sh'],
    ['for f in /a /b; do /opt/x.sh "$f"; done', '/opt/x.sh'],
    ['{ /opt/x.sh; } 2>/dev/null', '/opt/x.sh'],
    ['~/bin/x.sh', '/home/mira/bin/x.sh'],
    ['$HOME/bin/x.sh', '/home/mira/bin/x.sh'],
    ['"${HOME}/bin/x.sh"', '/home/mira/bin/x.sh'],
    ['./x.sh', '/home/mira/x.sh'],
    ['/opt/../opt/./x.sh', '/opt/x.sh'],
    ['T=/opt; $T/x.sh', '/opt/x.sh'],
    ['/opt/x.sh # nightly; rm -rf /', '/opt/x.sh'],
    ["/opt/my\\ script.sh 'a b'", '/opt/my script.sh'],
    ['. /opt/env; /opt/x.sh', '/opt/x.sh'],
    ['sleep 30; /opt/x.sh', '/opt/x.sh'],
    ['echo "$(date)" && /opt/x.sh', '/opt/x.sh'],
    ['run-one /opt/x.sh &', '/opt/x.sh'],
    ['chronic /opt/x.sh', '/opt/x.sh'],
    ['sh', 'sh'],
    ['find /var/tmp -mtime +3 -exec rm {} +', 'find'],
  ])('%s', (line, program) => expect(programs(line)).toEqual([program]));

  it.each([
    ['pg_dump shop | gzip > /backup/shop.gz', ['pg_dump', 'gzip']],
    ['/opt/a.sh && /opt/b.sh || /opt/c.sh', ['/opt/a.sh', '/opt/b.sh', '/opt/c.sh']],
    ['python3 -m shop.nightly', [null]],
    ["python3 -c 'import shop'", [null]],
    ["perl -ne 'print'", [null]],
    ['$UNKNOWN/x.sh', [null]],
    ['$(which tool)', [null]],
    ['echo done', []],
    ['A=1', []],
    ['', []],
    ["sh -c 'sh -c \"sh -c /opt/x.sh\"'", ['/opt/x.sh']],
  ])('%s: several, or none that can be told', (line, expected) => expect(programs(line)).toEqual(expected));

  it('knows variables of the crontab', () => expect(programs('$SCRIPTS/x.sh', { SCRIPTS: '/srv/scripts' })).toEqual(['/srv/scripts/x.sh']));
  it('ends, however deep it is wrapped', () => expect(programs(`${'sh -c '.repeat(200)}x`)).toHaveLength(1));
});

describe('crontabs', () => {
  const lines = (path: string, ...texts: string[]) => [...cronLines(texts.map((text) => ({ path, text, from: ['o'] })), [{ name: 'mira', uid: 1000, home: '/data/mira', shell: '/bin/sh', from: ['o'] }])];
  it('have a user field where they are the system’s', () => expect(lines('/etc/cron.d/x', '*/5 8-18 * jan,feb mon-fri backup /opt/x.sh a%b')).toMatchObject([{ user: 'backup', schedule: '*/5 8-18 * jan,feb mon-fri', command: '/opt/x.sh a' }]));
  it('have none where they are a user’s, and start in that user’s home', () => {
    const [job] = lines('/var/spool/cron/mira', 'BIN = "/srv/bin"', '@reboot $BIN/x \\%done');
    expect(job).toMatchObject({ user: 'mira', schedule: '@reboot', command: '$BIN/x %done' });
    expect([job!.variables.get('HOME'), job!.variables.get('BIN')]).toEqual(['/data/mira', '/srv/bin']);
  });
  it('of anacron name a period', () => expect(lines('/etc/anacrontab', 'START_HOURS_RANGE=3-22', '7\t25\tcron.weekly\tnice run-parts /etc/cron.weekly', '@monthly 45 m /opt/m')).toMatchObject([{ schedule: 'every 7 days', command: 'nice run-parts /etc/cron.weekly' }, { schedule: '@monthly', command: '/opt/m' }]));
  it('that are left over, or no crontabs, are not read', () => {
    for (const path of ['/etc/cron.d/x.dpkg-old', '/etc/cron.d/x~', '/etc/cron.d/.placeholder', '/var/spool/cron/atjobs/a00001', '/etc/hosts']) expect(lines(path, '0 1 * * * root /opt/x.sh')).toEqual([]);
  });
  it('with lines that are no job yield nothing', () => expect(lines('/etc/crontab', 'hello', '* * * root x', '0 1 * * * root', '#0 1 * * * root x', '0 1 * * * "bad user" x')).toEqual([]));
});

describe('owners', () => {
  const owners = (text: string, complete = true) => ownersIn({ text: text.replace(/^(dpkg|rpm|pacman)$/m, 'file /bin/cat /bin/cat\n$1\ncoreutils: /bin/cat'), complete, from: 'o' });
  it('are found across /bin and /usr/bin, and behind links', () => {
    const found = owners('file /usr/bin/find /usr/bin/find\nfile /usr/bin/awk /usr/bin/mawk\ndpkg\nfindutils: /bin/find\nmawk: /usr/bin/mawk\n');
    expect([found.ownerOf('/usr/bin/find'), found.ownerOf('/usr/bin/awk'), found.find('awk')]).toEqual(['findutils', 'mawk', '/usr/bin/awk']);
  });
  it('of dpkg may be several, with an architecture; a diversion is none', () => {
    const found = owners('file /lib/a /lib/a\nfile /bin/sh /bin/sh\nfile /opt/x /opt/x\ndpkg\nliba:amd64, libb: /lib/a\ndiversion by dash from: /bin/sh\n');
    expect([found.ownerOf('/lib/a'), found.ownerOf('/bin/sh'), found.ownerOf('/opt/x'), found.ownerOf('/opt/y')]).toEqual(['liba', null, null, undefined]);
  });
  it('are not denied where the answer was cut, or no database was there', () => {
    expect(owners('file /opt/x /opt/x\ndpkg\n', false).ownerOf('/opt/x')).toBeUndefined();
    expect(owners('file /opt/x /opt/x\n').ownerOf('/opt/x')).toBeUndefined();
    expect(ownersIn({ text: 'file /opt/x /opt/x\nfile /bin/cat /bin/cat\ndpkg\n', complete: true, from: 'o' }).ownerOf('/opt/x')).toBeUndefined();
  });
  it('of pacman and rpm', () => {
    expect(owners('file /usr/bin/find /usr/bin/find\npacman\n/usr/bin/find is owned by findutils 4.9.0-3\n').ownerOf('/usr/bin/find')).toBe('findutils');
    expect(owners('file /usr/bin/python3 /usr/bin/python3.9\nrpm\npython3: /usr/bin/python3\n').ownerOf('/usr/bin/python3')).toBe('python3');
  });
});

describe('timers', () => {
  const line = (path: string, text: string) => ({ path, text, from: ['o'] });
  it('take drop-ins and templates into account', () => {
    const found = [...timersIn(['dump@shop.timer'], [
      line('/etc/systemd/system/dump@.timer', 'OnCalendar=daily'),
      line('/etc/systemd/system/dump@.timer.d/when.conf', 'OnCalendar='),
      line('/etc/systemd/system/dump@.timer.d/when.conf', 'OnCalendar=Mon 03:00'),
      line('/etc/systemd/system/dump@.service', 'ExecStart=/opt/dump %i'),
    ])];
    expect(found).toMatchObject([{ file: '/etc/systemd/system/dump@.timer', schedule: 'Mon 03:00', commands: ['/opt/dump %i'] }]);
  });
  it('are none without systemd', () => expect([enabledTimers([{ text: 'a.timer', from: [] }]), enabledTimers([])]).toEqual([null, null]));
});

it('the jobs of a line with two unowned scripts are two', () => {
  const jobs = readBy(dialect('linux-jobs'), { [CRON_LINES]: '/etc/cron.d/x:0 1 * * * root /opt/a.sh && /usr/bin/find / && /opt/b.sh\n', [OWNERS]: 'file /opt/a.sh /opt/a.sh\nfile /opt/b.sh /opt/b.sh\nfile /usr/bin/find /usr/bin/find\nfile /bin/cat /bin/cat\ndpkg\ncoreutils: /bin/cat\nfindutils: /usr/bin/find\n' });
  expect(jobs.map((job) => 'command' in job && job.command)).toEqual(['/opt/a.sh', '/opt/b.sh']);
});

it('whose owner nobody was asked for has none that is known', () => {
  const [job] = readBy(dialect('linux-jobs'), { [CRON_LINES]: '/etc/cron.d/x:0 1 * * * root /opt/x.sh\n' });
  expect(job).toMatchObject({ kind: 'job', command: '/opt/x.sh' });
  expect(job).not.toHaveProperty('packagedBy');
});

describe('secrets in crontabs', () => {
  const seal = createSealer(Buffer.alloc(32, 7), own.flatMap(({ secrets = [] }) => secrets));
  const sealed = (line: string) => Buffer.from(seal(Buffer.from(`/etc/cron.d/x:${line}\n`), CRON_LINES)).toString();
  it.each([
    'PGPASSWORD=hunter2x /usr/bin/pg_dump shop',
    '/usr/bin/mysqldump -u root -phunter2x shop',
    '/usr/bin/mysqldump --password=hunter2x shop',
    "/usr/bin/curl -s -u 'shop:hunter2x' https://shop.example/cron",
    '/usr/bin/wget -q https://shop:hunter2x@shop.example/cron',
    "/usr/bin/curl -H 'Authorization: Bearer hunter2x' https://shop.example",
    'sshpass -p hunter2x ssh backup@192.0.2.9 true',
    '/usr/bin/zip -r -P hunter2x /backup/a.zip /srv',
    '/usr/bin/7z a -phunter2x /backup/a.7z /srv',
    'BACKUP_TOKEN="hunter2x" /opt/x.sh',
  ])('%s: the secret is gone, the program is still told', (command) => {
    const line = sealed(`0 1 * * * root ${command}`);
    expect(line).not.toContain('hunter2x');
    expect(line).toContain('‹secret:');
    const programOf = (text: string) => readBy(dialect('linux-jobs'), { [CRON_LINES]: text }).map((job) => 'command' in job && job.command);
    expect(programOf(line)).toEqual(programOf(`/etc/cron.d/x:0 1 * * * root ${command}\n`));
  });
});

describe('the facts of a host', () => {
  const facts = (ssh: Readonly<Record<string, string>>) => readBy(dialect('linux-facts'), ssh).flatMap((reading) => (reading.kind === 'config' ? [reading] : []));
  it('are the same whatever the order and the spacing of what was printed', () => {
    const one = { 'cat /etc/os-release': 'ID=debian\n', 'dpkg -l': 'ii  a    1   amd64 x\nii  b    2   amd64 y\n', [CRON_PROGRAMS]: '/etc/cron.daily/a\n/etc/cron.daily/b\n' };
    const two = { ...one, 'dpkg -l': 'ii  a        1      amd64 x\nii  b        2      amd64 y\n', [CRON_PROGRAMS]: '/etc/cron.daily/b\n/etc/cron.daily/a\n' };
    expect(facts(one)[0]!.text).toBe(facts(two)[0]!.text);
    expect(facts(one)[0]!.text).not.toBe(facts({ ...one, 'dpkg -l': 'ii  a    1   amd64 x\n' })[0]!.text);
  });
  it('are none where the host was not read', () => expect(facts({ 'dpkg -l': 'ii  a    1   amd64 x\n' })).toEqual([]));
});

describe('who is asked', () => {
  const fact = (kind: string, more: object): Fact => ({ kind, target: 'h', from: ['o'], ...more }) as unknown as Fact;
  const banner = (text: string) => fact('speaks-ssh', { banner: `SSH-2.0-${text}` });
  const described = (text: string) => fact('described', { text });
  const asked = (...known: Fact[]) => [dialect('linux').speaks(known), dialect('linux-jobs').speaks(known)];
  it.each<readonly [string, readonly boolean[], readonly Fact[]]>([
    ['a Debian by its banner', [true, true], [banner('OpenSSH_9.2p1 Debian-2+deb12u3')]],
    ['Linux by SNMP', [true, true], [banner('OpenSSH_8.0'), described('Linux erp 5.14.0 x86_64')]],
    ['a server of unknown kind: first who it is', [true, false], [banner('OpenSSH_9.7')]],
    ['one that said it is Linux', [true, true], [banner('dropbear_2022.83'), fact('is-a', { os: 'Alpine Linux', by: 'os-release' })]],
    ['a server whose description somebody rewrote', [true, false], [banner('OpenSSH_8.7'), described('Orders, ask Jonas')]],
    ['a box that another make knows for a switch', [false, false], [banner('dropbear_2020.81'), fact('role', { role: 'switch' })]],
    ['a BSD firewall', [false, false], [banner('OpenSSH_9.8'), described('OPNsense fw 24.7 FreeBSD 14.1')]],
    ['a switch', [false, false], [banner('Cisco-1.25'), described('Cisco IOS Software')]],
    ['Windows', [false, false], [banner('OpenSSH_for_Windows_9.5')]],
    ['Linux that lets nobody in', [false, false], [described('Linux nas 4.4.302')]],
  ])('%s', (_name, expected, known) => expect(asked(...known)).toEqual(expected));
});

describe('a greeting', () => {
  const greeted = (hello: object | string) => [...dialect('ssh').read(answersOf('h', [observed({ via: 'ssh', hello: true }, typeof hello === 'string' ? hello : JSON.stringify(hello))]))];
  const hostKey = { type: 'ssh-ed25519', fingerprint: `SHA256:${'a'.repeat(43)}` };
  it('names the server and proves its key', () => expect(greeted({ banner: 'SSH-2.0-OpenSSH_9.2p1 Debian-2', hostKey, legacy: false, algorithms: null, changedFrom: null })).toMatchObject([{ kind: 'speaks-ssh', banner: 'SSH-2.0-OpenSSH_9.2p1 Debian-2' }, { kind: 'identity', key: 'hostkey', value: hostKey.fingerprint }]));
  it('with a key that changed proves nothing', () => expect(greeted({ banner: 'SSH-2.0-x', hostKey, changedFrom: 'SHA256:b' }).map(({ kind }) => kind)).toEqual(['speaks-ssh', 'ssh-offer']));
  it('that is malformed is a gap', () => {
    for (const bad of ['{', 'null', '7']) expect(greeted(bad).map(({ kind }) => kind)).toEqual(['unread']);
    expect(greeted({ banner: 5, hostKey: { fingerprint: {} } })).toEqual([]);
  });
});
