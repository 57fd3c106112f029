/** Knows who a Linux host says it is: os-release(5), machine-id(5), its name, its kernel, how long it has been up. */
import type { Answers, Dialect } from '../model/dialect.js';
import type { Reading } from '../model/fact.js';
import { clean } from '../model/text.js';
import { assignmentsOf, KERNEL, linesOf, maySpeakLinux, OS_RELEASE, UPTIME } from './bricks/linux.js';

const NAME = 'uname -n';
const MACHINE_ID = 'cat /etc/machine-id';

const dialect: Dialect = {
  title: 'Linux: os-release, machine-id, uname',
  speaks: maySpeakLinux,
  asks: [OS_RELEASE, NAME, KERNEL, MACHINE_ID, UPTIME].map((run) => ({ what: 'system', ask: { via: 'ssh', run } })),
  *read(answers) {
    const kernel = linesOf(answers.output(KERNEL))[0];
    const edge = kernel && EDGE_KERNEL.test(kernel.text) ? kernel : null;
    if (edge) yield* edgeOs(edge.from);
    else yield* system(answers);
    for (const { text, from } of linesOf(answers.output(NAME)).slice(0, 1)) {
      const name = clean(text);
      if (/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(name) && !/^localhost\b/i.test(name)) yield { kind: 'named', name, by: 'hostname', from };
    }
    for (const { text, from } of linesOf(answers.output(MACHINE_ID)).slice(0, 1)) {
      if (/^[0-9a-f]{32}$/.test(text.trim()) && !/^(.)\1*$/.test(text.trim())) yield { kind: 'identity', key: 'machine', value: text.trim(), from };
    }
    for (const { text, from } of linesOf(answers.output(UPTIME)).slice(0, 1)) {
      const seconds = /^(\d{1,12})(?:\.\d+)? /.exec(text)?.[1];
      if (seconds !== undefined) yield { kind: 'uptime', seconds: Number(seconds), from };
    }
    if (kernel && /^Linux \S*-pve\b/.test(kernel.text)) yield { kind: 'role', role: 'hypervisor', by: 'kernel', from: kernel.from };
  },
  examples: [
    {
      name: 'a Debian server',
      given: { ssh: { [OS_RELEASE]: 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nNAME="Debian GNU/Linux"\nVERSION_ID="12"\nID=debian\n', [NAME]: 'erp\n', [KERNEL]: 'Linux 6.1.0-28-amd64\n', [MACHINE_ID]: '0f3c9a5be27d4416a1d07c3b5e9f8a21\n', [UPTIME]: '350735.47 234388.90\n' } },
      reads: [
        { kind: 'is-a', os: 'Debian', version: '12', by: 'os-release' },
        { kind: 'named', name: 'erp', by: 'hostname' },
        { kind: 'identity', key: 'machine', value: '0f3c9a5be27d4416a1d07c3b5e9f8a21' },
        { kind: 'uptime', seconds: 350735 },
        { kind: 'role', role: 'server' },
      ],
      readsNo: ['unread'],
    },
    { name: 'Alpine, whose names need no quotes and which has no machine-id', given: { ssh: { [OS_RELEASE]: 'NAME="Alpine Linux"\nID=alpine\nVERSION_ID=3.20.3\n', [NAME]: 'localhost\n', [MACHINE_ID]: '' } }, reads: [{ kind: 'is-a', os: 'Alpine Linux', version: '3.20.3' }], readsNo: ['identity', 'named'] },
    { name: 'a hypervisor by its kernel', given: { ssh: { [OS_RELEASE]: 'NAME="Debian GNU/Linux"\nID=debian\nVERSION_ID="12"\n', [KERNEL]: 'Linux 6.8.12-4-pve\n' } }, reads: [{ kind: 'role', role: 'hypervisor' }] },
    { name: 'a router that is Linux inside is no server', given: { ssh: { [OS_RELEASE]: 'NAME="OpenWrt"\nID="openwrt"\nVERSION_ID="23.05.5"\n' } }, reads: [{ kind: 'is-a', os: 'OpenWrt', version: '23.05.5' }], readsNo: ['role'] },
    { name: 'a router of Ubiquiti by its kernel', given: { ssh: { [OS_RELEASE]: 'NAME="Debian GNU/Linux"\nID=debian\nVERSION_ID="9"\n', [KERNEL]: 'Linux 4.14.54-UBNT\n' } }, reads: [{ kind: 'is-a', vendor: 'Ubiquiti', os: 'EdgeOS' }, { kind: 'role', role: 'router' }] },
    { name: 'no command was answered', given: { ssh: {} }, reads: [], readsNo: ['is-a', 'role', 'named'] },
  ],
};
export default dialect;

/** Debian as Ubiquiti builds it into routers: the whole name, for other systems are put onto the same hardware. */
const EDGE_KERNEL = /^Linux \d[\w.]*-UBNT\s*$/;
function* edgeOs(from: readonly string[]): Generator<Reading> {
  yield { kind: 'is-a', vendor: 'Ubiquiti', os: 'EdgeOS', by: 'os-release', from };
  yield { kind: 'role', role: 'router', by: 'os-release', from };
}

/** Distributions whose own name differs from the one people look up. */
const KNOWN_AS: Readonly<Record<string, string>> = { debian: 'Debian', rhel: 'Red Hat Enterprise Linux', almalinux: 'AlmaLinux OS', rocky: 'Rocky Linux', ol: 'Oracle Linux', amzn: 'Amazon Linux', sles: 'SUSE Linux Enterprise Server' };
/** Editions for desks, and systems of network boxes; everything else that runs SSH is there to serve. */
const NO_SERVER = /desktop|workstation|kali|linuxmint|elementary|\bpop\b|openwrt|vyos|edgeos|cumulus|sonic|dd-wrt|raspberry-?pi-os/i;

function* system(answers: Answers): Generator<Reading> {
  const output = answers.output(OS_RELEASE);
  const said = assignmentsOf(output);
  const name = said.get('NAME');
  if (!output || name === undefined || name === '') return;
  const version = said.get('VERSION_ID');
  yield { kind: 'is-a', os: clean(KNOWN_AS[said.get('ID') ?? ''] ?? name), ...(version ? { version: clean(version) } : {}), by: 'os-release', from: [output.from] };
  if (!NO_SERVER.test(`${said.get('VARIANT_ID') ?? ''} ${said.get('ID') ?? ''}`)) yield { kind: 'role', role: 'server', by: 'os-release', from: [output.from] };
}
