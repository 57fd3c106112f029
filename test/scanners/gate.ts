/** Knows how to make a gate for scanner tests: a corner of loopback, fast, with an engagement in force. */
import { createGate, type Gate, type GateOptions } from '../../src/guard/gate.js';
import { DEFAULT_LIMITS, type Limits } from '../../src/model/site.js';

export function testGate(allow: readonly string[], change: Partial<Omit<GateOptions, 'limits'>> & { readonly limits?: Partial<Limits> } = {}): Gate {
  const { limits, ...rest } = change;
  return createGate({
    scope: { allow, deny: [], windows: [] },
    engagement: { authorisedBy: 'a test', on: '2020-01-01', until: '2099-12-31' },
    timezone: 'UTC',
    limits: { ...DEFAULT_LIMITS, packetsPerSecond: 5000, perDevicePacketsPerSecond: 1000, ...limits },
    ...rest,
  });
}
