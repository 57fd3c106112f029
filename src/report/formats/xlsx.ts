/** Knows the audit as a workbook (ECMA-376): a sheet per subject, frozen headers, filters, real dates, and no cell that is a formula. */
import writeWorkbook, { type CellObject } from 'write-excel-file/node';
import { findElement, getCellAddress, getOrderOfSiblings, insertElementMarkupAccordingToOrderOfSiblings } from 'write-excel-file/utility';
import { wordOf } from '../../model/drift.js';
import type { Format, Report } from '../../model/report.js';
import { plainCell } from '../../model/text.js';
import { namesOf } from '../bricks/names.js';
import { touched, worstFirst } from '../bricks/weight.js';
import { withTime } from '../bricks/zip-time.js';

const format: Format = { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', write };
export default format;

type Sheet = Parameters<typeof writeWorkbook>[0][number];
type Feature = NonNullable<NonNullable<Parameters<typeof writeWorkbook>[1]>['features']>[number];
type Cell = string | number | null | { readonly date: string | null };
interface Subject {
  readonly name: string;
  readonly columns: readonly (readonly [title: string, width: number])[];
  readonly rows: readonly (readonly Cell[])[];
}

async function write(report: Report): Promise<Uint8Array> {
  const sheets = subjectsOf(report).map(({ name, columns, rows }): Sheet => ({
    sheet: name,
    columns: columns.map(([, width]) => ({ width })),
    stickyRowsCount: 1,
    data: [columns.map(([title]): CellObject => ({ value: title, type: String, fontWeight: 'bold' })), ...rows.map((row) => row.map(cellOf))],
  }));
  const whole = await writeWorkbook(sheets, { features: [filters], fontFamily: 'Calibri' }).toBuffer();
  return withTime(whole, report.edition.audit.sweep.endedAt);
}

/** Excel knows dates from 1900 to 9999; what is none stays text, so that nothing is lost. */
function cellOf(cell: Cell): CellObject | null {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return { value: cell, type: Number };
  if (typeof cell === 'string') return { value: shortened(plainCell(cell)), type: String };
  const at = cell.date === null ? Number.NaN : Date.parse(cell.date);
  const year = new Date(at).getUTCFullYear();
  if (Number.isNaN(at) || year < 1901 || year > 9998) return cell.date === null ? null : cellOf(cell.date);
  return { value: new Date(at), type: Date, format: cell.date!.length === 10 ? 'yyyy-mm-dd' : 'yyyy-mm-dd hh:mm' };
}
/** A cell holds 32,767 characters. */
function shortened(text: string): string {
  return text.length > 32_000 ? `${text.slice(0, 32_000)} …` : text;
}

/** The header's cells filter their columns. */
const filters: Feature = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml, { columns = [] }) => {
          const rows = (xml.match(/<row\b/g) ?? []).length;
          if (columns.length === 0 || rows === 0 || findElement(xml, 'autoFilter')) return xml;
          const markup = `<autoFilter ref="A1:${getCellAddress(rows - 1, columns.length - 1)}"/>`;
          const order = getOrderOfSiblings('xl/worksheets/sheet{id}.xml', 'worksheet');
          return order?.includes('autoFilter') ? insertElementMarkupAccordingToOrderOfSiblings(xml, markup, order, 'worksheet') : xml.replace('</sheetData>', `</sheetData>${markup}`);
        },
      },
    },
  },
};

function subjectsOf({ edition: { audit, since } }: Report): readonly Subject[] {
  const names = namesOf(audit);
  const list = (items: readonly string[]): string => items.join(', ');
  return [
    {
      name: 'Findings', columns: [['Outcome', 11], ['Status', 12], ['About', 28], ['What', 40], ['Says', 60], ['Why', 60], ['Remedy', 60], ['Certainty', 11], ['First seen', 17], ['Last seen', 17], ['Accepted by', 18], ['Until', 12], ['Reason', 30], ['Controls', 24], ['Rule', 24], ['Finding', 18], ['Evidence', 40]],
      rows: audit.findings.map(({ outcome, status, about, title, says, why, remedy, certainty, firstSeen, lastSeen, acceptance, controls, rule, id, from }) => [outcome, status, list(about.map(({ name }) => name)), title, says, why, remedy, certainty, { date: firstSeen }, { date: lastSeen }, acceptance?.owner ?? null, { date: acceptance?.until ?? null }, acceptance?.reason ?? null, list(controls), rule, id, list(from)]),
    },
    {
      name: 'What stops', columns: [['When this fails', 36], ['Kind', 10], ['Certainty', 10], ['Stops for everyone', 40], ['Stops for some', 40], ['Desks and devices', 10], ['Network devices', 10], ['Back in hours', 10], ['In time', 9], ['Cure', 60], ['Evidence', 40]],
      rows: worstFirst(audit).map((failure) => [failure.unit.name, failure.unit.kind, failure.certainty, list(failure.stops.everywhere.map(names.of)), list(failure.stops.somewhere.map(({ service, hosts }) => `${names.of(service)} (${hosts})`)), touched(failure), failure.cutOff.devices.length, failure.returns.hours, failure.returns.within, failure.cure, list(failure.from)]),
    },
    {
      name: 'Services', columns: [['Service', 30], ['Tier', 12], ['Told by', 10], ['Works now', 10], ['Stops with', 50], ['May stop with', 40], ['Bears hours', 10], ['Known by', 24], ['Notes', 30], ['Reviewed', 12]],
      rows: audit.services.map(({ name, tier, source, atBaseline, stopsWith, tolerableOutageHours, knows, runbook }) => [name, tier, source, atBaseline, list(stopsWith.proven.map((id) => audit.failures.find(({ unit }) => unit.id === id)?.unit.name ?? names.of(id))), list(stopsWith.possible.map((id) => audit.failures.find(({ unit }) => unit.id === id)?.unit.name ?? names.of(id))), tolerableOutageHours, list(knows), runbook?.where ?? null, { date: runbook?.reviewed ?? null }]),
    },
    {
      name: 'Devices', columns: [['Name', 26], ['Roles', 18], ['Vendor', 16], ['Model', 22], ['System', 16], ['Version', 16], ['Serial', 18], ['Location', 20], ['Contact', 20], ['Addresses', 30], ['MACs', 24], ['Hangs on', 26], ['Port', 12], ['Examined', 10], ['Written down', 12], ['Device', 18]],
      rows: audit.devices.map((device) => [device.name, list(device.roles), device.vendor, device.model, device.os, device.version, device.serial, device.location, device.contact, list(device.addresses), list(device.macs), device.attachment ? names.of(device.attachment.device) : null, device.attachment?.port ?? null, device.examined, device.documented, device.id]),
    },
    {
      name: 'Links', columns: [['One end', 26], ['Port', 14], ['Other end', 26], ['Port', 14], ['Certainty', 11], ['Told by', 14], ['State', 12], ['Cables', 8], ['Because', 60], ['Link', 18], ['Evidence', 40]],
      rows: audit.links.map(({ ends: [a, b], certainty, by, state, members, because, id, from }) => [names.of(a.device), a.port, names.of(b.device), b.port, certainty, list(by), state, Math.max(1, members.length), because, id, list(from)]),
    },
    {
      name: 'Addresses', columns: [['Address', 18], ['Outcome', 12], ['Tried', 40], ['Device', 26], ['Why', 40]],
      rows: audit.coverage.addresses.map(({ address, outcome, by, device, why }) => [address, outcome, list(by), device === null ? null : names.of(device), why]),
    },
    {
      name: 'Tables read', columns: [['Device', 26], ['What', 14], ['State', 12], ['Reason', 12], ['Rows', 8]],
      rows: audit.coverage.tables.map(({ device, what, state, reason, rows }) => [names.of(device), what, state, reason, rows]),
    },
    ...(since === null
      ? []
      : [{ name: 'Changes', columns: [['Layer', 14], ['Change', 10], ['What', 16], ['Of', 28], ['Before', 40], ['After', 40]] as const, rows: since.changes.map(({ layer, change, word, kind, subject, before, after }) => [layer, wordOf({ change, word }), kind, subject.name, before, after]) }]),
  ];
}
