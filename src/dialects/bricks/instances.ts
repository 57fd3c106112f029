/** Knows the words that put a port or a way into a routing instance, in the languages that are told line by line. */
import { clean } from '../../model/text.js';

/** IOS and EOS `vrf forwarding`, `ip vrf forwarding`, EOS and IOS-XR `vrf`, NX-OS `vrf member`, AOS-CX `vrf attach`, Comware and Huawei `ip binding vpn-instance`. */
const OF_PORT = /^(?:(?:ip )?vrf (?:forwarding|member|attach) |ip binding vpn-instance |vrf (?!forwarding|member|attach|definition|context|instance))(\S+)$/i;
/** `ip route vrf red …`, `ip route-static vpn-instance red …`, and behind the next hop as AOS-CX and FRR write it. */
const OF_ROUTE = /^(?:ip|ipv6) route(?:-static)? (?:vrf|vpn-instance) (\S+)|^(?:ip|ipv6) route .* vrf (\S+)(?: |$)/i;
/** Ways below the instance that they are of: NX-OS `vrf context red`, FRR `vrf red`. */
const OPENS = /^vrf (?:context )?(?!definition|instance|forwarding|member)(\S+)$/i;

/** The instance that a line within a port's section names; null: none. */
export function instanceOfPort(line: string): string | null {
  return named(OF_PORT.exec(line)?.[1]);
}
/** The instance that a way is of; `within`: the line that opens the section. Null: the one without a name. */
export function instanceOfRoute(line: string, within: string): string | null {
  const found = OF_ROUTE.exec(line);
  return named(found?.[1] ?? found?.[2] ?? OPENS.exec(within)?.[1]);
}
function named(name: string | undefined): string | null {
  const bare = clean(name ?? '', 64);
  return bare === '' || bare === 'default' ? null : bare;
}
