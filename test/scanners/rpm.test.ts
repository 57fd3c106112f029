/** Asserts of a real rpm database, in a root of its own with packages built here, that what is asked of hosts with rpm is answered and read rightly, for root and for nobody. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CRON_LINES, OWNERS, RUNNING } from '../../src/dialects/bricks/file-owners.js';
import { RPM } from '../../src/dialects/bricks/linux.js';
import { answersOf } from '../../src/dialects/bricks/answers.js';
import { loadDialects } from '../../src/load.js';
import type { Reading } from '../../src/model/fact.js';
import { type Observation, observationId } from '../../src/model/observation.js';

/** Needs root for a file system of its own, and rpmbuild. */
const canBuild = process.getuid?.() === 0 && existsSync('/usr/bin/rpmbuild');
const SPECS: Readonly<Record<string, string>> = {
  // A package that was made long ago: its files keep that time.
  'shop-tools': `Name: shop-tools
Version: 1.4
Release: 2.el9
Summary: x
License: MIT
BuildArch: noarch
%description
x
%install
for f in usr/bin/shop-export usr/bin/shop-kept usr/sbin/shop-root usr/sbin/shop-quiet usr/libexec/shop/gone usr/lib/shop/mod.py etc/cron.daily/shop usr/lib/jvm/bin/jshop; do mkdir -p %{buildroot}/$(dirname $f); printf '#!/bin/sh\\n# %s\\n' $f > %{buildroot}/$f; chmod 755 %{buildroot}/$f; done
mkdir -p %{buildroot}/etc/cron.d
echo a=1 > %{buildroot}/etc/shop.conf
echo '5 1 * * * root /usr/bin/shop-export' > %{buildroot}/etc/cron.d/shop
find %{buildroot} -exec touch -h -d '2024-03-01 10:00' {} +
%files
/usr/bin/shop-export
/usr/bin/shop-kept
%attr(700,root,root) /usr/sbin/shop-root
%attr(700,root,root) /usr/sbin/shop-quiet
/usr/libexec/shop
/usr/lib/shop
/usr/lib/jvm/bin/jshop
%config(noreplace) /etc/shop.conf
%config /etc/cron.d/shop
/etc/cron.daily/shop
`,
  'lib++': 'Name: lib++\nEpoch: 1\nVersion: 2.0~rc1\nRelease: 1\nSummary: y\nLicense: MIT\n%description\ny\n%install\nmkdir -p %{buildroot}/usr/share/lib++\necho y > %{buildroot}/usr/share/lib++/y\n%files\n/usr/share/lib++/y\n',
  coreutils: 'Name: coreutils\nVersion: 9.1\nRelease: 7.el9\nSummary: z\nLicense: MIT\n%description\nz\n%install\nmkdir -p %{buildroot}/usr/bin\ncp /usr/bin/cat /usr/bin/sleep %{buildroot}/usr/bin/\nfind %{buildroot} -exec touch -h -d "2024-03-01 10:00" {} +\n%files\n/usr/bin/cat\n/usr/bin/sleep\n',
};
/** In the root of its own: build, install, change, ask. */
const INSIDE = `set -e
mkdir -p /etc/rpm /b/out
echo '%_dbpath /var/lib/rpm' > /etc/rpm/macros
for s in /b/*.spec; do rpmbuild --define '_topdir /b/top' --define '_rpmdir /b/out' --define '_build_id_links none' --define 'debug_package %{nil}' --define '__os_install_post %{nil}' -bb $s >/b/log 2>&1 || { cat /b/log >&2; exit 1; }; done
rpm --initdb
rpm -i --nodeps --force $(find /b/out -name '*.rpm') 2>/dev/null
echo '# edited' >> /usr/bin/shop-export
echo '# edited' >> /usr/sbin/shop-root
echo b=2 >> /etc/shop.conf
rm /usr/libexec/shop/gone
mkdir -p /etc/alternatives; ln -s /usr/lib/jvm/bin/jshop /etc/alternatives/jshop; ln -s /etc/alternatives/jshop /usr/bin/jshop
for f in /usr/local/bin/stray /usr/bin/stray-two; do echo '#!/bin/sh' > $f; chmod 755 $f; done
rm -rf /etc/cron.d/stray* /var/spool/cron; printf '7 2 * * * root /usr/local/bin/stray\\n8 2 * * * root stray-two && /usr/bin/jshop\\n' > /etc/cron.d/stray
cp /usr/bin/sleep /usr/bin/stray-run
/usr/bin/stray-run 300 2>/dev/null & runs=$!
/usr/bin/sleep 300 2>/dev/null & runs="$runs $!"
mkdir -m 777 /b/res
for who in root nobody; do for c in /b/*.cmd; do n=$(basename $c .cmd); su -s /bin/sh $who -c "sh $c > /b/res/$who-$n 2>/dev/null" || true; done; done
kill $runs
for c in /b/*.cmd; do n=$(basename $c .cmd); sh $c > /dev/null 2>&1 && echo 0 > /b/res/whole-$n || echo $? > /b/res/whole-$n; done
: > /var/lib/rpm/rpmdb.sqlite
for c in /b/*.cmd; do n=$(basename $c .cmd); sh $c > /dev/null 2>&1 && echo 0 > /b/res/empty-$n || echo $? > /b/res/empty-$n; done
`;
const OUTSIDE = `set -e
mkdir "$1/m"; mount -t tmpfs t "$1/m"; mkdir "$1/m/up" "$1/m/work" "$1/m/root"
mount -t overlay o -o "lowerdir=/,upperdir=$1/m/up,workdir=$1/m/work" "$1/m/root"
r="$1/m/root"; mount --bind /proc "$r/proc"; mount --bind /dev "$r/dev"; mkdir -p "$r/b" "$r/var/lib/dpkg"; mount -t tmpfs t "$r/var/lib/dpkg"
cp "$1"/*.spec "$1"/*.cmd "$1"/inside.sh "$r/b/"
chroot "$r" sh /b/inside.sh
cp "$r"/b/res/* "$1/"
`;

describe.runIf(canBuild)('a host with rpm', () => {
  const dir = mkdtempSync(join(tmpdir(), 'linchpin-rpm-'));
  const commands: string[] = [];
  let dialects: Awaited<ReturnType<typeof loadDialects>>;
  beforeAll(async () => {
    dialects = (await loadDialects()).filter(({ id }) => ['linux-verify', 'linux-packages', 'linux-jobs', 'linux-programs'].includes(id!));
    commands.push(...dialects.flatMap(({ asks }) => asks.flatMap(({ ask }) => ('run' in ask && (/\brpm\b/.test(ask.run) || ask.run === CRON_LINES) ? [ask.run] : []))));
    for (const [name, spec] of Object.entries(SPECS)) writeFileSync(join(dir, `${name}.spec`), spec);
    commands.forEach((command, i) => writeFileSync(join(dir, `${i}.cmd`), command));
    writeFileSync(join(dir, 'inside.sh'), INSIDE);
    execFileSync('unshare', ['-m', 'sh', '-c', OUTSIDE, 'sh', dir], { stdio: ['ignore', 'ignore', 'pipe'] });
  }, 120_000);
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  function read(who: string): readonly Reading[] {
    const observations = commands.map((run, i): Observation => {
      const ask = { via: 'ssh', run } as const;
      return { id: observationId('s', '192.0.2.1', ask), sweep: 's', target: '192.0.2.1', at: '2026-01-01T00:00:00Z', ask, requests: 0, outcome: { is: 'answered', raw: readFileSync(join(dir, `${who}-${i}`)) } };
    });
    return dialects.flatMap((dialect) => [...dialect.read(answersOf('192.0.2.1', observations))]);
  }
  const of = <K extends Reading['kind']>(who: string, kind: K) => read(who).filter((one): one is Extract<Reading, { kind: K }> => one.kind === kind);

  it('is asked for its packages, what changed of them, who owns jobs and what runs', () => expect(commands).toEqual(expect.arrayContaining([RPM, OWNERS, RUNNING])));

  it.each(['root', 'nobody'])('tells %s its packages', (who) => {
    expect(of(who, 'package').map(({ name, version }) => `${name} ${version}`).sort()).toEqual(['coreutils 9.1-7.el9', 'lib++ 2.0~rc1-1', 'shop-tools 1.4-2.el9']);
  });
  it.each(['root', 'nobody'])('tells %s which programs were edited, and no settings', (who) => {
    expect(of(who, 'changed-program').map(({ path }) => path).sort()).toEqual(['/usr/bin/shop-export', '/usr/sbin/shop-root']);
  });
  it.each(['root', 'nobody'])('tells %s who owns what its jobs start, through links that no package brought too', (who) => {
    const jobs = of(who, 'job').filter(({ line }) => /shop|stray/.test(line));
    expect(jobs.map(({ file, command, packagedBy }) => [file, command, packagedBy]).sort()).toEqual([
      ['/etc/cron.d/shop', '/usr/bin/shop-export', 'shop-tools'],
      ['/etc/cron.d/stray', '/usr/bin/stray-two', null],
      ['/etc/cron.d/stray', '/usr/local/bin/stray', null],
    ]);
    const owners = readFileSync(join(dir, `${who}-${commands.indexOf(OWNERS)}`), 'utf8');
    expect(owners).toMatch(/^shop-tools: \/usr\/bin\/jshop$/m);
    expect(owners).toMatch(/^coreutils: \/bin\/cat$/m);
  });
  it('says that nothing was compared where the database is empty', () => {
    const verify = commands.findIndex((command) => command.includes('rpm -V'));
    expect(readFileSync(join(dir, `whole-${verify}`), 'utf8').trim()).toBe('0');
    expect(readFileSync(join(dir, `empty-${verify}`), 'utf8').trim()).not.toBe('0');
  });
  it('tells root what runs that no package brought', () => {
    const paths = of('root', 'unpackaged-program').map(({ path }) => path);
    expect(paths).toContain('/usr/bin/stray-run');
    expect(paths).not.toContain('/usr/bin/sleep');
  });
});
