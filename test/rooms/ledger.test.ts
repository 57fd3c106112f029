/** Asserts that the ledger calls what was sent by its name: what a firewall on the way has logged is found in it. */
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { addressCoverage } from '../../src/coverage/addresses.js';
import { ledgerOf, requestsOf } from '../../src/coverage/ledger.js';
import { ledgerCsv } from '../../src/exports/ledger.js';
import type { Ask } from '../../src/model/ask.js';
import { type Observation, observationId, type Outcome } from '../../src/model/observation.js';
import { clinic } from './audit-builder.js';

const AT = '2026-01-01T00:00:00.000Z';
const HOSTS: Ask = { via: 'nmap', scan: 'hosts' };
const sent = (target: string, ask: Ask, outcome: Outcome, requests: number): Observation => ({ id: observationId('s', target, ask), sweep: 's', target, at: AT, ask, outcome, requests });
const up = (reason: string): Outcome => ({ is: 'answered', raw: Buffer.from(`<host><status state="up" reason="${reason}" reason_ttl="63"/></host>`) });
const observations = [
  sent('192.0.2.1', HOSTS, up('arp-response'), 1),
  sent('192.0.2.2', HOSTS, up('echo-reply'), 4),
  sent('192.0.2.3', HOSTS, up('syn-ack'), 4),
  sent('192.0.2.4', HOSTS, { is: 'silent', afterMs: 2000 }, 8),
  sent('192.0.2.1', { via: 'ping', count: 3 }, up(''), 3),
  sent('192.0.2.1', { via: 'snmp', get: ['1.3.6.1.2.1.1.2.0'], credential: 'ro' }, { is: 'silent', afterMs: 4000 }, 2),
];
const ledger = ledgerOf(observations, new Map([['192.0.2.1', 'core']]));

describe('the ledger', () => {
  it('tells host discovery as what it is: ARP where that was answered, else a mixture that is more than ICMP', () => {
    expect(ledger.map(({ target, via, requests }) => `${target} ${via} ${requests}`)).toEqual(['192.0.2.1 arp 1', '192.0.2.1 icmp 3', '192.0.2.1 snmp 2', '192.0.2.2 discovery 4', '192.0.2.3 discovery 4', '192.0.2.4 discovery 8']);
    expect(requestsOf(ledger)).toEqual({ icmp: 3, tcp: 0, snmp: 2, ssh: 0, udp: 0, discovery: 17 });
  });
  it('is told of addresses by what answered', () => {
    const { addresses } = addressCoverage(observations, new Map(), null);
    expect(addresses.map(({ by }) => by.join(' '))).toEqual(['arp icmp', 'icmp', 'tcp', 'discovery']);
  });
  it('is a file for other programs: every row, devices by name, credentials by name alone', () => {
    const rows = Papa.parse<Record<string, string>>(ledgerCsv(clinic({ ledger })).trimEnd(), { header: true }).data;
    expect(rows).toHaveLength(ledger.length);
    expect(rows[2]).toMatchObject({ target: '192.0.2.1', device: 'core', via: 'snmp', credential: 'ro', requests: '2', first: AT, outcome: 'silent' });
    expect(rows[3]!['sent']).toMatch(/TCP 443 and 80/);
    expect(rows.every(({ sent: what }) => what !== '')).toBe(true);
  });
});
