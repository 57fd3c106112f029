/** Knows Sierra Wireless: AirLink routers by mobile radio. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Sierra Wireless: AirLink routers by mobile radio',
  vendor: 'Sierra Wireless',
  enterprises: [20542],
  os: 'ALEOS',
  role: 'router',
  descr: [/^(?:Sierra Wireless )?(?:AirLink )?(?<model>(?:RV|MP|MG|ES|GX|LS|LX|XR|XT)\d+\S*)/i],
  examples: [
    { name: 'by its description', given: { snmp: '1.3.6.1.2.1.1.1.0|4|AirLink RV50X\n1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.20542.1' }, reads: [{ kind: 'is-a', model: 'RV50X', by: 'descr' }, { kind: 'is-a', vendor: 'Sierra Wireless' }, { kind: 'role', role: 'router' }] },
  ],
});
