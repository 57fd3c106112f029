/** Knows the findings as SARIF 2.1.0 (OASIS): state against the sweep before, acceptances as suppressions, controls as taxonomies. */
import { sha256 } from '../../model/digest.js';
import { distinct, groupBy, sortedBy } from '../../model/order.js';
import type { Format, Report } from '../../model/report.js';
import type { Action, Finding, FindingStatus } from '../../model/rule.js';
import { safeJson } from '../bricks/safe-json.js';

const format: Format = { mediaType: 'application/sarif+json; charset=utf-8', write };
export default format;

const LEVELS: Readonly<Record<Action, 'error' | 'warning' | 'note'>> = { ACT_NOW: 'error', PLAN: 'warning', VERIFY: 'warning', ASK: 'note', TRACK: 'note' };
/** SARIF has no word for what was not checked: such a result has no state, so that nobody takes it for fixed. */
const STATES: Readonly<Record<FindingStatus, 'new' | 'unchanged' | 'absent' | null>> = { new: 'new', reopened: 'new', open: 'unchanged', accepted: 'unchanged', expired: 'unchanged', fixed: 'absent', not_checked: null };

function write({ edition }: Report): string {
  const { audit, before, rules: told = [] } = edition;
  const cards = new Map(told.map((card) => [card.id, card]));
  const titles = new Map(audit.findings.map(({ rule, title }) => [rule, title]));
  const rules = distinct([...audit.rules.map(({ id }) => id), ...titles.keys()]);
  const controls = controlsOf([...audit.findings.flatMap((finding) => finding.controls), ...told.flatMap((card) => card.controls)]);
  const names = [...controls.keys()];
  const references = (of: readonly string[]) => sortedBy(distinct(of), (control) => control).map((control) => {
    const [framework, id] = partsOf(control);
    return { id, toolComponent: { name: framework, index: names.indexOf(framework) } };
  });
  const driverRules = rules.map((id) => {
    const card = cards.get(id);
    return {
      id,
      name: id.replace(/(^|-)([a-z0-9])/g, (_all, _dash, letter: string) => letter.toUpperCase()),
      shortDescription: { text: card?.title ?? titles.get(id) ?? id },
      ...(card ? { fullDescription: { text: card.rationale }, help: { text: card.remedy }, properties: { group: card.group, effort: card.effort } } : {}),
      ...(card && card.controls.length > 0 ? { relationships: references(card.controls).map((target) => ({ target, kinds: ['relevant'] })) } : {}),
    };
  });
  const run = {
    tool: { driver: { name: 'Linchpin', semanticVersion: audit.engine, rules: driverRules } },
    automationDetails: { id: `${audit.client}/${audit.site}/${audit.sweep.id}`, guid: guidOf(audit.sweep.id) },
    ...(before ? { baselineGuid: guidOf(before.sweep.id) } : {}),
    invocations: [{ executionSuccessful: audit.sweep.state === 'complete', startTimeUtc: audit.sweep.startedAt, endTimeUtc: audit.sweep.endedAt, toolExecutionNotifications: notifications(audit.rules) }],
    taxonomies: names.map((name) => ({ name, taxa: controls.get(name)!.map((id) => ({ id })) })),
    results: audit.findings.map((finding) => resultOf(finding, rules, references)),
    columnKind: 'utf16CodeUnits',
    properties: { sweep: audit.sweep.id, site: audit.site, client: audit.client },
  };
  return `${safeJson({ $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json', version: '2.1.0', runs: [run] }, 2)}\n`;
}

function resultOf(finding: Finding, rules: readonly string[], references: (of: readonly string[]) => readonly object[]): object {
  const { id, rule, says, why, outcome, status, about, certainty, decision, acceptance, firstSeen, lastSeen, controls, from } = finding;
  const state = STATES[status];
  return {
    ruleId: rule,
    ruleIndex: rules.indexOf(rule),
    kind: status === 'fixed' ? 'pass' : status === 'not_checked' ? 'open' : outcome === 'VERIFY' || outcome === 'ASK' ? 'review' : 'fail',
    level: status === 'fixed' || status === 'not_checked' || outcome === 'VERIFY' || outcome === 'ASK' ? 'none' : LEVELS[outcome],
    message: { text: says },
    locations: [{ logicalLocations: (about.length > 0 ? about : [{ kind: 'site', id: 'site', name: 'this site' }]).map(({ kind, id: of, name }) => ({ name, fullyQualifiedName: `${kind}/${of}`, kind: 'resource' })) }],
    partialFingerprints: { 'findingId/v1': id },
    ...(state === null ? {} : { baselineState: state }),
    ...(acceptance ? { suppressions: [{ kind: 'external', status: status === 'expired' ? 'rejected' : 'accepted', justification: `${acceptance.reason} (${acceptance.owner}, until ${acceptance.until})` }] } : {}),
    ...(controls.length > 0 ? { taxa: references(controls) } : {}),
    provenance: { firstDetectionTimeUtc: firstSeen, lastDetectionTimeUtc: lastSeen },
    properties: { outcome, status, certainty, decision, why, evidence: from },
  };
}

/** Rules that could not judge are told, never passed over. */
function notifications(rules: Report['edition']['audit']['rules']): readonly object[] {
  return rules.filter(({ verdict }) => verdict === 'unknown' || verdict === 'error').map(({ id, verdict, why }) => ({ level: verdict === 'error' ? 'error' : 'note', message: { text: `${id}: ${verdict === 'error' ? 'the rule itself failed' : 'not judged'}${why === null ? '' : `: ${why}`}` }, associatedRule: { id } }));
}

/** A UUID (RFC 9562, version 5 in form) made from a sweep's id, the same on every machine. */
function guidOf(sweep: string): string {
  const hex = sha256(sweep);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** `CSF PR.IR-03` is control `PR.IR-03` of framework `CSF`. */
function partsOf(control: string): readonly [string, string] {
  const at = control.indexOf(' ');
  return at < 0 ? [control, control] : [control.slice(0, at), control.slice(at + 1)];
}
function controlsOf(controls: readonly string[]): ReadonlyMap<string, readonly string[]> {
  return new Map(sortedBy(groupBy(distinct(controls).map(partsOf), ([framework]) => framework), ([framework]) => framework).map(([framework, parts]) => [framework, parts.map(([, id]) => id)]));
}
