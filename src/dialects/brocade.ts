/** Knows Brocade: Fabric OS, FastIron and ICX, ServerIron. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Brocade: Fabric OS, FastIron and ICX, ServerIron',
  vendor: 'Brocade',
  enterprises: [1588, 1991],
  role: 'switch',
  products: [
    { under: '1.3.6.1.4.1.1588.2.1.1', os: 'Fabric OS' },
    { under: '1.3.6.1.4.1.1991', os: 'IronWare' },
  ],
  descr: [
    { match: /\bBR-(?<model>VDX\S+?), Network Operating System Software Version (?<version>\S+?)\.?$/i, os: 'Network OS' },
    { match: /(?:Brocade|Foundry|Ruckus Wireless)[^,]*?(?:Networks|Communications|Wireless)?,? ?(?:Systems|Inc\.?)?,?.*?(?<model>(?:Stacking System )?(?:ICX|FastIron|FCX|FWS|FLS|FES|TurboIron|ServerIron|NetIron|MLX|BigIron|FGS)[\w +/-]*?(?: \([\w-]+\))?)(?:,| IronWare).*?Version V?(?<version>\S+)/i },
  ],
  leaves: {
    model: ['1.3.6.1.4.1.1991.1.1.3.31.2.1.1.5'],
    version: ['1.3.6.1.4.1.1588.2.1.1.1.1.6.0', '1.3.6.1.4.1.1991.1.1.2.1.11.0'],
    serial: ['1.3.6.1.4.1.1588.2.1.1.1.1.10.0', '1.3.6.1.4.1.1991.1.1.1.1.2.0', '1.3.6.1.4.1.1991.1.1.1.4.1.1.2'],
  },
  examples: [
    { name: 'a switch of the VDX series', given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Extreme Networks, Brocade VDX Switch, BR-VDX6787, Network Operating System Software Version 7.8.7a.', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.1588.3.3.1.131'].join('\n') }, reads: [{ kind: 'is-a', vendor: 'Brocade' }, { kind: 'is-a', model: 'VDX6787', os: 'Network OS', version: '7.8.7a' }] },
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.1588.1.1', '1.3.6.1.4.1.1588.2.1.1.1.1.6.0|4|4.2.17', '1.3.6.1.4.1.1588.2.1.1.1.1.10.0|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Brocade' }, { kind: 'role', role: 'switch' }],
    },
    {
      name: 'a stack of ICX switches',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.1991.1.3.62.1.1.1.1', '1.3.6.1.4.1.1991.1.1.3.31.2.1.1.5.1|4|ICX7150-48-POEF 48-port Management Module', '1.3.6.1.4.1.1991.1.1.1.4.1.1.2.1|4|FEK0000X017'].join('\n') },
      reads: [{ kind: 'is-a', model: 'ICX7150-48-POEF 48-port Management Module', serial: 'FEK0000X017', by: 'leaf' }, { kind: 'is-a', vendor: 'Brocade' }],
    },
    {
      name: 'a chassis of several words',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Foundry Networks, Inc. FastIron SX 800, IronWare Version 07.2.02dT3e3 Compiled on Mar 08 2011', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.1991.1.3.36.2.1'].join('\n') },
      reads: [{ kind: 'is-a', model: 'FastIron SX 800', version: '07.2.02dT3e3', by: 'descr' }],
    },
    {
      name: 'a model in brackets',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Foundry Networks, Inc. FastIron Edge Switch (FES2487), IronWare Version 04.0.87cTe1 Compiled on Apr 05 2007 at 10:41:22 labeled as FEB04087c', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.1991.1.3.34.1.1.1.1'].join('\n') },
      reads: [{ kind: 'is-a', model: 'FastIron Edge Switch (FES2487)', version: '04.0.87cTe1', by: 'descr' }],
    },
  ],
});
