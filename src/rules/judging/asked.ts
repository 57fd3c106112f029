/** Knows of whom the evidence of a finding was asked, and whether they told the same again: what was not answered this time is not fixed. */
import type { Ask } from '../../model/ask.js';
import type { DeviceFact } from '../../model/rule.js';
import type { Observation } from '../../model/observation.js';
import { distinct } from '../../model/order.js';

export interface Asked {
  /** What evidence rests on, as words that mean the same in every sweep: what was asked, and of which device. Sorted; evidence of no device is in none. */
  restsOf(from: readonly string[]): readonly string[];
  /** Why it is not known this time what `rest` would tell; null: it was told again, or its device is not there any more. */
  missed(rest: string): string | null;
}

/** Everything that `observations` asked, by device. */
export function askedOf(observations: readonly Observation[], deviceOfTarget: ReadonlyMap<string, string>, facts: readonly DeviceFact[]): Asked {
  const words = new Map<string, string>();
  const asked = new Set<string>();
  const answered = new Set<string>();
  for (const { id, target, ask, outcome } of observations) {
    const device = deviceOfTarget.get(target);
    const question = device === undefined ? null : questionOf(ask);
    if (question === null) continue;
    const word = `${question} of ${device!}`;
    words.set(id, word);
    asked.add(word);
    if (outcome.is !== 'answered') continue;
    answered.add(`${ask.via} of ${device!}`);
    if (outcome.incomplete === undefined) answered.add(word);
  }
  const devices = new Set(deviceOfTarget.values());
  const open = new Set(facts.flatMap((fact) => (fact.kind === 'open-port' ? [`${fact.port} of ${fact.device}`] : [])));
  return {
    restsOf: (from) => distinct(from.flatMap((id) => words.get(id) ?? [])),
    missed(rest) {
      const [, question = '', device = ''] = /^(.*) of (\S+)$/.exec(rest) ?? [];
      if (!devices.has(device) || answered.has(rest)) return null;
      const via = question.split(' ')[0]!;
      const port = /^(?:http|tls|ldap) (\d+)$/.exec(question)?.[1];
      // A door that is known to be shut has nothing more to say.
      const isShut = port !== undefined ? !open.has(`${port} of ${device}`) : question === 'greeting' && !asked.has(rest);
      if (isShut && answered.has(`ports of ${device}`)) return null;
      // What is not asked any more, of one that answers: a newer release asks otherwise.
      if (!asked.has(rest) && answered.has(`${via} of ${device}`)) return null;
      return `${MEANING[via] ?? via} was not answered this time`;
    },
  };
}

const MEANING: Readonly<Record<string, string>> = { snmp: 'SNMP', ssh: 'SSH', greeting: 'the greeting of SSH', ports: 'the look at its ports', scripts: 'the look at its names', http: 'its web page', tls: 'its certificate', ldap: 'its directory', ntp: 'its clock', dns: 'its name service' };

/** What is asked, without by which credential; null: nothing that evidence of one device rests on. */
function questionOf(ask: Ask): string | null {
  if (ask.via === 'snmp') return 'walk' in ask ? `snmp ${ask.walk}${ask.context === undefined ? '' : `@${ask.context}`}${ask.again ? ' again' : ''}` : `snmp ${ask.get.join(' ')}`;
  if (ask.via === 'ssh') return 'run' in ask ? `ssh ${ask.run}` : 'greeting';
  if (ask.via === 'nmap') return ask.scan === 'tcp' ? 'ports' : ask.scan === 'scripts' ? 'scripts' : null;
  if (ask.via === 'http' || ask.via === 'tls' || ask.via === 'ldap') return `${ask.via} ${ask.port}`;
  return ask.via === 'ntp' || ask.via === 'dns' ? ask.via : null;
}
