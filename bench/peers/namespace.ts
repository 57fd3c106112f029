/** Knows how to run a program in a network namespace of its own, beside another one that is a wide link full of hosts. */
import { spawnSync } from 'node:child_process';
import { MissingPeer } from './bench.js';

/** The appliance has .0.1 of `network` (two octets, a /16); `hosts` answer on the link. `inner` is run on the hosts' side beforehand, in the background. */
export interface WideLink {
  readonly network: string;
  readonly hosts: readonly string[];
  readonly inner?: string;
}

/** Runs `command` on the appliance's side; gives its standard output. Throws MissingPeer where namespaces cannot be made. */
export function onWideLink({ network, hosts, inner = 'exec sleep infinity' }: WideLink, command: readonly string[]): string {
  if (process.getuid?.() !== 0) throw new MissingPeer('a network namespace is needed: run this as root.');
  const script = `
set -e
ip link set lo up
unshare -n sh -c 'read ready; ${inner}' < "$FIFO" & side=$!
exec 9> "$FIFO"
for try in 1 2 3 4 5 6 7 8 9 10; do [ "$(readlink /proc/$side/ns/net)" != "$(readlink /proc/self/ns/net)" ] && break; sleep 0.1; done
ip link add near type veth peer name far
ip link set far netns $side
ip addr add ${network}.0.1/16 dev near
ip link set near up
there="nsenter --target $side --net"
$there ip link set lo up
$there ip link set far up
$there ip -batch - <<'END'
${hosts.map((address) => `addr add ${address}/16 dev far`).join('\n')}
END
echo ready >&9
sleep 1
status=0
"$@" || status=$?
kill $side
exit $status`;
  const ran = spawnSync('unshare', ['-n', 'bash', '-c', `FIFO=$(mktemp -u); mkfifo $FIFO; trap 'rm -f $FIFO' EXIT; export FIFO\n${script}`, 'bash', ...command], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, stdio: ['ignore', 'pipe', 'inherit'] });
  if (ran.status !== 0) throw new Error(`in the namespace: ${command.join(' ')} ended with ${ran.status}`);
  return ran.stdout;
}
