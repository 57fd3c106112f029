/** Knows innovaphone: telephone systems, gateways and telephones. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'innovaphone: telephone systems, gateways and telephones',
  vendor: 'innovaphone',
  enterprises: [6666],
  role: 'appliance',
  descr: [/^(?<model>IP\w+) +(?<version>[Vv]?\d+(?:r\d+|\.\d+)(?: (?:sr|hf)\w+)?)/],
  examples: [
    { name: 'by its description', given: { snmp: '1.3.6.1.2.1.1.1.0|4|IP811 12r2 sr14 IP811[12.5171], Bootcode[12.5171]\n1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.6666.1' }, reads: [{ kind: 'is-a', model: 'IP811', version: '12r2 sr14', by: 'descr' }, { kind: 'is-a', vendor: 'innovaphone' }, { kind: 'role', role: 'appliance' }] },
  ],
});
