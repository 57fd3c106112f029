/** Knows Maipu: MyPower switches and routers. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Maipu: MyPower switches and routers',
  vendor: 'Maipu',
  enterprises: [5651],
  os: 'MyPower',
  role: 'switch',
  descr: [/MyPower (?<model>\S.*?) version (?<version>\d[\d.]+)/i],
  examples: [
    { name: 'by its description', given: { snmp: '1.3.6.1.2.1.1.1.0|4|MyPower S3100-28TP version 6.3.12(R)\n1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.5651.1' }, reads: [{ kind: 'is-a', model: 'S3100-28TP', version: '6.3.12', by: 'descr' }, { kind: 'is-a', vendor: 'Maipu' }, { kind: 'role', role: 'switch' }] },
  ],
});
