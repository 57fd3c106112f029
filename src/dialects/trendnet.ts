/** Knows TRENDnet switches, by their description. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'TRENDnet switches, by their description',
  vendor: 'TRENDnet',
  enterprises: [28866],
  role: 'switch',
  foreign: /^TRENDnet /i,
  descr: [/^(?:TRENDnet )?(?<model>T[A-Z]{1,3}-[\w-]*\d[\w-]*)/i],
  examples: [
    {
      name: 'a switch',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|TPE-177WS', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.28866.2.15'].join('\n') },
      reads: [{ kind: 'is-a', model: 'TPE-177WS', by: 'descr' }, { kind: 'is-a', vendor: 'TRENDnet' }, { kind: 'role', role: 'switch' }],
    },
  ],
});
