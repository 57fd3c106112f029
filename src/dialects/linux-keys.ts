/** Knows whose SSH keys open which accounts of a Linux host: authorized_keys as sshd(8) reads them, by fingerprint only. */
import { createHash } from 'node:crypto';
import type { Answers, Dialect } from '../model/dialect.js';
import { clean } from '../model/text.js';
import { accountsOf, fileLinesOf, KEYS, speaksLinux } from './bricks/linux.js';

const dialect: Dialect = {
  title: 'Linux: authorized_keys',
  speaks: speaksLinux,
  asks: [{ what: 'keys', ask: { via: 'ssh', run: KEYS, sudo: true } }],
  *read(answers) {
    const accountFor = accountsByFile(answers);
    for (const { path, text, from } of fileLinesOf(answers.output(KEYS))) {
      if (/^\s*#/.test(text)) continue;
      const found = KEY.exec(text);
      if (!found) continue;
      const [, type, blob, comment = ''] = found;
      yield { kind: 'authorized-key', account: accountFor(path), type: type!, fingerprint: fingerprintOf(blob!), comment: clean(comment), from };
    }
  },
  // A line that is nothing but base64 is the inside of a private key that somebody left there.
  secrets: [/authorized_keys[^:]*:\s*([A-Za-z0-9+/]{40,}={0,2})\s*$/],
  examples: [
    {
      name: 'with options, with a comment of two words, and a line that is no key',
      given: {
        ssh: {
          [KEYS]: [
            '/root/.ssh/authorized_keys:# old laptop',
            '/root/.ssh/authorized_keys:ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGm4X1sFqk9v1Cw6mF3o8e2x5b1n8Qd0hT7uLr9yVzJk set up@office',
            '/home/mira/.ssh/authorized_keys:from="192.0.2.0/24,10.0.0.1",command="/usr/bin/rsync --server, now",no-pty ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGm4X1sFqk9v1Cw6mF3o8e2x5b1n8Qd0hT7uLr9yVzJk',
            '/home/mira/.ssh/authorized_keys:ssh-ed25519 not-base64!',
          ].join('\n'),
        },
      },
      reads: [
        { kind: 'authorized-key', account: 'root', type: 'ssh-ed25519', fingerprint: 'SHA256:3TodBPWXgdvwXrkngEeFe40SK780i+dNBiJPy2J6UJg', comment: 'set up@office' },
        { kind: 'authorized-key', account: 'mira', fingerprint: 'SHA256:3TodBPWXgdvwXrkngEeFe40SK780i+dNBiJPy2J6UJg', comment: '' },
      ],
    },
    { name: 'nobody has any', given: { ssh: { [KEYS]: '' } }, reads: [], readsNo: ['authorized-key'] },
  ],
};
export default dialect;

const KEY = /(?:^|[\s"])((?:ssh|ecdsa|sk)-[a-z0-9@.-]+)\s+(AAAA[A-Za-z0-9+/]{20,}={0,2})(?:\s+(.*))?$/;

/** As `ssh-keygen -l` prints it. */
function fingerprintOf(blob: string): string {
  return `SHA256:${createHash('sha256').update(Buffer.from(blob, 'base64')).digest('base64').replace(/=+$/, '')}`;
}

/** Whose file it is: of the account whose home it lies in, else the name of the folder that holds it. */
function accountsByFile(answers: Answers): (path: string) => string {
  const homes = new Map(accountsOf(answers).map(({ home, name }) => [home, name] as const).reverse());
  return (path) => {
    const home = /^(.*)\/\.ssh\/[^/]*$/.exec(path)?.[1];
    if (home !== undefined) return clean(homes.get(home) ?? home.slice(home.lastIndexOf('/') + 1));
    return clean(/\/authorized_keys[^/]*\/([^/]+)$/.exec(path)?.[1] ?? path.slice(path.lastIndexOf('/') + 1));
  };
}
