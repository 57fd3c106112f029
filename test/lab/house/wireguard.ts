/** Knows the end of a WireGuard tunnel: the kernel's where it has one, else the user-space one, as shell lines. */
import { createPrivateKey, createPublicKey, createHash } from 'node:crypto';
import type { LabNetwork, LabNode } from './network.js';

/** DER of an X25519 private key (RFC 8410), before its 32 octets. */
const PKCS8 = Buffer.from('302e020100300506032b656e04220420', 'hex');

/** The same key at every start: these networks are no secret. */
function keysOf(network: LabNetwork, node: string): { readonly own: string; readonly shown: string } {
  const seed = createHash('sha256').update(`${network.name} ${node}`).digest();
  const key = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
  return { own: seed.toString('base64'), shown: createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-32).toString('base64') };
}

export function wireguardLines(network: LabNetwork, node: LabNode): string[] {
  return Object.entries(node.tunnels ?? {}).flatMap(([port, { to, at }]) => [
    `ip link add dev ${port} type wireguard 2>/dev/null || { mkdir -p /dev/net; WG_PROCESS_FOREGROUND=1 wireguard-go -f ${port} >"$LOG/${port}" 2>&1 & }`,
    `for try in $(seq 100); do [ -e /sys/class/net/${port} ] && wg show ${port} >/dev/null 2>&1 && break; sleep 0.1; done`,
    `echo '${keysOf(network, node.name).own}' > /run/${port}.key`,
    `wg set ${port} listen-port 51820 private-key /run/${port}.key peer '${keysOf(network, to).shown}' allowed-ips 0.0.0.0/0 persistent-keepalive 5${at === undefined ? '' : ` endpoint ${at}:51820`}`,
    `ip address add ${node.addresses![port]!} dev ${port}`,
    `ip link set dev ${port} up mtu 1400`,
  ]);
}
