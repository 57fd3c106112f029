/** Asserts that the page puts first what the report puts first: by outcome, and among equals by what stops. */
import { describe, expect, it } from 'vitest';
import { clinic, failure, finding } from './audit-builder.js';

const { pressingFirst } = (await import(new URL('../../web/weight.js', import.meta.url).href)) as { pressingFirst: (findings: readonly { readonly id: string }[], audit: unknown) => readonly { readonly rule: string; readonly about: readonly { readonly id: string }[] }[] };

describe('the findings of the page', () => {
  const about = (id: string) => ({ kind: 'device' as const, id, name: id });
  const audit = { ...clinic(), failures: [failure('device', 'fw1', { cutOff: { hosts: 40, devices: [] } }), failure('device', 'core1', { cutOff: { hosts: 47, devices: [] } })] };
  const findings = [finding('cut-device', 'ACT_NOW', about('fw1')), finding('cut-device', 'ACT_NOW', about('core1')), finding('telnet-open', 'TRACK', about('core1')), finding('one-author', 'ACT_NOW', about('nobody')), finding('cut-link', 'PLAN', about('core1'))];

  it('stand by outcome, then by how much stops, and what stops nothing last', () => {
    expect(pressingFirst(findings, audit).map(({ rule, about: [first] }) => `${rule} ${first!.id}`)).toEqual(['cut-device core1', 'cut-device fw1', 'one-author nobody', 'cut-link core1', 'telnet-open core1']);
  });
  it('are all there', () => {
    expect(pressingFirst(findings, audit)).toHaveLength(findings.length);
  });
});
