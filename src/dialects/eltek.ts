/** Knows Eltek power systems. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Eltek power systems',
  vendor: 'Eltek',
  enterprises: [12148],
  role: 'ups',
  descr: [
    /^(?<model>WebPower|Theia)\(\S+\) Rev.*?\bOS:\s*(?<version>\d\S*)/i,
    /^(?<model>WebPower)\(\S+\) (?<version>[\d.]+)/i,
  ],
  leaves: {
    model: ['1.3.6.1.4.1.12148.10.13.8.2.1.2', '1.3.6.1.4.1.12148.10.2.6.0'],
    version: ['1.3.6.1.4.1.12148.10.13.8.2.1.8', '1.3.6.1.4.1.12148.9.1.18.7.0'],
    serial: ['1.3.6.1.4.1.12148.10.2.7.0', '1.3.6.1.4.1.12148.9.2.1.3.7.0'],
  },
  examples: [
    { name: 'boards that tell their own release and that of the system', given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Theia(405087.009) Rev: 1.87a,Apr 3 2012 OS:2.8.7', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.12148.10'].join('\n') }, reads: [{ kind: 'is-a', model: 'Theia', version: '2.8.7' }] },
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.12148.1.1', '1.3.6.1.4.1.12148.10.2.7.0|4|QX7A4210087', '1.3.6.1.4.1.12148.10.13.8.2.1.2.1|4|MX-1200', '1.3.6.1.4.1.12148.10.13.8.2.1.8.1|4|4.2.17'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Eltek' }, { kind: 'role', role: 'ups' }],
    },
  ],
});
