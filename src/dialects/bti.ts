/** Knows BTI and Juniper's optical transport of that line. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: "BTI and Juniper's optical transport of that line",
  vendor: 'BTI Photonic Systems',
  enterprises: [18070],
  role: 'switch',
  descr: [/^BTI Systems\.?;[^;]*; ?(?<model>BTI \w+); ?(?<version>\d+(?:\.\d+)+)/i, /^BTI; ?WDM; ?(?<model>BTI \w+); ?(?<version>\d+(?:\.\d+)+)/i],
  examples: [
    { name: 'its description', given: { snmp: ['1.3.6.1.2.1.1.1.0|4|BTI Systems.;BTI 7000;BTI 7087;10.8.7 C004', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.18070.2.2'].join('\n') }, reads: [{ kind: 'is-a', model: 'BTI 7087', version: '10.8.7', by: 'descr' }, { kind: 'is-a', vendor: 'BTI Photonic Systems' }, { kind: 'role', role: 'switch' }] },
    { name: 'the newer line', given: { snmp: ['1.3.6.1.2.1.1.1.0|4|BTI; WDM; BTI 7887; 1.8.7 18795; 0.1', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.18070.2.9'].join('\n') }, reads: [{ kind: 'is-a', model: 'BTI 7887', version: '1.8.7', by: 'descr' }] },
  ],
});
