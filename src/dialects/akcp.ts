/** Knows AKCP sensor probes (HHMSAGENT-MIB, SPAGENT-MIB). */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'AKCP sensor probes (HHMSAGENT-MIB, SPAGENT-MIB)',
  vendor: 'AKCP',
  enterprises: [3854],
  role: 'appliance',
  descr: [/\b(?<model>SP\d+)/],
  leaves: {
    model: ['1.3.6.1.4.1.3854.1.1.8.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.3854.1.1', '1.3.6.1.4.1.3854.1.1.8.0|4|sensorProbe8'].join('\n') },
      reads: [{ kind: 'is-a', model: 'sensorProbe8', by: 'leaf' }, { kind: 'is-a', vendor: 'AKCP' }, { kind: 'role', role: 'appliance' }],
    },
    {
      name: 'a probe by its description',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|SP8+ 1.0.4287 Sep 10 2024', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.3854.3.2'].join('\n') },
      reads: [{ kind: 'is-a', model: 'SP8', by: 'descr' }, { kind: 'is-a', vendor: 'AKCP' }, { kind: 'role', role: 'appliance' }],
    },
  ],
});
