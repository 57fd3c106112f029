/** Asserts that a real agent is read in every version and security level, and that a wrong credential is told from silence. */
import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ResolvedSnmpCredential } from '../../scanners/snmp/credential.js';
import { type SnmpScanner, createSnmpScanner } from '../../scanners/snmp/scanner.js';
import type { Outcome } from '../../src/model/observation.js';
import { DEFAULT_LIMITS } from '../../src/model/site.js';
import { type CountingEgress, countingEgress } from './hostile/egress.js';
import { type Snmpd, hasSnmpd, startSnmpd } from './snmpd.js';

const ADDRESS = '127.0.14.1';
const PORT = 16162;
const USERS = [
  ['md5aes', 'MD5', 'AES'],
  ['shaaes', 'SHA', 'AES'],
  ['sha224aes', 'SHA-224', 'AES'],
  ['sha256aes', 'SHA-256', 'AES'],
  ['sha384aes', 'SHA-384', 'AES'],
  ['sha512aes', 'SHA-512', 'AES'],
  ['sha256aes256', 'SHA-256', 'AES-256'],
  ['shaaes256', 'SHA', 'AES-256'],
  ['sha256only', 'SHA-256', null],
] as const;
const KEYS = { auth: 'correct horse battery', priv: 'staple and paper' };

const scope = ['127.0.0.0/8'];
function v3(user: string, change: Partial<Extract<ResolvedSnmpCredential, { type: 'snmp-v3' }>> = {}): ResolvedSnmpCredential {
  const [, auth, priv] = USERS.find(([name]) => name === user)!;
  const protocol = auth.toLowerCase().replace('-', '') as 'sha256';
  return {
    name: user,
    type: 'snmp-v3',
    user,
    auth: { protocol, key: KEYS.auth },
    priv: priv && { protocol: priv === 'AES' ? 'aes' : 'aes256b', key: KEYS.priv },
    for: scope,
    ...change,
  };
}
const credentials: readonly ResolvedSnmpCredential[] = [
  { name: 'v1', type: 'snmp-v1', community: 'reader', for: scope },
  { name: 'v2c', type: 'snmp-v2c', community: 'reader', for: scope },
  { name: 'narrow', type: 'snmp-v2c', community: 'narrow', for: scope },
  { name: 'wrong-community', type: 'snmp-v2c', community: 'nobody', for: scope },
  ...USERS.map(([name]) => v3(name)),
  { name: 'noauth', type: 'snmp-v3', user: 'noauth', auth: null, priv: null, for: scope },
  v3('sha256aes', { name: 'wrong-user', user: 'stranger' }),
  v3('sha256aes', { name: 'wrong-auth', auth: { protocol: 'sha256', key: 'not the right one' } }),
  v3('sha256aes', { name: 'wrong-priv', priv: { protocol: 'aes', key: 'not the right one' } }),
  v3('sha256aes', { name: 'too-low', priv: null }),
  v3('sha256aes', { name: 'des', priv: { protocol: 'des', key: KEYS.priv } }),
];

let snmpd: Snmpd;
let scanner: SnmpScanner;
let egress: CountingEgress;
const needed = process.env.CI === 'true' || hasSnmpd();

describe.runIf(needed)('a real agent', () => {
  beforeAll(async () => {
    snmpd = await startSnmpd(
      ADDRESS,
      PORT,
      [
        'sysName lab-agent',
        'sysLocation rack 3',
        'sysServices 72',
        'rocommunity reader',
        'rocommunity narrow default .1.3.6.1.2.1.1',
        'rouser noauth noauth',
        ...USERS.map(([name, , priv]) => `rouser ${name} ${priv ? 'priv' : 'auth'}`),
      ],
      [...USERS.map(([name, auth, priv]) => `createUser ${name} ${auth} "${KEYS.auth}"${priv ? ` ${priv} "${KEYS.priv}"` : ''}`), 'createUser noauth'],
    );
    egress = countingEgress();
    scanner = createSnmpScanner({
      egress,
      limits: { ...DEFAULT_LIMITS, snmpTimeoutMs: 500, perDevicePacketsPerSecond: 1000 },
      port: PORT,
      resolve: async (name) => credentials.find((credential) => credential.name === name) ?? null,
    });
  });
  afterAll(async () => {
    scanner?.close();
    await snmpd?.stop();
  });

  const lines = (outcome: Outcome): string[] => (outcome.is === 'answered' ? Buffer.from(outcome.raw).toString().split('\n').slice(0, -1) : []);
  const system = { via: 'snmp', walk: '1.3.6.1.2.1.1' } as const;
  const working = ['v1', 'v2c', 'noauth', ...USERS.map(([name]) => name)];
  for (const credential of working) {
    it(`is read with ${credential}: GET, and a walk that proves itself complete`, async () => {
      const got = await scanner.ask(ADDRESS, { via: 'snmp', get: ['1.3.6.1.2.1.1.5.0', '1.3.6.1.2.1.1.99.0'], credential });
      expect(lines(got.outcome)).toEqual(['1.3.6.1.2.1.1.5.0|4|lab-agent']);
      const before = egress.turns.length;
      const walked = await scanner.ask(ADDRESS, { ...system, credential });
      expect(walked.outcome).toMatchObject({ is: 'answered' });
      expect(walked.outcome).not.toHaveProperty('incomplete');
      expect(lines(walked.outcome)).toContain('1.3.6.1.2.1.1.6.0|4|rack 3');
      expect(walked.requests).toBe(egress.turns.length - before);
    });
  }

  it('gives the same rows as snmpbulkwalk', async () => {
    const theirs = execFileSync('snmpbulkwalk', ['-v2c', '-c', 'reader', '-On', `${ADDRESS}:${PORT}`, '1.3.6.1.2.1.2.2.1'], { encoding: 'utf8', env: { ...process.env, MIBS: '' } });
    const { outcome } = await scanner.ask(ADDRESS, { via: 'snmp', walk: '1.3.6.1.2.1.2.2.1', credential: 'v2c' });
    const oids = theirs.split('\n').filter((line) => line.startsWith('.')).map((line) => line.slice(1, line.indexOf(' ')));
    expect(lines(outcome).map((line) => line.slice(0, line.indexOf('|')))).toEqual(oids);
  });
  it('answers with an empty, complete table where it has none', async () => {
    expect((await scanner.ask(ADDRESS, { via: 'snmp', walk: '1.0.8802.1.1.2', credential: 'v2c' })).outcome).toEqual({ is: 'answered', raw: Buffer.alloc(0) });
    expect((await scanner.ask(ADDRESS, { via: 'snmp', walk: '1.3.6.1.2.1.2', credential: 'narrow' })).outcome).toEqual({ is: 'answered', raw: Buffer.alloc(0) });
  });
  it('is the same box before and after', async () => {
    const answers = await scanner.askAll(ADDRESS, [
      { ...system, credential: 'sha256aes' },
      { via: 'snmp', walk: '1.3.6.1.2.1.2.2', credential: 'sha256aes' },
    ]);
    for (const { outcome } of answers) expect(outcome).not.toHaveProperty('incomplete');
  });
  it('is silent to a wrong community', async () => {
    expect((await scanner.ask(ADDRESS, { ...system, credential: 'wrong-community' })).outcome.is).toBe('silent');
  });
  for (const credential of ['wrong-user', 'wrong-auth', 'too-low']) {
    it(`refuses ${credential}, once`, async () => {
      const { outcome, requests } = await scanner.ask(ADDRESS, { ...system, credential });
      expect(outcome.is).toBe('refused');
      expect(requests).toBeLessThanOrEqual(3);
    });
  }
  it('never answers under a wrong privacy key', async () => {
    expect(['refused', 'silent']).toContain((await scanner.ask(ADDRESS, { ...system, credential: 'wrong-priv' })).outcome.is);
  });
  it('is not asked with DES where OpenSSL has none', async () => {
    const { outcome, requests } = await scanner.ask(ADDRESS, { ...system, credential: 'des' });
    expect([outcome.is, requests === 0]).toEqual(outcome.is === 'excluded' ? ['excluded', true] : [outcome.is, false]);
  });
  it('tells nothing under a context that it does not have', async () => {
    const { outcome } = await scanner.ask(ADDRESS, { via: 'snmp', walk: '1.3.6.1.2.1.1', context: '77', credential: 'sha256aes' });
    expect(['refused', 'silent']).toContain(outcome.is);
  });
});
