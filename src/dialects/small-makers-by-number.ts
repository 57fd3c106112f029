/** Knows small makers that only their number tells: what their boxes are for. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Small makers that only their number tells: what their boxes are for',
  enterprises: [449, 2509, 5395, 6431, 6894, 12394, 12551, 21091, 27533, 28634, 30005, 32620, 39324, 46202, 46651, 52326],
  products: [
    { under: '1.3.6.1.4.1.449.2.1', role: 'router' },
    { under: '1.3.6.1.4.1.2509', vendor: 'Aviat', role: 'access-point' },
    { under: '1.3.6.1.4.1.5395', vendor: 'Ribbon', role: 'switch' },
    { under: '1.3.6.1.4.1.6431', vendor: 'BroadSoft', role: 'server' },
    { under: '1.3.6.1.4.1.6894', vendor: 'DataDirect Networks', role: 'storage' },
    { under: '1.3.6.1.4.1.12394', vendor: 'Alvarion', role: 'access-point' },
    { under: '1.3.6.1.4.1.12551', vendor: 'CE+T', role: 'ups' },
    { under: '1.3.6.1.4.1.21091', vendor: 'Exinda', role: 'appliance' },
    { under: '1.3.6.1.4.1.27533', vendor: 'BKE', role: 'ups' },
    { under: '1.3.6.1.4.1.28634', vendor: 'ComAp', role: 'appliance' },
    { under: '1.3.6.1.4.1.30005.1.7', vendor: 'BTI', role: 'switch' },
    { under: '1.3.6.1.4.1.32620', vendor: 'Ixia', role: 'appliance' },
    { under: '1.3.6.1.4.1.39324', vendor: 'OSNEXUS', role: 'storage' },
    { under: '1.3.6.1.4.1.46202', vendor: 'Avigilon', role: 'appliance' },
    { under: '1.3.6.1.4.1.46651', vendor: 'Dantherm', role: 'appliance' },
    { under: '1.3.6.1.4.1.52326', vendor: 'Alpine OptoElectronics', role: 'appliance' },
  ],
  examples: [
    { name: 'the controller of a generator', given: { snmp: '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.28634.29' }, reads: [{ kind: 'is-a', vendor: 'ComAp', by: 'sysobjectid' }, { kind: 'role', role: 'appliance' }] },
    { name: 'a radio link', given: { snmp: '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.12394.4.1' }, reads: [{ kind: 'is-a', vendor: 'Alvarion' }, { kind: 'role', role: 'access-point' }] },
    { name: 'another branch of a number', given: { snmp: '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.449.7' }, reads: [], readsNo: ['role'] },
  ],
});
