/** Knows DHCPatriot address servers of First Network Group. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'DHCPatriot address servers of First Network Group',
  vendor: 'First Network Group',
  os: 'DHCPatriot',
  role: 'server',
  foreign: /\bFNGi\b/,
  leaves: {
    model: ['1.3.6.1.4.1.2021.52.7.4.1.2.5.77.79.68.69.76.1'],
    version: ['1.3.6.1.4.1.2021.51.11.4.1.2.7.86.69.82.83.73.79.78.1'],
    serial: ['1.3.6.1.4.1.2021.52.8.4.1.2.6.83.69.82.73.65.76.1'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.4.1.2021.52.7.4.1.2.5.77.79.68.69.76.1|4|MX-1200', '1.3.6.1.4.1.2021.51.11.4.1.2.7.86.69.82.83.73.79.78.1|4|4.2.17', '1.3.6.1.4.1.2021.52.8.4.1.2.6.83.69.82.73.65.76.1|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'First Network Group' }, { kind: 'role', role: 'server' }],
    },
  ],
});
