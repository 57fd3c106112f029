/** Knows when each account of a Linux host was last used: lastlog(8), lastlog2(8). */
import type { Dialect } from '../model/dialect.js';
import { clean } from '../model/text.js';
import { linesOf, speaksLinux } from './bricks/linux.js';

const LAST = ['lastlog', 'lastlog2'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const dialect: Dialect = {
  title: 'Linux: last logins',
  speaks: speaksLinux,
  asks: LAST.map((run) => ({ what: 'logins', ask: { via: 'ssh', run } })),
  *read(answers) {
    for (const run of LAST) {
      for (const { text, from } of linesOf(answers.output(run))) {
        const [, account, month, day, time, zone, year] = /^([A-Za-z_][\w.@\\+-]*\$?)\s.*\s[A-Z][a-z]{2} ([A-Z][a-z]{2}) +(\d{1,2}) (\d\d:\d\d:\d\d) ([+-]\d\d[0-5]\d) (\d{4})\s*$/.exec(text) ?? [];
        const number = MONTHS.indexOf(month ?? '') + 1;
        if (account === undefined || day === undefined || zone === undefined || number === 0) continue;
        const at = Date.parse(`${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}T${time}${zone.slice(0, 3)}:${zone.slice(3)}`);
        if (!Number.isNaN(at)) yield { kind: 'last-login', account: clean(account), at: `${new Date(at).toISOString().slice(0, 19)}Z`, from };
      }
    }
  },
  examples: [
    {
      name: 'one from elsewhere, one at the machine itself, one never',
      given: { ssh: { lastlog: 'Username         Port     From                                       Latest\nroot             tty1                                                Sat Nov  1 06:30:00 +0000 2025\ndaemon                                                               **Never logged in**\nmira             pts/0    192.0.2.77                                 Mon Nov 24 11:12:13 +0100 2025\n' } },
      reads: [{ kind: 'last-login', account: 'root', at: '2025-11-01T06:30:00Z' }, { kind: 'last-login', account: 'mira', at: '2025-11-24T10:12:13Z' }],
    },
    { name: 'never anybody', given: { ssh: { lastlog2: 'Username         Port     From                                       Latest\nroot                                                                 **Never logged in**\n' } }, reads: [], readsNo: ['last-login'] },
  ],
};
export default dialect;
