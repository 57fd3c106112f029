/** `show`: the audit document, or a part of it as a table. */
import { InvalidArgumentError } from 'commander';
import { derivedOf } from '../audits.js';
import type { Audit } from '../model/audit.js';
import { sortedBy } from '../model/order.js';
import { commandOf, inHouse, print, printJson, type CommandLeaf, type CommonOptions } from './bricks/command.js';
import { ACTIONS } from '../report/bricks/cards.js';
import { byRole } from '../report/bricks/roles.js';
import { worstFirst } from '../report/bricks/weight.js';
import { textTable } from './bricks/text-table.js';
import { listSweeps } from '../store/sweeps.js';

interface View {
  readonly columns: readonly string[];
  readonly rows: (audit: Audit) => readonly (readonly (string | number | null)[])[];
  readonly json: (audit: Audit) => unknown;
}
const nameOf = (audit: Audit, id: string) => audit.devices.find((d) => d.id === id)?.name ?? audit.segments.find((s) => s.id === id)?.name ?? id;
const endOf = (audit: Audit, end: { device: string; port: string | null }) => `${nameOf(audit, end.device)} ${end.port ?? '?'}`;

const VIEWS: Readonly<Record<string, View>> = {
  devices: {
    columns: ['NAME', 'ROLES', 'VENDOR', 'MODEL', 'ADDRESSES', 'HANGS ON', 'EXAMINED', 'ID'],
    // What others hang on first; JSON keeps the order of the audit.
    rows: (audit) => byRole(audit.devices).map((d) => [d.name, d.roles.join(' '), d.vendor, d.model, d.addresses.slice(0, 3).join(' ') || null, d.attachment ? endOf(audit, d.attachment) : null, d.examined, d.id]),
    json: (audit) => audit.devices,
  },
  links: {
    columns: ['A', 'B', 'CERTAINTY', 'BY', 'STATE', 'ID'],
    rows: (audit) => audit.links.map((l) => [endOf(audit, l.ends[0]), endOf(audit, l.ends[1]), l.certainty, l.by.join(' '), l.state, l.id]),
    json: (audit) => audit.links,
  },
  findings: {
    columns: ['OUTCOME', 'STATUS', 'RULE', 'ABOUT', 'SAYS', 'ID'],
    // What presses first; JSON keeps the order of the audit.
    rows: (audit) => sortedBy(audit.findings, ({ outcome }) => ACTIONS.indexOf(outcome)).map((f) => [f.outcome, f.status, f.rule, f.about.map((a) => a.name).join(', '), f.says, f.id]),
    json: (audit) => audit.findings,
  },
  failures: {
    columns: ['UNIT', 'KIND', 'CERTAINTY', 'HOSTS', 'DEVICES', 'STOPS EVERYWHERE', 'CURE'],
    rows: (audit) =>
      worstFirst(audit).map((f) => [f.unit.name, f.unit.kind, f.certainty, f.cutOff.hosts, f.cutOff.devices.length, f.stops.everywhere.map((id) => audit.services.find((s) => s.id === id)?.name ?? id).join(', ') || null, f.cure]),
    json: (audit) => audit.failures,
  },
  coverage: {
    columns: ['ADDRESS', 'OUTCOME', 'BY', 'DEVICE', 'WHY'],
    rows: (audit) => [
      ...audit.coverage.addresses.map((a) => [a.address, a.outcome, a.by.join(' '), a.device ? nameOf(audit, a.device) : null, a.why]),
      ...audit.coverage.ranges.map((r) => [`${r.first} – ${r.last}`, r.outcome, '', null, `${r.count} addresses`]),
    ],
    json: (audit) => audit.coverage,
  },
  ledger: {
    columns: ['TARGET', 'VIA', 'CREDENTIAL', 'REQUESTS', 'FIRST', 'LAST', 'OUTCOME'],
    rows: (audit) => audit.ledger.map((r) => [r.target, r.via, r.credential, r.requests, r.first, r.last, r.outcome]),
    json: (audit) => audit.ledger,
  },
};
const WHAT = ['audit', 'sweeps', ...Object.keys(VIEWS)];

const command: CommandLeaf = {
  register(program) {
    commandOf(program, 'show <what>', `print ${WHAT.join(', ')}`)
      .option('--sweep <ref>', 'latest, previous, an id or a label', 'latest')
      .action(async (what: string, options: CommonOptions & { sweep: string }, self) => {
        if (!WHAT.includes(what)) throw new InvalidArgumentError(`show ${what}: there is no such part; choose one of ${WHAT.join(', ')}`);
        await inHouse(self, async (house) => {
          if (what === 'sweeps') {
            const sweeps = await listSweeps(house.database, house.siteId);
            return options.json ? printJson(sweeps) : print(textTable(['SWEEP', 'LABEL', 'STATE', 'STARTED', 'ENDED'], sweeps.map((s) => [s.id, s.label, s.state, s.startedAt, s.endedAt])));
          }
          const { audit } = await derivedOf(house, options.sweep);
          if (what === 'audit') return printJson(audit);
          const view = VIEWS[what]!;
          return options.json ? printJson(view.json(audit)) : print(textTable(view.columns, view.rows(audit), process.stdout.isTTY ? process.stdout.columns : undefined));
        });
      });
  },
};
export default command;
