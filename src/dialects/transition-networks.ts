/** Knows Transition Networks: media converters and switches. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Transition Networks: media converters and switches',
  vendor: 'Transition Networks',
  enterprises: [868],
  role: 'switch',
  descr: [/^(?<model>(?:S[MI][\w]*|ION\w*|CPSMC\w*|MIL-\w+)-?[\w-]*\d[\w-]*)/],
  examples: [
    { name: 'by its description', given: { snmp: '1.3.6.1.2.1.1.1.0|4|SISPM1040-384-LRT Managed Hardened PoE+ Switch\n1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.868.1' }, reads: [{ kind: 'is-a', model: 'SISPM1040-384-LRT', by: 'descr' }, { kind: 'is-a', vendor: 'Transition Networks' }, { kind: 'role', role: 'switch' }] },
  ],
});
