/** Knows which programs run on a Linux host that none of its packages brought. */
import type { Dialect } from '../model/dialect.js';
import { clean } from '../model/text.js';
import { ownersIn, RUNNING } from './bricks/file-owners.js';
import { linesOf, speaksLinux } from './bricks/linux.js';

/** Package managers of their own, and what is made on the machine to run once. */
const BROUGHT_OTHERWISE = /^\/(?:snap|nix|gnu|var\/lib\/(?:flatpak|snapd|docker|containers|containerd|lxd|lxc|incus|rancher)|run|dev|tmp|memfd:|home\/linuxbrew)\b|\/\.(?:vscode-server|cache)\//;

const dialect: Dialect = {
  title: 'Linux: running programs that no package brought (dpkg, rpm, apk, pacman)',
  speaks: speaksLinux,
  asks: [{ what: 'packages', ask: { via: 'ssh', run: RUNNING, sudo: true } }],
  *read(answers) {
    const output = answers.output(RUNNING);
    const owners = ownersIn(output);
    for (const { text, from } of linesOf(output)) {
      const path = /^file (\/\S+) \/\S+$/.exec(text.trim())?.[1];
      if (path !== undefined && !BROUGHT_OTHERWISE.test(path) && owners.ownerOf(path) === null) yield { kind: 'unpackaged-program', path: clean(path, 200), from };
    }
  },
  examples: [
    { name: 'a program out of a folder of its own, beside those of packages', given: { ssh: { [RUNNING]: 'file /bin/cat /usr/bin/cat\nfile /opt/labels/bin/labeld /opt/labels/bin/labeld\nfile /snap/lxd/1/bin/lxd /snap/lxd/1/bin/lxd\nfile /usr/sbin/sshd /usr/sbin/sshd\ndpkg\ncoreutils: /bin/cat\nopenssh-server: /usr/sbin/sshd\n' } }, reads: [{ kind: 'unpackaged-program', path: '/opt/labels/bin/labeld' }] },
    { name: 'all belong to packages', given: { ssh: { [RUNNING]: 'file /bin/cat /usr/bin/cat\nfile /usr/sbin/sshd /usr/sbin/sshd\nrpm\ncoreutils: /bin/cat\nopenssh-server: /usr/sbin/sshd\n' } }, reads: [], readsNo: ['unpackaged-program'] },
    { name: 'the package database could not be asked', given: { ssh: { [RUNNING]: 'file /bin/cat /usr/bin/cat\nfile /opt/labels/bin/labeld /opt/labels/bin/labeld\n' } }, reads: [], readsNo: ['unpackaged-program'] },
  ],
};
export default dialect;
