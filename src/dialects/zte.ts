/** Knows ZTE: ZXR10, ZXA10, ZXDSL. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'ZTE: ZXR10, ZXA10, ZXDSL',
  vendor: 'ZTE',
  enterprises: [3902],
  role: 'switch',
  foreign: /^ZX|^ZTE /i,
  descr: [
    /^ZXR10 ROS .*?ZXR10[_ ](?<model>\w+) Software.*?Version (?:ZXR10 \w+ )?(?<version>V?\d[\w.]+)/i,
    /ZXR10 (?<model>[\w-]+), ?(?:ZTE ZXR10 Software,? ?)?Version: ?(?<version>V[\w.]+)/i,
    /ZXR10 (?<model>[\w-]+) Software, \d+ Version: ?(?<version>[^,\s]+)/i,
    /^ZTE (?<model>\S+) Software.*?Version: ?(?<version>V[\w.]+)/i,
    /^(?<model>C\d+|ZX\S+) Version (?<version>V\S+)/i,
    /Version (?<version>V\d\S*) \S+ (?<model>(?:ZX)?[A-Z]*\d[\w-]*)\b/,
  ],
  examples: [
    {
      name: 'switch',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|ZTE Ethernet Switch ZXR10 2928E, Version: V2.05.11B12', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.3902.1.1'].join('\n') },
      reads: [{ kind: 'is-a', model: '2928E', version: 'V2.05.11B12', by: 'descr' }, { kind: 'is-a', vendor: 'ZTE' }, { kind: 'role', role: 'switch' }],
    },
    {
      name: 'a switch that names its software first',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|ZXR10 5928E Software, 5900 Version: V2.08.23B7, Copyright (c) by the maker', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.3902.3.100.38'].join('\n') },
      reads: [{ kind: 'is-a', model: '5928E', version: 'V2.08.23B7', by: 'descr' }],
    },
    {
      name: 'a switch that names its software after its model',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|ZXR10 5960-52TM, ZTE ZXR10 Software Version: V5.00.10.17', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.3902.3.100.1'].join('\n') },
      reads: [{ kind: 'is-a', model: '5960-52TM', version: 'V5.00.10.17', by: 'descr' }],
    },
    {
      name: 'a DSLAM that names its model after its release',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|ZTE ZXDSL platform, Version V2.1.7P7 ZXDSL 9877H', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.3902.1004.9806'].join('\n') },
      reads: [{ kind: 'is-a', model: '9877H', version: 'V2.1.7P7', by: 'descr' }],
    },
  ],
});
