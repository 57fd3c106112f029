/** Knows how the appliance listens: tcpdump, run by us for a while, with a filter for announcements and nothing else. Nothing is sent. */
import { spawn } from 'node:child_process';
import { networkInterfaces } from 'node:os';
import { isWithin, networkOf } from '../../src/model/address.js';
import { programPath } from '../../src/guard/dependency.js';
import { type Outcome, STOPPED } from '../../src/model/observation.js';
import type { Scope } from '../../src/model/site.js';
import { answered } from '../exchange/turn.js';

export interface HearScanner {
  /** Raw is JSON: `{ heard: [{ port, pcap }] }`, one row per interface, the file of tcpdump in base64. Never rejects. */
  listen(seconds: number): Promise<Outcome>;
}
/** LLDP, CDP and the like; VRRP, HSRP; what DHCP servers say; router advertisements; answers of mDNS (the bit behind the number of its message); MNDP. No client's own traffic. */
const FILTER = [
  'ether proto 0x88cc',
  'ether dst 01:00:0c:cc:cc:cc',
  'ip proto 112',
  'ip6 proto 112',
  '(udp and (ip dst 224.0.0.2 or ip dst 224.0.0.102) and port 1985)',
  '(udp and ip6 dst ff02::66 and port 2029)',
  '(udp and src port 67)',
  '(icmp6 and ip6[40] == 134)',
  '(udp src port 5353 and udp[10] & 0x80 != 0)',
  '(ip6 and udp src port 5353 and ip6[50] & 0x80 != 0)',
  '(udp dst port 5678 and ether multicast)',
].join(' or ');
const BYTES = 512 * 1024;
const FRAMES = 1000;
const INTERFACES_AT_MOST = 4;
const FRAME_BYTES = 1600;

export function createHearScanner({ signal }: { readonly signal: AbortSignal }, scope: Pick<Scope, 'allow'>, { interfaces = () => near(scope) }: { readonly interfaces?: () => readonly string[] } = {}): HearScanner {
  async function listen(seconds: number): Promise<Outcome> {
    const tcpdump = programPath('tcpdump');
    if (tcpdump === null) return { is: 'broken', why: 'not possible: there is no tcpdump program (package tcpdump)' };
    const ports = interfaces().slice(0, INTERFACES_AT_MOST);
    if (ports.length === 0) return { is: 'excluded', why: 'no interface of this machine lies in the scope' };
    const heard = await Promise.all(ports.map((port) => capture(tcpdump, port, seconds, signal)));
    const good = heard.flatMap((one) => ('pcap' in one ? [one] : []));
    if (signal.aborted && good.every(({ pcap }) => pcap.length === 0)) return STOPPED;
    if (good.length === 0) return { is: 'broken', why: `not possible: ${heard.flatMap((one) => ('why' in one ? [one.why] : []))[0] ?? 'tcpdump told nothing'}` };
    return answered({ heard: good.map(({ port, pcap }) => ({ port, pcap: pcap.toString('base64') })) }, good.length < heard.length ? 'error' : signal.aborted ? 'stopped' : undefined);
  }
  return { listen };
}

function capture(tcpdump: string, port: string, seconds: number, signal: AbortSignal): Promise<{ readonly port: string; readonly pcap: Buffer } | { readonly why: string }> {
  return new Promise((resolve) => {
    const child = spawn(tcpdump, ['-i', port, '-p', '-n', '-U', '-s', String(FRAME_BYTES), '-c', String(FRAMES), '-w', '-', FILTER], { cwd: '/', stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks: Buffer[] = [];
    let bytes = 0;
    let complaint = '';
    const kill = (): void => void child.kill('SIGKILL');
    const clock = setTimeout(kill, seconds * 1000);
    signal.addEventListener('abort', kill);
    if (signal.aborted) kill();
    child.stdout.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      bytes += chunk.length;
      if (bytes > BYTES) kill();
    });
    child.stderr.on('data', (chunk: Buffer) => (complaint = (complaint + chunk.toString('latin1')).slice(0, 2000)));
    child.on('error', (error) => end({ why: `tcpdump cannot be started: ${error.message}` }));
    child.on('close', () => end(bytes >= 24 ? { port, pcap: Buffer.concat(chunks).subarray(0, BYTES) } : { why: complaint.split('\n').find((line) => /\S/.test(line) && !/listening on|verbose output/.test(line))?.slice(0, 200) ?? 'tcpdump told nothing' }));
    function end(result: { readonly port: string; readonly pcap: Buffer } | { readonly why: string }): void {
      clearTimeout(clock);
      signal.removeEventListener('abort', kill);
      resolve(result);
    }
  });
}

/** Interfaces of this machine whose network and the scope have addresses in common, sorted; not loopback. */
function near({ allow }: Pick<Scope, 'allow'>): string[] {
  const reaches = ({ address, cidr }: { readonly address: string; readonly cidr: string | null }): boolean => {
    const network = cidr === null ? null : networkOf(address.split('%')[0]!, Number(cidr.split('/')[1]));
    return network !== null && allow.some((allowed) => isWithin(allowed, network) || isWithin(network, allowed));
  };
  return Object.entries(networkInterfaces()).filter(([, addresses = []]) => addresses.some((one) => !one.internal && reaches(one))).map(([name]) => name).sort();
}
