/** Asserts what must hold of every sweep, whatever a network answers: inside the scope, nothing twice, an end, no credential outside its scope. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWithin } from '../../src/model/address.js';
import { type Ask, canonicalAsk } from '../../src/model/ask.js';
import type { Dialect } from '../../src/model/dialect.js';
import type { Fact } from '../../src/model/fact.js';
import { type Asked, type Fragile, type Known, type PlannedAsk, TOO_MANY_VLANS, slowTable } from '../../src/model/plan.js';
import { NEVER_PORTS } from '../../src/model/ports.js';
import { permitOf } from '../../src/model/scope.js';
import { DEFAULT_COMMUNITY, type Credential, DEFAULT_LIMITS, type Site } from '../../src/model/site.js';
import { budgetOf } from '../../src/plan/budget.js';
import { nextAsks, nextStage } from '../../src/plan/plan.js';
import { SYS_OBJECT_ID } from '../../src/plan/snmp.js';

const dialect = (asks: Dialect['asks'], speaks: Dialect['speaks']): Dialect => ({ title: '', speaks, asks, read: () => [], examples: [] });
const DIALECTS: readonly Dialect[] = [
  dialect([{ what: 'system', ask: { via: 'snmp', get: ['1.3.6.1.2.1.1.1.0', '1.3.6.1.2.1.1.5.0'] } }, { what: 'addresses', ask: { via: 'snmp', walk: '1.3.6.1.2.1.4.20' } }], (known) => known.some(({ kind }) => kind === 'speaks-snmp')),
  dialect([{ what: 'interfaces', ask: { via: 'snmp', walk: '1.3.6.1.2.1.2.2' } }], (known) => known.some(({ kind }) => kind === 'speaks-snmp')),
  dialect([{ what: 'fdb', ask: { via: 'snmp', walk: '1.3.6.1.2.1.17.4.3' } }, { what: 'fdb', ask: { via: 'snmp', walk: '1.3.6.1.2.1.17.4.3' }, perVlan: true }], (known) => known.some(({ kind }) => kind === 'described')),
  dialect([{ what: 'system', ask: { via: 'ssh', run: 'cat /etc/os-release' } }, { what: 'listeners', ask: { via: 'ssh', run: 'ss -ltnpH', sudo: true } }], (known) => known.some(({ kind }) => kind === 'speaks-ssh')),
];
const FRAGILE: readonly Fragile[] = [{ what: 'controllers', cards: ['00:00:5e'], objects: ['1.3.6.1.4.1.99999'], says: null, tables: [], never: [], because: 'they stop' }];

const SITE: Omit<Site, 'scope' | 'credentials'> = {
  client: 'c', mission: null, site: 's', timezone: 'UTC', engagement: { authorisedBy: 'd', on: '2026-01-01', until: '2027-01-01' }, limits: DEFAULT_LIMITS, snmpPort: 161, sshPort: 22,
  tcpPorts: [22, 80, 515, 9100], probeDhcp: false, services: [], people: [], recovery: [], sharedRisks: [], domains: [], watch: [], documents: [], acceptedFile: null, schedule: null,
  retention: { raw: '13mo', snapshots: '13mo' }, database: null, http: { host: '127.0.0.1', port: 8080, tls: null, allowPlainHttp: false }, branding: { firm: null, logo: null }, webhooks: [], plugins: null, allowClearSecrets: false,
};
const octet = fc.integer({ min: 0, max: 40 });
const address = octet.map((n) => `192.0.2.${n}`);
const network = fc.tuple(fc.integer({ min: 0, max: 63 }), fc.integer({ min: 28, max: 32 })).map(([n, bits]) => `192.0.2.${((n * 4) >>> 0) & 63 & ~((1 << (32 - bits)) - 1)}/${bits}`);
const credential = fc.record({ type: fc.constantFrom('snmp-v2c', 'snmp-v3', 'ssh-key', 'ssh-password'), for: fc.array(network, { minLength: 1, maxLength: 2 }), sudo: fc.boolean() });
const site = fc.record({ allow: fc.array(network, { minLength: 1, maxLength: 3 }), deny: fc.array(network, { maxLength: 2 }), credentials: fc.array(credential, { maxLength: 4 }) }).map(({ allow, deny, credentials }): Site => ({
  ...SITE,
  scope: { allow, deny, windows: [] },
  credentials: credentials.map((one, i): Credential => {
    const common = { name: `c${i}`, for: one.for };
    if (one.type === 'snmp-v2c') return { ...common, type: one.type, community: { from: 'clear', value: 'x' } };
    if (one.type === 'snmp-v3') return { ...common, type: one.type, user: 'u', auth: null, priv: null };
    if (one.type === 'ssh-key') return { ...common, type: one.type, user: 'u', key: { from: 'clear', value: 'x' }, passphrase: null, sudo: one.sudo };
    return { ...common, type: 'ssh-password', user: 'u', password: { from: 'clear', value: 'x' }, acceptNewHostKeys: false, sudo: one.sudo };
  }),
}));
/** What the network does is drawn: one number per ask decides how it ends and what it tells. */
const network_ = fc.record({ site, whim: fc.infiniteStream(fc.nat(999)), told: fc.infiniteStream(address) });

interface Swept {
  readonly put: readonly PlannedAsk[];
  readonly waves: readonly (readonly PlannedAsk[])[];
  readonly lived: ReadonlySet<string>;
  readonly known: Known;
}
function sweep(at: Site, whim: Iterator<number>, told: Iterator<string>): Swept {
  const draw = (): number => whim.next().value as number;
  const put: PlannedAsk[] = [];
  const waves: (readonly PlannedAsk[])[] = [];
  const facts: Fact[] = [];
  const asked: Asked[] = [];
  const objectIds = new Map<string, string>();
  const lived = new Set<string>();
  const known: Known = { site: at, facts, asked, dialects: DIALECTS, remembered: new Map([['192.0.2.3', { snmp: 'c0', ssh: 'c1' }]]), fragile: FRAGILE, objectIds };
  for (let next = nextAsks(known); next.length > 0; next = nextAsks(known)) {
    if (waves.push(next) > 2000) throw new Error('no end');
    for (const planned of next) {
      put.push(planned);
      const outcome = (['answered', 'answered', 'silent', 'refused', 'broken', 'excluded'] as const)[draw() % 6]!;
      asked.push({ ...planned, is: outcome, incomplete: draw() % 10 === 0 });
      if (outcome === 'answered' || outcome === 'refused') lived.add(planned.target);
      if (outcome === 'answered') facts.push(...factsAfter(planned, draw, told, objectIds));
    }
  }
  return { put, waves, lived, known };
}
function factsAfter({ target, ask }: PlannedAsk, draw: () => number, told: Iterator<string>, objectIds: Map<string, string>): Fact[] {
  const from = ['o'];
  const other = told.next().value as string;
  const always: Fact[] = [{ kind: 'resolved', target, address: other, mac: draw() % 8 === 0 ? '00:00:5e:00:53:01' : '02:00:00:00:00:01', port: null, from }];
  if (ask.via === 'nmap' && ask.scan === 'tcp') always.push({ kind: 'open-port', target, protocol: 'tcp', port: 22, from });
  if (ask.via === 'snmp') always.push({ kind: 'speaks-snmp', target, version: '2c', credential: ask.credential!, from }, { kind: 'described', target, text: 'x', from }, { kind: 'named', target, name: `n${draw() % 3}`, by: 'sysname', from });
  if (ask.via === 'snmp') always.push({ kind: 'vlan', target, id: 1 + (draw() % 5), name: null, from }, { kind: 'address', target, address: other, prefix: 24, port: 'e', from }, { kind: 'address', target, address: target, prefix: 24, port: 'e', from });
  if (ask.via === 'snmp' && 'get' in ask && ask.get.includes(SYS_OBJECT_ID)) objectIds.set(target, draw() % 5 === 0 ? '1.3.6.1.4.1.99999.1' : '1.3.6.1.4.1.8072.3.2.10');
  if (ask.via === 'ssh' && 'hello' in ask) always.push({ kind: 'speaks-ssh', target, banner: 'SSH-2.0-x', from });
  return always;
}

const credentialOf = ({ ask }: { ask: Ask }): string | undefined => ('credential' in ask ? ask.credential : undefined);
const check = (property: (swept: Swept, at: Site) => void): void =>
  fc.assert(
    fc.property(network_, ({ site: at, whim, told }) => property(sweep(at, whim[Symbol.iterator](), told[Symbol.iterator]()), at)),
    { numRuns: 60 },
  );

describe('every sweep', () => {
  it('sends nothing outside the scope, and asks every address inside it', () => {
    check(({ put }, { scope }) => {
      const permit = permitOf(scope);
      for (const { target } of put) if (target !== 'appliance') expect(permit.refusal(target), target).toBeNull();
      const asked = new Set(put.map(({ target }) => target));
      for (const target of permit.addresses()) expect(asked.has(target), target).toBe(true);
    });
  });

  it('puts no ask twice', () => {
    check(({ put }) => {
      const asks = put.map(({ target, ask }) => `${target} ${canonicalAsk(ask)}`);
      expect(new Set(asks).size).toBe(asks.length);
    });
  });

  it('offers no credential outside its own scope, and one at most to an address that is silent', () => {
    check(({ put, lived }, { credentials }) => {
      for (const planned of put) {
        const name = credentialOf(planned);
        if (name === undefined) continue;
        expect(credentials.find((one) => one.name === name)!.for.some((cidr) => isWithin(planned.target, cidr))).toBe(true);
      }
      for (const target of new Set(put.map((one) => one.target))) {
        if (lived.has(target)) continue;
        const tried = new Set(put.filter((one) => one.target === target && one.ask.via === 'snmp').map(credentialOf));
        expect(tried.size, target).toBeLessThanOrEqual(1);
      }
    });
  });

  it('asks SNMP for tables under the credential that was answered, and SSH after an open port and a greeting', () => {
    check(({ put, known }) => {
      const answered = new Set(known.asked.filter(({ is }) => is === 'answered').map(({ target, ask }) => `${target} ${canonicalAsk(ask)}`));
      put.forEach(({ target, ask }) => {
        if (ask.via === 'snmp' && !('get' in ask && ask.get.length === 1)) expect(answered.has(`${target} ${canonicalAsk({ via: 'snmp', get: [SYS_OBJECT_ID], credential: ask.credential! })}`)).toBe(true);
        if (ask.via === 'ssh' && 'run' in ask) expect(answered.has(`${target} ${canonicalAsk({ via: 'ssh', hello: true })}`)).toBe(true);
      });
    });
  });

  it('asks no port that never gets a byte', () => {
    check(({ put }) => {
      for (const { ask } of put) if (ask.via === 'nmap' && ask.scan !== 'hosts') for (const port of ask.ports.split(',')) expect(NEVER_PORTS).not.toContain(Number(port));
    });
  });

  it('plans the same for the same knowledge, in whatever order it came', () => {
    check(({ known }) => {
      const some: Known = { ...known, asked: known.asked.slice(0, known.asked.length >> 1) };
      const turned: Known = { ...some, asked: [...some.asked].reverse(), facts: [...some.facts].reverse() };
      const listed = (from: Known) => nextAsks(from).map(({ target, ask }) => `${target} ${canonicalAsk(ask)}`).sort();
      expect(listed(turned)).toEqual(listed(some));
    });
  });
});

describe('the order of a sweep', () => {
  const at: Site = { ...SITE, scope: { allow: ['192.0.2.8/32'], deny: [], windows: [] }, credentials: [{ name: 'second', type: 'snmp-v2c', community: { from: 'env', name: 'A' }, for: ['192.0.2.0/24'] }, { name: 'first', type: 'snmp-v2c', community: { from: 'env', name: 'B' }, for: ['192.0.2.0/24'] }] };
  const known = (facts: readonly Fact[], asked: readonly Asked[], more: Partial<Known> = {}): Known => ({ site: at, facts, asked, dialects: DIALECTS, remembered: new Map(), fragile: FRAGILE, ...more });
  const target = '192.0.2.8';
  const was = (ask: Ask, is: Asked['is'] = 'answered'): Asked => ({ target, ask, is, incomplete: false });
  const local: Asked[] = (['neighbours', 'routes'] as const).map((read) => ({ target: 'appliance', ask: { via: 'local', read }, is: 'answered', incomplete: false }));
  const HEAR: Ask = { via: 'hear', seconds: 62 };
  const there = [...local, { target: 'appliance', ask: HEAR, is: 'silent', incomplete: false } as Asked, was({ via: 'nmap', scan: 'hosts' }), was({ via: 'nmap', scan: 'tcp', ports: '22,80' })];

  it('begins with what the appliance holds, then looks who is there, then asks who it is, then looks at ports', () => {
    expect(nextAsks(known([], [])).map(({ target: asked, ask }) => [asked, ask.via])).toEqual([['appliance', 'local'], ['appliance', 'local']]);
    expect(nextAsks(known([], local))).toEqual([{ target, ask: { via: 'nmap', scan: 'hosts' } }, { target: 'appliance', ask: HEAR }]);
    expect(nextAsks(known([], there.slice(0, 4))).map(({ ask }) => ask)).toEqual([{ via: 'snmp', get: [SYS_OBJECT_ID], credential: 'second' }]);
    const greeted = (['second', 'first'] as const).map((credential) => was({ via: 'snmp', get: [SYS_OBJECT_ID], credential }, 'silent'));
    expect(nextAsks(known([], [...there.slice(0, 4), ...greeted]))).toEqual([{ target, ask: { via: 'nmap', scan: 'tcp', ports: '22,80' } }]);
  });
  it('tries the remembered credential first', () => {
    const credentials = (more: Partial<Known>) => nextAsks(known([], there, more)).map(credentialOf);
    expect(credentials({})).toEqual(['second']);
    expect(credentials({ remembered: new Map([[target, { snmp: 'first' }]]) })).toEqual(['first']);
  });
  it('sends echoes before the tables that forget', () => {
    const facts: Fact[] = [{ kind: 'speaks-snmp', target, version: '2c', credential: 'second', from: ['o'] }, { kind: 'described', target, text: 'x', from: ['o'] }];
    const asked = [...there, was({ via: 'snmp', get: [SYS_OBJECT_ID], credential: 'second' })];
    const stages: string[] = [];
    for (let next = nextStage(known(facts, asked)); next; next = nextStage(known(facts, asked))) {
      stages.push(next.stage);
      asked.push(...next.asks.map(({ ask }) => was(ask)));
    }
    expect(stages).toEqual(['identity', 'tables', 'echoes', 'forwarding tables']);
  });
  it('reads no forwarding table whose echoes are older than a minute, a few switches at a time, and comes to an end', () => {
    const switches = Array.from({ length: 45 }, (_, i) => `192.0.2.${i + 1}`);
    const hosts = Array.from({ length: 30 }, (_, i) => `192.0.2.${i + 101}`);
    const site_: Site = { ...at, scope: { allow: ['192.0.2.0/24'], deny: Array.from({ length: 120 }, (_, i) => `192.0.2.${i + 131}/32`), windows: [] } };
    const facts = switches.map((one, i): Fact[] => [{ kind: 'speaks-snmp', target: one, version: '2c', credential: 'second', from: ['o'] }, { kind: 'described', target: one, text: 'x', from: ['o'] }, ...Array.from({ length: i }, (_, n): Fact => ({ kind: 'interface', target: one, index: n, port: `p${n}`, from: ['o'] }))]).flat();
    const asked: Asked[] = [];
    let now = 0;
    const lastEcho = new Map<string, number>();
    const read: string[][] = [];
    const given = (): Known => ({ ...known(facts, asked), site: site_, now });
    for (let stage = nextStage(given()); stage; stage = nextStage(given())) {
      const isForgetful = stage.stage === 'forwarding tables';
      if (isForgetful) {
        read.push([...new Set(stage.asks.map((one) => one.target))]);
        for (const one of [...switches, ...hosts]) expect(now - lastEcho.get(one)!, one).toBeLessThanOrEqual(60_000);
      }
      now += isForgetful ? 50_000 : 5000;
      for (const { target: to, ask } of stage.asks) {
        const is = switches.includes(to) || (hosts.includes(to) && ask.via !== 'snmp') ? 'answered' : 'silent';
        if (ask.via === 'ping') lastEcho.set(to, now);
        asked.push({ target: to, ask, is, incomplete: false, at: now });
      }
    }
    expect(read.map((one) => one.length)).toEqual([20, 20, 5]);
    expect(read[0]).toContain('192.0.2.45');
    expect(new Set(read.flat()).size).toBe(45);
    expect(asked.filter(({ target: to, ask }) => to === hosts[0] && ask.via === 'ping').map(({ ask }) => (ask as { again?: number }).again ?? null)).toEqual([null, 40]);
  });
  it('asks a resolver who serves the site, and where, before what every address is called', () => {
    const hosts = Array.from({ length: 60 }, (_, i) => `192.0.2.${i + 100}`);
    const site_: Site = { ...at, scope: { allow: [`${target}/32`, ...hosts.map((one) => `${one}/32`)], deny: [], windows: [] }, credentials: [], domains: ['example.net'], limits: { ...DEFAULT_LIMITS, packetsPerDevice: 40 } };
    const facts: Fact[] = [{ kind: 'open-port', target, protocol: 'tcp', port: 53, from: ['o'] }];
    const asked: Asked[] = [];
    const questions: string[] = [];
    const given = (): Known => ({ ...known(facts, asked), site: site_, dialects: [] });
    for (let next = nextAsks(given()); next.length > 0; next = nextAsks(given())) {
      for (const { target: to, ask } of next) {
        asked.push({ target: to, ask, is: 'answered', incomplete: false });
        if (ask.via !== 'dns') continue;
        questions.push(`${ask.type} ${ask.name}`);
        if (ask.type === 'SRV') facts.push({ kind: 'record', target, type: 'SRV', name: ask.name, value: 'dc1.example.net', from: ['o'] });
      }
    }
    expect(questions).toContain('SRV _ldap._tcp.dc._msdcs.example.net');
    expect(questions).toContain('A dc1.example.net');
    expect(questions).toHaveLength(20);
  });
  it('asks for routes last of all tables, for they may take all that is left', () => {
    const facts: Fact[] = [{ kind: 'speaks-snmp', target, version: '2c', credential: 'second', from: ['o'] }, { kind: 'described', target, text: 'x', from: ['o'] }];
    const more = dialect([{ what: 'routes', ask: { via: 'snmp', walk: '1.3.6.1.2.1.4.24.7.1.7' } }, { what: 'ospf', ask: { via: 'snmp', walk: '1.3.6.1.2.1.14.10' } }], () => true);
    const asked = [...there, was({ via: 'snmp', get: [SYS_OBJECT_ID], credential: 'second' })];
    const walked: string[] = [];
    const given = (): Known => known(facts, asked, { dialects: [...DIALECTS, more] });
    for (let next = nextAsks(given()); next.length > 0; next = nextAsks(given())) {
      walked.push(...next.flatMap(({ ask }) => ('walk' in ask ? [ask.walk] : [])));
      asked.push(...next.map(({ ask }) => was(ask)));
    }
    expect(walked.at(-1)).toBe('1.3.6.1.2.1.4.24.7.1.7');
    expect(walked.length).toBe(5);
  });
  it('leaves a table alone that timed out within the week, under whatever credential', () => {
    const facts: Fact[] = [{ kind: 'speaks-snmp', target, version: '2c', credential: 'second', from: ['o'] }];
    const asked = [...there, was({ via: 'snmp', get: [SYS_OBJECT_ID], credential: 'second' })];
    const walks = (slow: ReadonlySet<string>) => {
      const put = [...asked];
      for (let next = nextAsks(known(facts, put, { slow })); next.length > 0; next = nextAsks(known(facts, put, { slow }))) put.push(...next.map(({ ask, leave }) => was(ask, leave === undefined ? 'answered' : 'excluded')));
      return put.filter(({ is }) => is !== 'excluded').flatMap(({ ask }) => slowTable(target, ask) ?? []);
    };
    const [first, ...others] = walks(new Set());
    expect(others.length).toBeGreaterThan(0);
    expect(walks(new Set([first!]))).toEqual(others);
  });
  it('asks the lowest 300 VLANs of a switch one by one, and leaves one of the rest in its name', () => {
    const inVlans = (count: number) => {
      const facts: Fact[] = [{ kind: 'speaks-snmp', target, version: '2c', credential: 'second', from: ['o'] }, { kind: 'described', target, text: 'x', from: ['o'] }, ...Array.from({ length: count }, (_, i): Fact => ({ kind: 'vlan', target, id: i + 2, name: null, from: ['o'] }))];
      const put = [...there, was({ via: 'snmp', get: [SYS_OBJECT_ID], credential: 'second' })];
      const planned: PlannedAsk[] = [];
      for (let next = nextAsks(known(facts, put)); next.length > 0; next = nextAsks(known(facts, put))) {
        planned.push(...next);
        put.push(...next.map(({ ask, leave }) => was(ask, leave === undefined ? 'answered' : 'excluded')));
      }
      return planned.filter(({ ask }) => ask.via === 'snmp' && 'walk' in ask && ask.context !== undefined).map(({ ask, leave }) => `${(ask as { context?: string }).context}${leave === undefined ? '' : ` ${leave.why}`}`);
    };
    expect(inVlans(300)).toEqual(Array.from({ length: 300 }, (_, i) => String(i + 2)));
    expect(inVlans(380)).toEqual([...Array.from({ length: 300 }, (_, i) => String(i + 2)), `302 ${TOO_MANY_VLANS.why}`]);
  });
  it('leaves a device in peace that its own sysObjectID tells to be fragile: no port is tried after that one GET', () => {
    const asked = there.slice(0, 4);
    const objectIds = new Map([[target, '1.3.6.1.4.1.99999.1']]);
    for (let next = nextAsks(known([], asked, { objectIds })); next.length > 0; next = nextAsks(known([], asked, { objectIds }))) asked.push(...next.map(({ ask }) => was(ask)));
    expect(asked.slice(4).map(({ ask }) => ask)).toEqual([{ via: 'snmp', get: [SYS_OBJECT_ID], credential: 'second' }, { via: 'ping', count: 3 }]);
  });
  const BEHIND = '192.0.2.10';
  const router = (kind: Fact['kind'] | null, mac: string, own: readonly string[] = [], gateway = '192.0.2.9') => {
    const site_: Site = { ...at, scope: { allow: [`${gateway}/32`, `${BEHIND}/32`], deny: [], windows: [] } };
    const arp = dialect([{ what: 'arp', ask: { via: 'snmp', walk: '1.3.6.1.2.1.4.22' } }, { what: 'interfaces', ask: { via: 'snmp', walk: '1.3.6.1.2.1.2.2' } }], (told) => told.some(({ kind: one }) => one === 'speaks-snmp'));
    const facts: Fact[] = [];
    const asked: Asked[] = [];
    const given = (): Known => ({ ...known(facts, asked), site: site_, dialects: [arp] });
    for (let next = nextAsks(given()); next.length > 0; next = nextAsks(given())) {
      for (const { target: to, ask } of next) {
        const answers = to === gateway ? ask.via === 'snmp' || (ask.via === 'nmap' && ask.scan === 'hosts') : ask.via === 'nmap';
        asked.push({ target: to, ask, is: answers ? 'answered' : 'silent', incomplete: false });
        if (to !== gateway || ask.via !== 'snmp') continue;
        if (!('walk' in ask)) facts.push({ kind: 'speaks-snmp', target: gateway, version: '2c', credential: 'second', from: ['o'] });
        if (!('walk' in ask) && kind === 'forwards') facts.push({ kind: 'forwards', target: gateway, layer: 3, from: ['o'] }, { kind: 'address', target: gateway, address: gateway, prefix: 24, port: 'e', from: ['o'] });
        if (!('walk' in ask)) for (const address of own) facts.push({ kind: 'address', target: gateway, address, prefix: 24, port: 'g', from: ['o'] });
        if (!('walk' in ask) && kind === 'address') facts.push({ kind: 'address', target: gateway, address: gateway, prefix: 29, port: 'e', from: ['o'] }, { kind: 'address', target: gateway, address: '192.0.2.65', prefix: 29, port: 'f', from: ['o'] });
        if ('walk' in ask && ask.walk.endsWith('4.22') && mac !== '') facts.push({ kind: 'resolved', target: gateway, address: BEHIND, mac, port: null, from: ['o'] });
      }
    }
    return { scanned: asked.filter(({ target: to, ask }) => to === BEHIND && ask.via === 'nmap' && ask.scan === 'tcp').length, caches: asked.flatMap(({ target: to, ask }) => (to === gateway && 'walk' in ask && ask.walk.endsWith('4.22') ? [ask.again === true ? 'again' : 'once'] : [])) };
  };
  it('reads the cache of who routes before it tries a port behind it, and of nobody else', () => {
    expect(router('forwards', '00:00:5e:00:53:01')).toEqual({ scanned: 0, caches: ['once'] });
    expect(router('address', '00:00:5e:00:53:01')).toEqual({ scanned: 0, caches: ['once'] });
    expect(router('forwards', '02:00:00:00:00:01')).toEqual({ scanned: 1, caches: ['once'] });
    expect(router(null, '02:00:00:00:00:01')).toEqual({ scanned: 1, caches: ['once'] });
  });
  it('reads a router’s cache once more after the echoes where somebody who lives beside it has no card', () => {
    expect(router('forwards', '').caches).toEqual(['once', 'again']);
    expect(router('forwards', '').scanned).toBe(1);
    expect(router('forwards', '', [BEHIND]).caches).toEqual(['once']);
    expect(router(null, '').caches).toEqual(['once']);
  });
  it('offers the makers’ community on consent only, once, to what is alive, and reads no table by it', () => {
    const facts: Fact[] = [{ kind: 'alive', target, by: 'echo', from: ['o'] }, { kind: 'described', target, text: 'x', from: ['o'] }];
    const ask: Ask = { via: 'snmp', get: [SYS_OBJECT_ID], credential: DEFAULT_COMMUNITY };
    const swept = (consent: boolean, more: readonly Fact[] = facts, is: Asked['is'] = 'answered') => {
      const given = (put: readonly Asked[]): Known => ({ ...known(more, put), site: { ...at, credentials: [], probeDefaultCommunity: consent } });
      const put = is === 'answered' ? [...there] : [...local, there[2]!, was({ via: 'nmap', scan: 'hosts' }, 'silent')];
      for (let next = nextAsks(given(put)); next.length > 0; next = nextAsks(given(put))) put.push(...next.map((one) => was(one.ask)));
      return put.filter((one) => one.ask.via === 'snmp').map((one) => one.ask);
    };
    expect(swept(true)).toEqual([ask]);
    expect(swept(false)).toEqual([]);
    expect(swept(true, [], 'silent')).toEqual([]);
    expect(swept(true, [...facts, { kind: 'resolved', target, address: target, mac: '00:00:5e:00:53:01', port: null, from: ['o'] }])).toEqual([]);
  });
  it('leaves a fragile device in peace: an echo and one GET', () => {
    const facts: Fact[] = [{ kind: 'resolved', target, address: target, mac: '00:00:5e:00:53:01', port: null, from: ['o'] }, { kind: 'open-port', target, protocol: 'tcp', port: 22, from: ['o'] }];
    const asked = there.slice(0, 4);
    for (let next = nextAsks(known(facts, asked)); next.length > 0; next = nextAsks(known(facts, asked))) asked.push(...next.map(({ ask }) => was(ask)));
    expect(asked.slice(4).map(({ ask }) => ask)).toEqual([{ via: 'snmp', get: [SYS_OBJECT_ID], credential: 'second' }, { via: 'ping', count: 3 }]);
  });
  it('asks a fragile device like any other where somebody who knows it said so, and no other for that; its ports of machines get nothing', () => {
    const facts: Fact[] = [{ kind: 'resolved', target, address: target, mac: '00:00:5e:00:53:01', port: null, from: ['o'] }, { kind: 'open-port', target, protocol: 'tcp', port: 22, from: ['o'] }];
    const swept = (askFully: readonly string[]): readonly Ask[] => {
      const asked = there.slice(0, 4);
      const given = (): Known => known(facts, asked, { site: { ...at, askFully, tcpPorts: [22, 102, 502] } });
      for (let next = nextAsks(given()); next.length > 0; next = nextAsks(given())) asked.push(...next.map(({ ask }) => was(ask)));
      return asked.slice(4).map(({ ask }) => ask);
    };
    const fully = swept([target]);
    expect(fully).toContainEqual({ via: 'nmap', scan: 'tcp', ports: '22' });
    expect(fully).toContainEqual({ via: 'ssh', hello: true });
    expect(swept(['192.0.2.77'])).toEqual([{ via: 'snmp', get: [SYS_OBJECT_ID], credential: 'second' }, { via: 'ping', count: 3 }]);
  });
});

describe('what a device may be asked', () => {
  const target = '192.0.2.8';
  const from = ['o'];
  const sized = (ports: number, vlans: number): Fact[] => [
    ...Array.from({ length: ports }, (_, i): Fact => ({ kind: 'interface', target, index: i, port: `p${i}`, from })),
    ...Array.from({ length: vlans }, (_, i): Fact => ({ kind: 'vlan', target, id: i + 1, name: null, from })),
  ];
  const bridge: Fact = { kind: 'forwards', target, layer: 2, from };
  it('is more for a switch by its ports and VLANs, and bounded', () => {
    const [small, stack, core] = [[4, 1], [208, 40], [5000, 4000]].map(([ports, vlans]) => budgetOf([bridge, ...sized(ports!, vlans!)], DEFAULT_LIMITS));
    expect(small).toBeLessThan(DEFAULT_LIMITS.packetsPerDevice * 1.1);
    expect(stack).toBeGreaterThan(DEFAULT_LIMITS.packetsPerDevice * 1.5);
    expect(core).toBe(DEFAULT_LIMITS.packetsPerDevice * 5);
  });
  it('is what the site agreed to for a host, and wherever a site agreed to less', () => {
    expect(budgetOf(sized(500, 100), DEFAULT_LIMITS)).toBe(DEFAULT_LIMITS.packetsPerDevice);
    expect(budgetOf([bridge, ...sized(500, 100)], { packetsPerDevice: 500 })).toBe(500);
  });
});
