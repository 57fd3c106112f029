/** Knows what is installed on a Linux host: the package databases of dpkg, rpm and apk. */
import type { Dialect } from '../model/dialect.js';
import { clean } from '../model/text.js';
import { APK, DPKG, type Line, linesOf, RPM, speaksLinux } from './bricks/linux.js';

const dialect: Dialect = {
  title: 'Linux: packages (dpkg, rpm, apk)',
  speaks: speaksLinux,
  asks: [DPKG, RPM, APK].map((run) => ({ what: 'packages', ask: { via: 'ssh', run } })),
  *read(answers) {
    for (const [command, pattern] of FORMS) for (const line of linesOf(answers.output(command))) yield* packageIn(line, pattern);
  },
  examples: [
    {
      name: 'dpkg, one removed but for its configuration',
      given: { ssh: { [DPKG]: 'Desired=Unknown/Install/Remove/Purge/Hold\n||/ Name           Version      Architecture Description\n+++-==============-============-============-=================\nii  adduser        3.134        all          add and remove users and groups\nhi  libc6:amd64    2.36-9+deb12u9 amd64      GNU C Library\nrc  nano           7.2-1        amd64        small, friendly text editor\n' } },
      reads: [{ kind: 'package', name: 'adduser', version: '3.134' }, { kind: 'package', name: 'libc6', version: '2.36-9+deb12u9' }],
    },
    { name: 'a removed package is not installed', given: { ssh: { [DPKG]: 'rc  nano           7.2-1        amd64        small, friendly text editor\n' } }, reads: [], readsNo: ['package'] },
    { name: 'rpm, names with dashes', given: { ssh: { [RPM]: 'python3-libs-3.9.18-3.el9.x86_64\ngpg-pubkey-fd431d51-4ae0493b\n' } }, reads: [{ kind: 'package', name: 'python3-libs', version: '3.9.18-3.el9' }] },
    { name: 'rpm, builds for newer processors, versions with letters and signs', given: { ssh: { [RPM]: 'bash-5.2.26-6.el10.x86_64_v2\nlibstdc++-14.2.1-7.el10.i686\nshop-2.0~rc1^git3-1.noarch\nerror: rpmdb: damaged header\n' } }, reads: [{ kind: 'package', name: 'bash', version: '5.2.26-6.el10' }, { kind: 'package', name: 'libstdc++', version: '14.2.1-7.el10' }, { kind: 'package', name: 'shop', version: '2.0~rc1^git3-1' }] },
    { name: 'apk, snapshots and candidates', given: { ssh: { [APK]: 'libgcc-13.2.1_git20240309-r0\ntzdata-2024a-r1\npy3-setuptools-70.3.0-r0\nopenssl-3.3.0_rc1-r0\n.build-deps-20240101.120000\n' } }, reads: [{ kind: 'package', name: 'libgcc', version: '13.2.1_git20240309-r0' }, { kind: 'package', name: 'tzdata', version: '2024a-r1' }, { kind: 'package', name: 'py3-setuptools', version: '70.3.0-r0' }, { kind: 'package', name: 'openssl', version: '3.3.0_rc1-r0' }] },
    { name: 'apk', given: { ssh: { [APK]: 'WARNING: opening cache: No such file\nmusl-utils-1.2.5-r0\nca-certificates-bundle-20240705-r0\n' } }, reads: [{ kind: 'package', name: 'musl-utils', version: '1.2.5-r0' }, { kind: 'package', name: 'ca-certificates-bundle', version: '20240705-r0' }] },
  ],
};
export default dialect;

const FORMS: readonly (readonly [string, RegExp])[] = [
  // deb-version(7): the second letter tells whether it is installed, the rest whether whole.
  [DPKG, /^[a-z]i[ A-Z] {1,2}(?<name>[a-z0-9][a-z0-9+.-]*)(?::\S+)? +(?<version>\d\S*)(?:\s|$)/],
  [RPM, /^(?!gpg-pubkey-)(?<name>\S+)-(?<version>[^\s-]+-[^\s-]+?)(?:\.(?:x86_64(?:_v\d)?|i[3-6]86|noarch|aarch64|armv\w+|ppc64(?:le)?|s390x|riscv64|loongarch64))?$/],
  [APK, /^(?<name>[a-z0-9]\S*)-(?<version>\d[^\s-]*-r\d+)$/],
];

function* packageIn({ text, from }: Line, pattern: RegExp) {
  const { name, version } = pattern.exec(text)?.groups ?? {};
  if (name !== undefined && version !== undefined) yield { kind: 'package' as const, name: clean(name), version: clean(version), from };
}
