/** Knows the accounts of a Linux host, passwd(5); who may become root, sudoers(5), is kept for its configuration facts. */
import type { Dialect } from '../model/dialect.js';
import { clean } from '../model/text.js';
import { accountsOf, PASSWD, speaksLinux, SUDOERS } from './bricks/linux.js';

const dialect: Dialect = {
  title: 'Linux: passwd, sudoers',
  speaks: speaksLinux,
  asks: [
    { what: 'users', ask: { via: 'ssh', run: PASSWD } },
    { what: 'users', ask: { via: 'ssh', run: SUDOERS, sudo: true } },
  ],
  *read(answers) {
    for (const { name, uid, home, shell, from } of accountsOf(answers)) yield { kind: 'account', name: clean(name), uid, home: clean(home), shell: clean(shell), from };
  },
  // Hashes belong in shadow(5); where somebody left one in passwd, it is a secret.
  secrets: [/^[^:\s]+:(\$[^:]+|[A-Za-z0-9./]{13}):\d+:\d+:/],
  examples: [
    {
      name: 'root and a person',
      given: { ssh: { [PASSWD]: 'root:x:0:0:root:/root:/bin/bash\nsync:x:4:65534:sync:/bin:/bin/sync\nmira:x:1000:1000:Mira,,,:/home/mira:/usr/bin/fish\nbroken line\n+::::::\n' } },
      reads: [{ kind: 'account', name: 'root', uid: 0, home: '/root', shell: '/bin/bash' }, { kind: 'account', name: 'mira', uid: 1000, home: '/home/mira' }],
    },
    { name: 'a second root', given: { ssh: { [PASSWD]: 'root:x:0:0::/root:/bin/sh\nmaint:x:0:0::/home/maint:/bin/sh' } }, reads: [{ kind: 'account', name: 'maint', uid: 0 }] },
  ],
};
export default dialect;
