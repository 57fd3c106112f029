/** Knows Westermo WeOS. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Westermo WeOS',
  vendor: 'Westermo',
  enterprises: [16177],
  os: 'WeOS',
  role: 'switch',
  descr: [
    /^Westermo [^,]+, primary: v?(?<version>[\d.]+)/i,
  ],
  examples: [
    {
      name: 'switch',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Westermo Lynx, primary: v4.30.1, backup: v4.30.1, bootloader: v2017', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.16177.1.1'].join('\n') },
      reads: [{ kind: 'is-a', version: '4.30.1', by: 'descr' }, { kind: 'is-a', vendor: 'Westermo' }, { kind: 'role', role: 'switch' }],
    },
  ],
});
