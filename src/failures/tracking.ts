/** Knows by a configuration whether a box tests its ways out: by tracking, probes or a protocol that notices a dead line. */
import type { DeviceFact } from '../model/rule.js';

/** Cisco `track`, `ip sla`; RouterOS `check-gateway`, `netwatch`; FortiOS `link-monitor`, `health-check`; Comware `nqa`; Junos `rpm probe`; keepalived `track_interface`; OPNsense `<monitor>`; BFD (RFC 5880). */
const TESTS = /\btrack(?:ing|ed)?\b|\btrack_\w+|\bip sla\b|check-gateway|\bnetwatch\b|link-monitor|health-?check|\bnqa\b|\brpm\b.*\bprobe\b|<monitor>|\bbfd\b|\bmwan3\b/i;

/** Ids of the devices whose configuration, as far as it was read, says that they test a way. */
export function testersIn(facts: readonly DeviceFact[]): ReadonlySet<string> {
  return new Set(facts.flatMap((fact) => (fact.kind === 'config' && fact.what !== 'startup' && TESTS.test(fact.text) ? [fact.device] : [])));
}
