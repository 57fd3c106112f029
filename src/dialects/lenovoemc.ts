/** Knows LenovoEMC and Iomega storage for small offices (IOMEGANAS-MIB). */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'LenovoEMC and Iomega storage for small offices (IOMEGANAS-MIB)',
  vendor: 'LenovoEMC',
  enterprises: [11369],
  role: 'storage',
  foreign: /EMC SOHO-NAS Storage/i,
  leaves: {
    model: ['1.3.6.1.4.1.11369.10.1.1.0'],
  },
  examples: [
    {
      name: "under the agent's number",
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|EMC SOHO-NAS Storage.', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.8072.3.2.10', '1.3.6.1.4.1.11369.10.1.1.0|4|ix87-400d'].join('\n') },
      reads: [{ kind: 'is-a', model: 'ix87-400d', by: 'leaf' }, { kind: 'is-a', vendor: 'LenovoEMC' }, { kind: 'role', role: 'storage' }],
    },
  ],
});
