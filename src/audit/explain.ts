/** Knows how a finding, link, device, segment or failure is explained: evidence, reasoning, and the commands to repeat it by hand. */
import { commandFor } from './by-hand.js';
import type { Audit } from '../model/audit.js';
import type { Evidence, Explanation } from '../model/explanation.js';
import type { Observation } from '../model/observation.js';
import type { LinkRule } from '../model/topology.js';
import type { Site } from '../model/site.js';
import { cleanLines, decode } from '../model/text.js';
import { between } from './no-link.js';
import { decisionInWords } from '../report/bricks/decision-words.js';

const EXCERPT_LINES = 8;
/** A device rests on everything it answered; a person reads the first of it. */
const MOST_EVIDENCE = 60;

/** What stands behind `id` (a finding, link, segment, device or failure, or two devices as `one,other`), or null where the audit knows no such thing. `observationOf` gives an observation by id. */
export async function explain(audit: Audit, id: string, site: Site | null, observationOf: (id: string) => Promise<Observation | null>): Promise<Explanation | null> {
  const subject = subjectOf(audit, id) ?? pairOf(audit, id);
  if (!subject) return null;
  const evidence: Evidence[] = [];
  for (const from of [...new Set(subject.from)].slice(0, MOST_EVIDENCE)) {
    const observation = await observationOf(from);
    if (observation) evidence.push(evidenceOf(observation, site));
  }
  return { id, kind: subject.kind, title: subject.title, says: subject.says, reasoning: subject.reasoning, evidence };
}

interface Subject {
  readonly kind: string;
  readonly title: string;
  readonly says: readonly string[];
  readonly reasoning: readonly string[];
  readonly from: readonly string[];
}

function subjectOf(audit: Audit, id: string): Subject | null {
  const name = (device: string) => audit.devices.find((d) => d.id === device)?.name ?? audit.segments.find((s) => s.id === device)?.name ?? device;
  const end = (e: { device: string; port: string | null }) => `${name(e.device)} port ${e.port ?? 'unknown'}`;
  const remarks = audit.remarks.filter((remark) => remark.about.includes(id)).map((remark) => `${remark.kind}: ${remark.says}`);

  const finding = audit.findings.find((f) => f.id === id);
  if (finding) {
    const life = `${finding.status}; first seen ${finding.firstSeen}, last seen ${finding.lastSeen}`;
    return { kind: 'finding', title: `${finding.title} (${finding.outcome})`, says: [finding.says, life, `remedy: ${finding.remedy}`], reasoning: [finding.why, `decision: ${decisionInWords(finding.decision)}`], from: finding.from };
  }
  const link = audit.links.find((l) => l.id === id);
  if (link) return { kind: 'link', title: `${end(link.ends[0])} — ${end(link.ends[1])}`, says: [`certainty ${link.certainty}, by ${link.by.join(', ')}, ${link.state}`], reasoning: [link.because, ...(link.rules ?? []).map((rule) => `rule: ${RULES[rule]}`), ...(link.lost ?? []).map((one) => `lost: ${one.ends.map(end).join(' — ')} (${one.by.join(', ')}): ${one.why}`), ...remarks], from: [...link.from, ...(link.lost ?? []).flatMap((one) => one.from)] };
  const segment = audit.segments.find((s) => s.id === id);
  if (segment) return { kind: 'segment', title: segment.name, says: [`${segment.kind}, ${segment.certainty}; ports ${segment.ports.map(end).join(', ')}; ${segment.devices.length} devices on it`], reasoning: remarks, from: segment.from };
  const device = audit.devices.find((d) => d.id === id) ?? audit.devices.find((d) => d.name.toLowerCase() === id.toLowerCase());
  if (device) {
    const links = audit.links.filter((l) => l.ends.some((e) => e.device === device.id)).map((l) => `link ${l.id}: ${end(l.ends[0])} — ${end(l.ends[1])} (${l.certainty})`);
    const tables = audit.coverage.tables.filter((t) => t.device === device.id && t.state !== 'complete').map((t) => `${t.what}: ${t.state}${t.reason ? ` (${t.reason})` : ''}`);
    const keys = device.keys.map((key) => `known by ${key.kind} ${key.value}`);
    const own = audit.remarks.filter((remark) => remark.about.includes(device.id)).map((remark) => `${remark.kind}: ${remark.says}`);
    const hangs = device.attachment ? [`hangs on ${end(device.attachment)} (${device.attachment.certainty})`] : [];
    return { kind: 'device', title: device.name, says: [`examined: ${device.examined}; answered as ${device.targets.join(', ') || 'nobody'}`, ...hangs, ...links], reasoning: [...keys, ...own, ...tables.map((text) => `not whole: ${text}`)], from: device.from };
  }
  const failure = audit.failures.find((f) => f.unit.id === id);
  if (!failure) return null;
  return { kind: 'failure', title: `${failure.unit.name} fails`, says: [`${failure.certainty}: cuts off ${failure.cutOff.hosts} hosts and ${failure.cutOff.devices.map(name).join(', ') || 'no device'}`], reasoning: [failure.cure ?? 'no single cure was found', ...failure.asFarAsSeen], from: failure.from };
}

const RULES: Readonly<Record<LinkRule, string>> = {
  'both-ends-agree': 'both ends name each other, and the ports agree',
  'one-end-tells': 'one end names the other, which does not say so itself',
  'designated-port': 'spanning tree names the port that is designated on the other end',
  'adjacent-tables': 'the two forwarding tables have each other, and no third bridge was found between',
  'learned-cards': 'its cards were learned on that port and on no port further on',
  declared: 'a person said so',
};

/** Two devices, written `one,other`: what joins them, or why no link is known. */
function pairOf(audit: Audit, id: string): Subject | null {
  const called = (text: string) => audit.devices.find((one) => one.id === text) ?? audit.devices.find((one) => one.name.toLowerCase() === text.toLowerCase());
  const [a, b, ...others] = id.split(',').map((text) => called(text.trim()));
  if (!a || !b || a === b || others.length > 0) return null;
  const { links, reasons, from } = between(audit, a, b);
  return { kind: 'pair', title: `${a.name} and ${b.name}`, says: links.length > 0 ? links : ['no link between them is known'], reasoning: reasons, from };
}

function evidenceOf(observation: Observation, site: Site | null): Evidence {
  const { outcome } = observation;
  const text = outcome.is === 'answered' ? cleanLines(decode(outcome.raw)) : 'why' in outcome ? outcome.why : '';
  return {
    observation: observation.id,
    target: observation.target,
    at: observation.at,
    ask: observation.ask,
    outcome: outcome.is === 'answered' && outcome.incomplete ? `incomplete (${outcome.incomplete})` : outcome.is,
    command: commandFor(observation.ask, observation.target, site),
    excerpt: text.split('\n').filter((line) => line !== '').slice(0, EXCERPT_LINES),
  };
}
