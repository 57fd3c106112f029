/** Knows how the findings of an audit differ from those that are right in a network: one line per finding too many or missing. */
import type { Audit } from '../../../src/model/audit.js';
import type { Finding } from '../../../src/model/rule.js';
import { SHOWN } from '../networks/shown.js';
import type { Names } from './compare.js';
import type { LabNetwork } from './network.js';

/** What these may tell is the machine that the lab runs on: its system's release, who has an account on it, whether a program for packet filters is there. */
const OF_THE_MACHINE: readonly string[] = ['end-of-life', 'sole-administrator', 'default-accept-firewall'];

export function* compareShown(audit: Pick<Audit, 'findings'>, network: Pick<LabNetwork, 'name'>, names: Names): Generator<string> {
  const right = Object.entries(SHOWN[network.name]!).flatMap(([key, list]) => list.map((about) => `${key} ${about}`));
  const shown = audit.findings.filter(({ status }) => status !== 'fixed').map((finding) => ({ finding, text: textOf(finding, names) }));
  for (const { finding, text } of shown) if (!right.includes(text) && !OF_THE_MACHINE.includes(finding.rule)) yield `finding ${text} is not right here: ${finding.says}`;
  for (const text of right) if (!shown.some((one) => one.text === text)) yield `finding ${text} is missing`;
}

/** `PLAN cut-link core–fw`: cables by both ends in the order of their names; keys by the first machine that they open; a part of a machine after its name. */
function textOf({ outcome, rule, about }: Finding, names: Names): string {
  const nameOf = ({ id, name }: Finding['about'][number]) => names.get(id) ?? name;
  const [first, second] = about as readonly [Finding['about'][number], ...Finding['about']];
  const isPart = first.kind === 'device' && (second?.kind === 'config' || second?.kind === 'subnet');
  const subject = first.kind === 'link' ? first.name.split('–').sort().join('–') : rule === 'key-everywhere' ? about.slice(1).map(nameOf).sort()[0]! : `${nameOf(first)}${isPart ? ` ${second.name.replace(`${first.name} `, '')}` : ''}`;
  return `${outcome} ${rule} ${subject}`;
}
