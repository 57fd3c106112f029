/** Knows Tranzeo radios, by their description. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Tranzeo radios, by their description',
  vendor: 'Tranzeo',
  role: 'access-point',
  foreign: /^Tranzeo /i,
  descr: [/^Tranzeo (?<model>\S+), OS (?<version>[^\s(,]+)/i],
  examples: [
    {
      name: 'a radio',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Tranzeo TR6Xq, OS 6.9.1(1031), FW TR6-4.1.7Xq, 5.xGHz, 17dBi int. antenna', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.8072.3.2.10'].join('\n') },
      reads: [{ kind: 'is-a', vendor: 'Tranzeo', model: 'TR6Xq', version: '6.9.1', by: 'descr' }, { kind: 'role', role: 'access-point' }],
    },
  ],
});
