/** Knows Huawei: VRP switches and routers, OceanStor, power systems, radio. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Huawei: VRP switches and routers, OceanStor, power systems, radio',
  vendor: 'Huawei',
  enterprises: [2011, 34774],
  foreign: /^"?Huawei |Huawei Versatile Routing Platform|Quidway/i,
  products: [
    { under: '1.3.6.1.4.1.2011.6.174', role: 'ups' },
    { under: '1.3.6.1.4.1.2011.2.23', os: 'VRP', role: 'switch' },
    { under: '1.3.6.1.4.1.2011.2.170', os: 'VRP', role: 'switch' },
    { under: '1.3.6.1.4.1.2011.2.62', os: 'VRP', role: 'router' },
    { under: '1.3.6.1.4.1.2011.2.224', os: 'VRP', role: 'router' },
    { under: '1.3.6.1.4.1.2011.2.240', os: 'VRP', role: 'access-point' },
    { under: '1.3.6.1.4.1.2011.2.321', os: 'VRP', role: 'firewall' },
    { under: '1.3.6.1.4.1.2011.2.122', os: 'VRP', role: 'firewall' },
    { under: '1.3.6.1.4.1.2011.2.235', os: 'iBMC', role: 'server' },
  ],
  descr: [
    { match: /^Huawei (?<model>(?:ETP|UPS|SMU)\d\w*)/i, role: 'ups' },
    { match: /Versatile Routing Platform.*?Version (?<version>\d[\d.]+ \([^)]*\)).*?Ltd\.?\s+HUAWEI (?<model>[A-Z]\w*\d[\w-]*)\s*$/i, os: 'VRP' },
    { match: /^"?(?:Huawei |Quidway )?(?<model>(?!Huawei|Versatile|Quidway)[\w-]+(?:-[\w-]+)*)\s+Huawei Versatile Routing Platform.*?Version (?<version>\d[\d.]+ \([^)]*\))/i, os: 'VRP' },
    { match: /Versatile Routing Platform.*?Version (?<version>\d[\d.]+ \((?<model>[\w -]+?) V\d[^)]*\))/i, os: 'VRP' },
    { match: /YunShan OS Version [\d.]+ \((?<model>\S+) (?<version>V\d+R\w+)\)/i, os: 'YunShan OS', role: 'switch' },
    { match: /^Huawei (?<model>Optix\s?\w+) (?<version>V\d+R\w+)/i },
    { match: /^(?<model>(?:Quidway )?[\w-]+) ?(?:Series|Huawei)?.*?Version (?<version>\d[\w. ()]+?)(?: Copyright|,|$)/i, os: 'VRP' },
    { match: /^(?:Huawei )?(?<model>[A-Z][\w ./-]*?\d\S*) (?<version>V\d{3}R\d{3}\w*)\b/i },
  ],
  leaves: {
    model: ['1.3.6.1.4.1.2011.5.25.31.6.5.0', '1.3.6.1.4.1.2011.5.25.188.1.4.0', '1.3.6.1.4.1.2011.2.235.1.1.1.6.0', '1.3.6.1.4.1.2011.6.174.1.2.100.1.2'],
    version: ['1.3.6.1.4.1.34774.4.1.1.6.0', '1.3.6.1.4.1.2011.6.3.1.999.0', '1.3.6.1.4.1.2011.6.164.1.2.2.1.1.5', '1.3.6.1.4.1.2011.2.235.1.1.11.50.1.4.11.65.99.116.105.118.101.32.105.66.77.67', '1.3.6.1.4.1.2011.6.174.1.2.100.1.3'],
    serial: ['1.3.6.1.4.1.34774.4.1.1.1.0', '1.3.6.1.4.1.2011.5.25.188.1.1.0', '1.3.6.1.4.1.2011.6.3.3.1.1.9.0', '1.3.6.1.4.1.2011.2.25.4.40.4.10.13.1.1.23', '1.3.6.1.4.1.2011.6.174.1.2.100.1.5'],
  },
  examples: [
    {
      name: 'VRP',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|S5735-L24T4X-A1 Huawei Versatile Routing Platform Software VRP (R) software,Version 5.170 (S5735 V200R019C10SPC500) Copyright (C) 2007 Huawei Technologies Co., Ltd.', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.2011.2.23.604'].join('\n') },
      reads: [{ kind: 'is-a', model: 'S5735-L24T4X-A1', version: '5.170 (S5735 V200R019C10SPC500)', by: 'descr' }, { kind: 'is-a', vendor: 'Huawei' }, { kind: 'role', role: 'switch' }],
    },
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.2011.1.1', '1.3.6.1.4.1.2011.5.25.31.6.5.0|4|MX-1200', '1.3.6.1.4.1.34774.4.1.1.1.0|4|QX7A4210087', '1.3.6.1.4.1.34774.4.1.1.6.0|4|4.2.17'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Huawei' }],
    },
    {
      name: 'a Quidway switch',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Quidway S5328C-EI Huawei Versatile Routing Platform Software VRP (R) Software, Version 5.70 (S5300 V100R006C00SPC800) Copyright (C) 2000-2011', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.2011.2.23.96'].join('\n') },
      reads: [{ kind: 'is-a', model: 'S5328C-EI', version: '5.70 (S5300 V100R006C00SPC800)', by: 'descr' }],
    },
    {
      name: 'a server by its management controller (HUAWEI-SERVER-IBMC-MIB)',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.2011.2.235', '1.3.6.1.4.1.2011.2.235.1.1.1.6.0|4|RH2287 V3', '1.3.6.1.4.1.2011.2.235.1.1.11.50.1.4.11.65.99.116.105.118.101.32.105.66.77.67|4|(U4187)3.87'].join('\n') },
      reads: [{ kind: 'is-a', model: 'RH2287 V3', version: '(U4187)3.87', by: 'leaf' }, { kind: 'is-a', vendor: 'Huawei', os: 'iBMC' }, { kind: 'role', role: 'server' }],
    },
    {
      name: 'a UPS',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.2011.6.174', '1.3.6.1.4.1.2011.6.174.1.2.100.1.2.1|4|UPS7700-A-2KTTL', '1.3.6.1.4.1.2011.6.174.1.2.100.1.3.1|4|V200R007C00', '1.3.6.1.4.1.2011.6.174.1.2.100.1.5.1|4|21770177558'].join('\n') },
      reads: [{ kind: 'is-a', model: 'UPS7700-A-2KTTL', version: 'V200R007C00', serial: '21770177558', by: 'leaf' }, { kind: 'role', role: 'ups' }],
    },
    {
      name: 'a switch of data centres, which names its model last',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Huawei Versatile Routing Platform Software VRP (R) software, Version 8.180 (CE6887 V200R019C10SPC800) Copyright (C) 2012-2018 Huawei Technologies Co., Ltd. HUAWEI CE6887-48S6CQ', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.2011.2.239.87'].join('\n') },
      reads: [{ kind: 'is-a', os: 'VRP', model: 'CE6887-48S6CQ', version: '8.180 (CE6887 V200R019C10SPC800)', by: 'descr' }],
    },
    {
      name: 'a model and its release',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|USG6387 V500R001C60SPC387 Copyright (c) 2014-2017 Huawei Technologies Co., Ltd. All rights reserved.', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.2011.2.321.1'].join('\n') },
      reads: [{ kind: 'is-a', model: 'USG6387', version: 'V500R001C60SPC387', by: 'descr' }],
    },
    {
      name: 'a power system',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Huawei ETP48387', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.2011.6.87'].join('\n') },
      reads: [{ kind: 'is-a', model: 'ETP48387', by: 'descr' }, { kind: 'role', role: 'ups' }],
    },
  ],
});
