/** Knows a box that asks another one who may log in, and lets nobody in when that one is out of its reach. */
import type { Rule } from '../model/rule.js';
import { isInfrastructure, wholeConfigs } from './bricks/configs.js';
import { distinct } from '../model/order.js';
import { aboutDevice, cite, listed } from './bricks/subjects.js';

const rule: Rule = {
  title: 'A box that cannot be repaired while the network is down',
  group: 'Single points of failure',
  rationale: 'This box asks a server who may log in, and has no account of its own. When the way to that server is broken, nobody can log in to repair it, and the way may be broken because this box is.',
  remedy: 'Set up one account of its own for emergencies, with a password in a sealed envelope, and try it once with the server unplugged.',
  effort: '0.2',
  controls: ['CSF PR.IR-03', 'CIS 17.1', 'ISO A.5.30'],
  needs: ['config'],
  impact: { level: 'M1', because: 'nothing stops by it; repair takes longer' },
  *check(seen) {
    const own = new Set(seen.facts('config-user').map(({ device }) => device));
    // Where no box of this system shows accounts, they are just not in what it prints.
    const showing = new Set(seen.topology.devices.filter(({ id }) => own.has(id)).map(({ os }) => os));
    for (const { device, fact } of wholeConfigs(seen)) {
      const asked = seen.facts('config-server').filter((one) => one.device === device.id && one.what === 'aaa');
      if (!isInfrastructure(device) || asked.length === 0 || own.has(device.id) || !showing.has(device.os)) continue;
      yield {
        about: [aboutDevice(device)],
        says: `${device.name} asks ${listed(distinct(asked.map(({ address }) => address)), 3)} who may log in, and has no account of its own for the day nobody answers there.`,
        why: 'Its whole configuration was read: it names those servers, and no account. Other boxes of this system have one.',
        from: cite(fact.from, ...asked.map(({ from }) => from)),
        certainty: 'inferred',
      };
    }
  },
  examples: [
    { name: 'no account beside the server', given: 'core - sw1, core - sw2\nsw1: device os=X\nsw1: config "hostname sw1"\nsw1: config-server aaa 10.0.0.5\nsw2: device os=X\nsw2: config "hostname sw2"\nsw2: config-user admin', finds: ['sw1'] },
    { name: 'it has one; a system that never shows them', given: 'core - sw1, core - sw2\nsw1: device os=X\nsw1: config "hostname sw1"\nsw1: config-server aaa 10.0.0.5\nsw1: config-user admin\nsw2: device os=Y\nsw2: config "hostname sw2"\nsw2: config-server aaa 10.0.0.5', finds: [] },
    { name: 'no configuration was read', given: 'core - sw1', finds: null },
  ],
};
export default rule;
