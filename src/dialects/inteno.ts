/** Knows Inteno gateways, built by XAVi (XAVI-XG6846-MIB). */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Inteno gateways, built by XAVi (XAVI-XG6846-MIB)',
  vendor: 'Inteno',
  enterprises: [12919],
  role: 'router',
  foreign: /^XG\d{4}\w*_\d/,
  descr: [/^(?<model>XG\d{4}[A-Za-z\d]*)_(?<version>\S+)/],
  leaves: {
    serial: ['1.3.6.1.4.1.12919.12.1.0'],
  },
  examples: [
    {
      name: "under the agent's number",
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|XG6887_2.3.17', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.4413', '1.3.6.1.4.1.12919.12.1.0|4|XG7A42100087'].join('\n') },
      reads: [{ kind: 'is-a', serial: 'XG7A42100087', by: 'leaf' }, { kind: 'is-a', model: 'XG6887', version: '2.3.17', by: 'descr' }, { kind: 'is-a', vendor: 'Inteno' }, { kind: 'role', role: 'router' }],
    },
  ],
});
