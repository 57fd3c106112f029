/** Asserts that lines which change from hour to hour are hidden from comparisons, make by make, and that lines which somebody wrote are not. */
import { expect, it } from 'vitest';
import { loadDialects } from '../../src/load.js';

const NOISE: Readonly<Record<string, readonly string[]>> = {
  'cisco-ios-config': ['! Last configuration change at 12:00:00 UTC Mon Jan 5 2026', '!! Last configuration change at Mon Jan  5 12:00:00 2026 by mira', 'Current configuration : 12345 bytes', 'Current configuration:12345 bytes', 'Uncompressed configuration from 1234 bytes to 12345 bytes', 'ntp clock-period 17179869', 'sw1 uptime is 3 weeks, 2 days', 'Uptime for this control processor is 3 weeks', 'System restarted at 12:00:00 UTC Mon Jan 5 2026'],
  'cisco-nxos-config': ['!Time: Mon Jan  5 12:00:00 2026', '!NVRAM config last updated at Mon Jan  5 12:00:00 2026', 'Kernel uptime is 10 day(s), 1 hour(s), 2 minute(s), 3 second(s)'],
  'cisco-asa-config': [': Written by mira at 12:00:00.000 UTC Mon Jan 5 2026', 'fw1 up 10 days 2 hours', 'Configuration last modified by mira at 12:00:00.000 UTC Mon Jan 5 2026', 'Cryptochecksum:0123456789abcdef0123456789abcdef'],
  'procurve-config': ['  Up Time            : 30 days', '  CPU Util (%)       : 5', '  Memory   - Total   : 104,857,600', '             Free    : 70,000,000', '  Packets  - Total   : 12345'],
  'comware-config': ['HPE Comware uptime is 0 weeks, 1 day, 2 hours', '!Last configuration was updated at 2026-01-05 12:00:00 UTC by mira'],
  'dell-config': ['!Current System Time: Jan 5 12:00', '! Last configuration change at Jan  05 10:00:00 2026'],
  'arista-config': ['! Startup-config last modified at Mon Jan  5 12:00:00 2026 by mira', 'Uptime:                 1 weeks, 2 days', 'Free memory:            1234567 kB'],
};
const SIGNAL = ['hostname sw1', '! uptime desk', ' description uptime is 3 weeks', 'username mira privilege 15', 'snmp-server location Free : all', 'version 17.9', 'interface Vlan10', 'boot system flash bootflash:packages.conf', 'Memory', '  Free'];

const dialects = new Map((await loadDialects()).map((dialect) => [dialect.id, dialect]));
it.each(Object.keys(NOISE))('of %s', (id) => {
  const isHidden = (line: string): boolean => dialects.get(id)!.restless!.some((pattern) => pattern.test(line));
  expect(NOISE[id]!.filter((line) => !isHidden(line))).toEqual([]);
  expect(SIGNAL.filter(isHidden)).toEqual([]);
});
