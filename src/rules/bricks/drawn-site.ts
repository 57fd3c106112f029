/** Knows how what people say is written in a drawing: services, people, recovery, shared risks, scope, documentation. */
import { DEFAULT_LIMITS, type NeedKind, type ServiceDeclaration, type Site } from '../../model/site.js';
import { type Canvas, deviceOf } from './canvas.js';
import { fields, words } from './words.js';

/** Draws one line of it; false where the line is none. */
export function drawSite(canvas: Canvas, line: string): boolean {
  const [head = '', ...rest] = words(line);
  const given = () => fields(rest, POSITIONS[head] ?? []);
  const text = (value: unknown) => (value === undefined || value === null ? null : String(value));
  switch (head) {
    case 'service':
      canvas.services.push(serviceOf(given()));
      return true;
    case 'person':
      canvas.people.push({ id: rest[0]!, role: rest[1]! });
      return true;
    case 'recovery': {
      const { unit, by, hours, tested } = given();
      canvas.recovery.push({ unit: String(unit), by: by as 'spare', hours: typeof hours === 'number' ? hours : null, tested: text(tested) });
      return true;
    }
    case 'shared':
      canvas.sharedRisks.push({ kind: rest[0]!, name: rest[1]!, members: listOf(rest[2]) });
      return true;
    case 'probes':
      canvas.probesDefaultCommunity = true;
      return true;
    case 'scope':
      canvas.scope.push(...rest);
      return true;
    case 'documents:':
      canvas.matched = rest.map((name) => name.replace(/,$/, '')).filter((name) => name !== 'none').map((name) => deviceOf(canvas, name).id);
      return true;
    case 'written:':
      canvas.written.push({ source: 'devices.csv', line: canvas.written.length + 2, name: rest[0] ?? null, address: rest[1] ?? null, serial: null, checked: !rest.includes('unchecked') });
      return true;
    case 'differs:':
      canvas.differs.push({ device: deviceOf(canvas, rest[0]!).id, field: rest[1]!, written: rest[2]!, seen: rest[3]!, source: 'devices.csv' });
      return true;
    default:
      return false;
  }
}
const POSITIONS: Readonly<Record<string, readonly string[]>> = { service: ['name', 'tier'], recovery: ['unit', 'by'] };

function serviceOf({ name, tier, needs, users, knows, tolerates, runbook, reviewed }: ReturnType<typeof fields>): ServiceDeclaration {
  return {
    name: String(name),
    tier: tier as ServiceDeclaration['tier'],
    tolerableOutageHours: typeof tolerates === 'number' ? tolerates : null,
    users: listOf(users),
    needs: Object.fromEntries(listOf(needs).map(needOf)),
    knows: listOf(knows),
    runbook: runbook === undefined ? null : { where: String(runbook), reviewed: reviewed === undefined ? null : String(reviewed) },
  };
}

/** `internet` is any internet; `erp|erp2` one of two devices; `dns:dc1|dc2` one of two name servers. */
function needOf(written: string): [NeedKind, 'any' | string[]] {
  if (['internet', 'gateway', 'dns', 'dhcp', 'directory', 'time', 'mail', 'file'].includes(written)) return [written as NeedKind, 'any'];
  const [kind, members] = written.includes(':') ? written.split(':') : ['device', written];
  return [kind as NeedKind, members!.split('|')];
}

function listOf(text: unknown): string[] {
  return text === undefined || text === null ? [] : String(text).split(',').map((part) => part.trim());
}

/** The site file that holds what was drawn; null where nothing of it was. */
export function siteOf({ services, people, recovery, sharedRisks, scope, probesDefaultCommunity }: Canvas): Site | null {
  if (!probesDefaultCommunity && [services, people, recovery, sharedRisks, scope].every((said) => said.length === 0)) return null;
  return {
    ...{ client: 'drawn', mission: null, site: 'drawn', timezone: 'UTC', engagement: null, limits: DEFAULT_LIMITS, snmpPort: 161, sshPort: 22, tcpPorts: [], probeDhcp: false, credentials: [] },
    ...{ domains: [], watch: [], documents: [], acceptedFile: null, schedule: null, retention: { raw: '13mo', snapshots: '13mo' }, database: null },
    ...{ http: { host: '127.0.0.1', port: 8080, tls: null, allowPlainHttp: false }, branding: { firm: null, logo: null }, webhooks: [], plugins: null, allowClearSecrets: false },
    scope: { allow: scope, deny: [], windows: [] },
    services,
    people,
    recovery,
    sharedRisks,
    ...(probesDefaultCommunity && { probeDefaultCommunity: true }),
  };
}
