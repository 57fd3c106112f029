/** What holds for every network: what stops is told on one card, by the rule that owns the kind of unit, and by no other. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isPower } from '../../src/failures/power.js';
import { weigh } from '../../src/failures/failures.js';
import { loadRules } from '../../src/load.js';
import type { Unit } from '../../src/model/failure.js';
import { impactOf, isGrave } from '../../src/rules/judging/impact.js';
import { judge } from '../../src/rules/judging/judge.js';
import { seenFrom } from '../../src/rules/judging/seen.js';
import { parseSeverity } from '../../src/rules/judging/severity.js';
import { input } from '../rooms/failures-builder.js';
import { networks } from './networks.js';

const RAISED = process.env['LINCHPIN_PROPERTY_RUNS'];
const RUNS = RAISED === undefined ? { numRuns: 60, seed: 20260601 } : { numRuns: Number(RAISED) };
const severity = parseSeverity(readFileSync(join(import.meta.dirname, '../../config/severity.csv'), 'utf8'));
/** As decision 12 has it. */
const BY_KIND: Readonly<Record<string, readonly string[]>> = { device: ['cut-device'], link: ['cut-link'], segment: ['cut-segment'], provider: ['lone-internet-uplink'], member: ['cut-device'], 'line-card': ['same-card-uplinks'], 'broadcast-domain': ['spanning-tree-off'], upstream: ['lone-internet-uplink', 'providers-through-one-device'] };
const OWNERS = new Set([...Object.values(BY_KIND).flat(), 'shared-power', 'shared-risk']);
const owners = (await loadRules()).filter(({ id }) => OWNERS.has(id));

function ownersOf({ kind, risk, name }: Unit): readonly string[] {
  if (kind !== 'group') return BY_KIND[kind]!;
  return BY_KIND[risk!] ?? [isPower({ kind: risk!, name }) ? 'shared-power' : 'shared-risk'];
}

it('what stops is told on one card', () => {
  fc.assert(
    fc.property(networks, (written) => {
      const told = input(written);
      const given = { ...told, topology: { ...told.topology, devices: told.topology.devices.map((device) => ({ ...device, targets: [device.id] })) } };
      const weighed = weigh(given);
      const seen = seenFrom({ ...given, ...weighed, documents: null, tables: new Map(), addresses: [] });
      const { hits, rules } = judge(seen, owners, severity);
      expect(rules.filter(({ verdict }) => verdict === 'error')).toEqual([]);
      // A card is that of the first thing a finding is about; broadcast domains stand on the card of a switch.
      const telling = ({ unit }: { readonly unit: Unit }) => hits.filter(({ hit: { about, also = [] } }) => about[0].id === unit.id || (unit.risk === 'broadcast-domain' && also.some(({ id }) => id === unit.id)));
      for (const failure of weighed.failures.filter((one) => isGrave(impactOf(one, weighed.services)))) {
        const rulesTelling = telling(failure).map(({ rule }) => rule.id).filter((id) => id !== 'providers-through-one-device' || failure.unit.kind === 'group');
        const own = rulesTelling.filter((id) => ownersOf(failure.unit).includes(id));
        expect([failure.unit, own.length, new Set(telling(failure).map(({ hit }) => hit.about[0].id)).size]).toEqual([failure.unit, 1, 1]);
      }
    }),
    RUNS,
  );
}, 600_000);
