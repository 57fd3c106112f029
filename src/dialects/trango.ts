/** Knows Trango radio links: Apex, Giga (GIGA-PLUS-MIB). */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Trango radio links: Apex, Giga (GIGA-PLUS-MIB)',
  vendor: 'Trango',
  enterprises: [5454],
  role: 'access-point',
  foreign: /^Apex (?:Lynx|Plus)/i,
  descr: [/^(?<model>(?:Apex|Giga|StrataLink)\b.*)$/i],
  leaves: {
    version: ['1.3.6.1.4.1.5454.1.80.1.1.2.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.5454.1.1', '1.3.6.1.4.1.5454.1.80.1.1.2.0|4|4.2.17'].join('\n') },
      reads: [{ kind: 'is-a', version: '4.2.17', by: 'leaf' }, { kind: 'is-a', vendor: 'Trango' }, { kind: 'role', role: 'access-point' }],
    },
    {
      name: 'a radio',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Apex Lynx 18', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.5454.1.80'].join('\n') },
      reads: [{ kind: 'is-a', model: 'Apex Lynx 18', by: 'descr' }, { kind: 'is-a', vendor: 'Trango' }, { kind: 'role', role: 'access-point' }],
    },
  ],
});
