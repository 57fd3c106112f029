/** Knows a way in from the internet to a machine's own door for remote control. */
import type { Rule } from '../model/rule.js';
import { deviceAt } from './bricks/network.js';
import { aboutDevice, aboutPart, byDevice, cite } from './bricks/subjects.js';

const DOORS: Readonly<Record<number, string>> = { 22: 'its command line', 23: 'its command line, without encryption', 3389: 'its screen (remote desktop)', 5900: 'its screen', 5901: 'its screen', 5985: 'remote commands', 5986: 'remote commands', 445: 'its files', 139: 'its files', 8291: 'its settings', 8006: 'the machines in it' };

const rule: Rule = {
  title: 'Remote control that is open to the internet',
  group: 'Things nobody designed',
  rationale: 'Anybody in the world can knock at the door by which this machine is controlled from afar. Programs do so all day and try passwords; this is how most break-ins begin.',
  remedy: 'Close it, and let those who need it come in through a guarded way for all (a VPN) with a second proof beside the password.',
  effort: '0.5–1',
  controls: ['CSF PR.IR-01', 'CIS 4.4', 'ISO A.8.20'],
  needs: ['port-forward'],
  impact: { level: 'M2', because: 'who gets in there can stop whatever the machine does' },
  *check(seen) {
    for (const { device, facts } of byDevice(seen, seen.facts('port-forward'))) {
      for (const { port, to, toPort, line, from } of facts) {
        const door = DOORS[toPort ?? port ?? 0];
        if (door === undefined) continue;
        const target = deviceAt(seen.topology, to);
        yield {
          about: [aboutDevice(device), aboutPart(device, `forward ${to} ${toPort ?? port}`)],
          also: target ? [aboutDevice(target)] : [],
          says: `${device.name} lets in from outside to ${target?.name ?? to} port ${toPort ?? port}: ${door}.`,
          why: `Its configuration says: ${line}. A filter before it may let in some addresses only, which that line does not tell.`,
          from: cite(from),
          certainty: 'inferred',
        };
      }
    }
  },
  examples: [
    { name: 'a remote desktop behind another number', given: 'isp - fw - core - erp\nfw: port-forward @erp 33890 3389 line="forward 33890 to erp"', finds: ['fw'] },
    { name: 'a web page', given: 'isp - fw - core - web\nfw: port-forward @web 443 443 line="forward 443"', finds: [] },
    { name: 'no settings were read', given: 'isp - fw - core', finds: null },
  ],
};
export default rule;
