/** Knows which programs of packages were changed on a Linux host since they were installed, by the sums that dpkg or rpm keep of them. */
import type { Dialect } from '../model/dialect.js';
import { clean } from '../model/text.js';
import { linesOf, speaksLinux } from './bricks/linux.js';

const FOLDERS = '/usr/bin /usr/sbin /usr/lib /usr/libexec /usr/games /usr/share';
/** Settings, certificates, documents and caches are made or edited on the machine all the time; so are the modules that node fetches itself. */
const PROGRAM = /^\/?(usr\/)?(s?bin|games|libexec)\/|\.(so(\.\d+)*|py|pl|pm|rb|sh|php|js|jar)$/;
const MADE_HERE = /\/(node_modules|__pycache__|cache)\//;
/** The same for grep(1), whose lines begin with two times. */
const PROGRAMS = 'grep -E "^[^ ]+ [^ ]+ (/usr/(s?bin|games|libexec)/.*|.*[.](so([.][0-9]+)*|py|pl|pm|rb|sh|php|js|jar))$" | grep -vE "/(node_modules|__pycache__|cache)/"';
/** More are not compared, and then the answer is not whole. */
const MOST = 50_000;
/**
 * A package brings its files with the time at which it was made; a file that somebody wrote bears the time at which it came there. Only
 * programs of packages for which this is so are compared, which spares the host reading all the others; what a package put in the place
 * of another's is left out. A database of rpm that tells of no package at all was not read. Prints `path: FAILED` (md5sum) or `..5...  path` (rpm -V).
 */
const VERIFY = `sh -c '${[
  'find --version >/dev/null 2>&1 || exit 127',
  'export LC_ALL=C',
  `new=$(find ${FOLDERS} -xdev -type f -printf "%T@ %C@ %p\\n" 2>/dev/null | ${PROGRAMS} | awk "{ d = \\$1 - \\$2; if (d < 60 && -d < 60) { sub(/^[^ ]+ [^ ]+ /, \\"\\"); print } }")`,
  `if [ -s /var/lib/dpkg/status ]; then new=$(printf "%s\\n" "$new" | grep -vxF -f /var/lib/dpkg/diversions | sed "s|^/usr/||" | awk "NR == FNR { c[\\$0]; next } { p = substr(\\$0, 35); sub(/^usr./, \\"\\", p); if (p in c) print }" - /var/lib/dpkg/info/*.md5sums); printf "%s\\n" "$new" | head -n ${MOST} | (cd / && md5sum -c --quiet 2>/dev/null)`,
  `elif [ -d /var/lib/rpm ] || [ -d /usr/lib/sysimage/rpm ]; then [ -n "$(rpm -qa 2>/dev/null | head -n 1)" ] || exit 1; printf "%s\\n" "$new" | head -n ${MOST} | xargs -r -d "\\n" rpm -qf --qf "%{NAME}\\n" | grep -v " " | sort -u | xargs -r rpm -V --nodeps`,
  'fi',
  `[ $(printf "%s\\n" "$new" | wc -l) -le ${MOST} ]`,
].join('; ')}'`;

/** rpm(8): its sum differs, or its size does and nobody but root may read the file. Settings bear a letter before their path. */
const CHANGED = /^(?:..5|S.\?)\S*\s+(\/.+)$/;

const dialect: Dialect = {
  title: 'Linux: programs that are not as their packages brought them (dpkg, rpm)',
  speaks: speaksLinux,
  asks: [{ what: 'packages', ask: { via: 'ssh', run: VERIFY } }],
  *read(answers) {
    for (const { text, from } of linesOf(answers.output(VERIFY))) {
      const path = /^(\S.*): FAILED$/.exec(text.trimEnd())?.[1] ?? CHANGED.exec(text.trimEnd())?.[1];
      if (path !== undefined && PROGRAM.test(path) && !MADE_HERE.test(path)) yield { kind: 'changed-program', path: clean(path.startsWith('/') ? path : `/${path}`), from };
    }
  },
  examples: [
    { name: 'dpkg: an edited program and an edited certificate list', given: { ssh: { [VERIFY]: 'usr/bin/mail-filter: FAILED\nusr/share/ca/cacert.pem: FAILED\nusr/lib/python3/dist-packages/app/__pycache__/x.py: FAILED\nusr/bin/hidden: FAILED open or read\n' } }, reads: [{ kind: 'changed-program', path: '/usr/bin/mail-filter' }] },
    { name: 'rpm: an edited program, edited settings, a missing document', given: { ssh: { [VERIFY]: 'S.5....T.    /usr/sbin/backup-tool\nS.5....T.  c /etc/ssh/sshd_config\nmissing    d /usr/share/doc/x/README\n.......T.    /usr/bin/touched\n' } }, reads: [{ kind: 'changed-program', path: '/usr/sbin/backup-tool' }] },
    { name: 'rpm without root: of a file that only root may read its size alone tells', given: { ssh: { [VERIFY]: 'S.?....T.    /usr/sbin/shop-root\n..?......    /usr/sbin/shop-kept\nmissing     /usr/libexec/shop/gone\nmissing     /var/lib/shop/x (Permission denied)\nS.5....T.  c /etc/shop.conf\n' } }, reads: [{ kind: 'changed-program', path: '/usr/sbin/shop-root' }] },
    { name: 'all as it came', given: { ssh: { [VERIFY]: '' } }, reads: [], readsNo: ['changed-program'] },
  ],
};
export default dialect;
