/** Knows a spare of which nobody would be told that it failed. */
import type { Rule, Seen } from '../model/rule.js';
import type { Device } from '../model/topology.js';
import { isInfrastructure, wholeConfigs } from './bricks/configs.js';
import { isPair } from './bricks/network.js';
import { aboutDevice, cite, listed } from './bricks/subjects.js';

const rule: Rule = {
  title: 'A spare whose failure nobody would notice',
  group: 'Apparent redundancy',
  rationale: 'This box has a spare part or a partner that takes over without a word. It tells nobody when one of the two has failed, so the next failure comes as a surprise.',
  remedy: 'Let it send its messages to somebody who reads them, and let one half fail on purpose to see that the message comes.',
  effort: '0.2',
  controls: ['CSF DE.CM-01', 'CIS 8.2', 'ISO A.8.16'],
  needs: ['config'],
  impact: { level: 'M1', because: 'it works until both halves have failed' },
  *check(seen) {
    const telling = new Set(seen.facts('config-server').filter(({ what }) => what === 'syslog' || what === 'trap').map(({ device }) => device));
    const understood = new Set(seen.facts('config-read').map(({ device }) => device));
    for (const { device, fact } of wholeConfigs(seen)) {
      const spares = sparesOf(device, seen);
      if (!isInfrastructure(device) || !understood.has(device.id) || telling.has(device.id) || spares.length === 0) continue;
      yield {
        about: [aboutDevice(device)],
        says: `${device.name} has spares (${listed(spares)}) and tells nobody when one of them fails.`,
        why: 'Its whole configuration was read; it names no server that takes its messages or alarms. Somebody may ask it from time to time, which it does not know.',
        from: cite(fact.from, device.from),
        certainty: 'inferred',
      };
    }
  },
  examples: [
    { name: 'two power supplies', given: 'fw - sw1\nsw1: config "hostname sw1"\nsw1: config-read 1 0 0\nsw1: power-supply A on true\nsw1: power-supply B on true', finds: ['sw1'] },
    { name: 'it tells a server; it has no spare', given: 'fw - sw1 - sw2\nsw1: config "hostname sw1"\nsw1: config-read 1 0 0\nsw1: device members=2\nsw1: config-server trap 10.0.0.5\nsw2: config "hostname sw2"\nsw2: config-read 1 0 0', finds: [] },
    { name: 'no configuration was read', given: 'fw - sw1\nsw1: device members=2', finds: null },
  ],
};
export default rule;

/** What in or beside it stands in for each other, in words. */
function sparesOf(device: Device, seen: Seen): readonly string[] {
  const supplies = seen.facts('power-supply').filter((fact) => fact.device === device.id).length;
  const bundled = new Set(seen.facts('aggregated').filter((fact) => fact.device === device.id).map(({ into }) => into)).size;
  return [
    ...(isPair(device) ? [`${device.members.length} boxes under one name`] : []),
    ...(supplies >= 2 ? ['power supplies'] : []),
    ...(bundled > 0 ? ['bundled cables'] : []),
    ...(seen.facts('virtual-gateway').some((fact) => fact.device === device.id) ? ['a shared way out'] : []),
    ...(seen.facts('shares-links').some((fact) => fact.device === device.id) ? ['cables shared with a partner'] : []),
  ];
}
