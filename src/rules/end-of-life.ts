/** Knows a system that its maker does not repair any more. */
import type { Rule } from '../model/rule.js';
import { cycleOf, isOver } from './bricks/support.js';
import { aboutDevice, cite } from './bricks/subjects.js';

const rule: Rule = {
  title: 'A system that its maker does not repair any more',
  group: 'Management hygiene',
  rationale: 'The maker of this system repairs it no more. Holes that are found in it stay open for ever, and when it breaks nobody helps.',
  remedy: 'Bring it to a version that is still repaired, or replace it; until then keep it away from the internet.',
  effort: '1–3',
  controls: ['CSF ID.AM-08', 'CIS 2.2', 'ISO A.8.8'],
  needs: ['is-a', 'support-dates'],
  impact: { level: 'M1', because: 'it runs; holes in it stay open' },
  *check(seen) {
    const dates = seen.supportDates!;
    const devices = seen.topology.devices.map((device) => ({ device, found: cycleOf(device, dates) }));
    if (!devices.some(({ found }) => found)) yield { unknown: 'of no system that was seen are dates at hand', about: [] };
    for (const { device, found } of devices) {
      if (!found || !isOver(found.cycle.eol, seen.asOf)) continue;
      const paid = typeof found.cycle.eoes === 'string' && !isOver(found.cycle.eoes, seen.asOf) ? ` Extended support, often paid, goes on until ${found.cycle.eoes}: ask whether you have it.` : '';
      yield {
        about: [aboutDevice(device)],
        says: `${device.name} runs ${found.runs}; support of ${found.cycle.releaseCycle} ended${typeof found.cycle.eol === 'string' ? ` on ${found.cycle.eol}` : ''}.${paid}`,
        why: `By the dates of support as of ${dates.asOf}; it says itself that it is ${[device.os ?? device.model, device.version].filter((word) => word !== null).join(' ')}.`,
        from: cite(device.from),
        certainty: 'confirmed',
      };
    }
  },
  examples: [
    { name: 'an old release', given: 'core - srv1\nsrv1: is-a null null 10 os=Debian\nsupport debian 10 2024-06-30\nsupport debian 12 2028-06-30', finds: ['srv1'] },
    { name: 'a release that is repaired, by its number up to a dot', given: 'core - srv1\nsrv1: is-a null null 12.8 os=Debian\nsupport debian 1 2001-01-01\nsupport debian 12 2028-06-30', finds: [] },
    { name: 'a Windows by its name, whose newest service pack counts', given: 'core - srv1, core - srv2, core - srv3\nsrv1: is-a null null 6.3.9600 os="Windows Server 2012 R2"\nsrv2: is-a null null 10.0.17763 os="Windows Server 2019"\nsrv3: is-a os="Windows Server 2008"\nsupport windows-server 2012-r2 2023-10-10\nsupport windows-server 2019 2029-01-09\nsupport windows-server 2008-sp2 2020-01-14\nsupport windows-server 2008-r2-sp1 2031-01-14', finds: ['srv1', 'srv3'] },
    { name: 'a system without dates is unknown, not supported', given: 'core - srv1\nsrv1: is-a null null 3 os=HouseOS\nsupport debian 12 2028-06-30', finds: null },
  ],
};
export default rule;
