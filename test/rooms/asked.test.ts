/** Knows that a finding is fixed only where what it rested on was told again: another answer of the same box proves nothing. */
import { describe, expect, it } from 'vitest';
import type { Ask } from '../../src/model/ask.js';
import { type Observation, type Outcome, observationId } from '../../src/model/observation.js';
import type { DeviceFact } from '../../src/model/rule.js';
import { askedOf } from '../../src/rules/judging/asked.js';

const whole: Outcome = { is: 'answered', raw: Buffer.from('') };
const silent: Outcome = { is: 'silent', afterMs: 1000 };
const seen = (ask: Ask, outcome: Outcome = whole, target = '10.0.0.1'): Observation => ({ id: observationId('s', target, ask), sweep: 's', target, at: '2026-06-01T00:00:00Z', ask, outcome, requests: 1 });
const devices = new Map([['10.0.0.1', 'd1'], ['10.0.0.9', 'd9']]);
const open = (port: number): DeviceFact => ({ kind: 'open-port', device: 'd1', target: '10.0.0.1', from: ['o'], port, protocol: 'tcp' }) as unknown as DeviceFact;

const ports: Ask = { via: 'nmap', scan: 'tcp', ports: '22,23,80' };
const release: Ask = { via: 'ssh', run: 'cat /etc/os-release' };
const kernel: Ask = { via: 'ssh', run: 'uname -a' };
const errors: Ask = { via: 'snmp', walk: '1.3.6.1.2.1.2.2.1.14' };
const descr: Ask = { via: 'snmp', get: ['1.3.6.1.2.1.1.1.0'] };
const page: Ask = { via: 'http', port: 80 };
const hello: Ask = { via: 'ssh', hello: true };

function missed(rested: Ask, now: readonly Observation[], facts: readonly DeviceFact[] = []): string | null {
  const before = seen(rested);
  const [rest] = askedOf([before], devices, []).restsOf([before.id]);
  return askedOf(now, devices, facts).missed(rest!);
}

describe('what a finding rested on', () => {
  it('is what was asked of which device, each once; not who let us in', () => {
    const one = seen({ ...release, credential: 'a' });
    const all = [one, seen(errors), seen({ via: 'ping', count: 3 }), seen({ via: 'local', read: 'routes' }, whole, 'appliance')];
    expect(askedOf(all, devices, []).restsOf([...all.map(({ id }) => id), one.id, 'site file: Orders'])).toEqual(['snmp 1.3.6.1.2.1.2.2.1.14 of d1', 'ssh cat /etc/os-release of d1']);
  });

  it('was told again', () => {
    expect(missed(ports, [seen(ports)])).toBeNull();
    expect(missed(release, [seen({ ...release, credential: 'another' })])).toBeNull();
  });

  it('was asked and not answered, or not whole', () => {
    expect(missed(ports, [seen(ports, silent), seen(descr)])).toBe('the look at its ports was not answered this time');
    expect(missed(release, [seen(release, { is: 'broken', why: 'dropped' }), seen(kernel)])).toBe('SSH was not answered this time');
    expect(missed(errors, [seen(errors, { ...whole, incomplete: 'timeout' } as Outcome), seen(descr)])).toBe('SNMP was not answered this time');
  });

  it('was not asked at all, of a box that let nobody in', () => {
    expect(missed(errors, [seen(ports)])).toBe('SNMP was not answered this time');
    expect(missed(release, [seen(ports), seen(descr)])).toBe('SSH was not answered this time');
  });

  it('is asked otherwise now, of a box that answers', () => expect(missed(errors, [seen({ via: 'snmp', walk: '1.3.6.1.2.1.2.2' })])).toBeNull());

  it('was behind a door that is known to be shut', () => {
    expect(missed(page, [seen(ports)])).toBeNull();
    expect(missed(hello, [seen(ports)])).toBeNull();
    expect(missed(page, [seen(ports), seen(page, silent)], [open(80)])).toBe('its web page was not answered this time');
    expect(missed(page, [seen(ports, silent)])).toBe('its web page was not answered this time');
    expect(missed(hello, [seen(ports), seen(hello, silent)])).toBe('the greeting of SSH was not answered this time');
  });

  it('went with its device', () => {
    const before = seen(ports, whole, '10.0.0.9');
    const [rest] = askedOf([before], devices, []).restsOf([before.id]);
    expect(askedOf([seen(ports)], new Map([['10.0.0.1', 'd1']]), []).missed(rest!)).toBeNull();
  });
});
