/** Knows Zyxel: ZyNOS switches, ZyWALL and USG firewalls, access points, DSL. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Zyxel: ZyNOS switches, ZyWALL and USG firewalls, access points, DSL',
  vendor: 'Zyxel',
  enterprises: [890],
  role: 'switch',
  foreign: /^USG (?:FLEX )?\d+|^ZyWALL/i,
  products: [
    { under: '1.3.6.1.4.1.890.1.15', role: 'switch' },
  ],
  descr: [
    { match: /^(?<model>(?:ZyWALL|USG|ATP|VPN|USGFLEX|NSG\d)\S*(?: (?:FLEX )?\S+)*)/i, role: 'firewall' },
    { match: /^(?<model>[VAEP]MG\d+\S*|[DE]X\d{4}-[TB]\S*|(?:NR|LTE|FWA)\d{3}\S*)/i, role: 'router' },
    { match: /^(?<model>(?:N?WA[CX]?\d+\S*|NWA\S+)(?: (?:PRO|HD|EZ)\b)?)/i, role: 'access-point' },
    /^(?<model>(?:ES|GS|XS|XGS|MES|MGS|GES|IES|MSC|XMG)[\w/-]+)$/i,
  ],
  leaves: {
    model: ['1.3.6.1.4.1.890.1.15.3.1.11.0', '1.3.6.1.4.1.890.1.5.13.13.16.12.2.0'],
    version: [{ oid: '1.3.6.1.4.1.890.1.15.3.1.6.0', match: /^(.+?)(?:ITS\S*| ?\| .*)?$/ }, '1.3.6.1.4.1.890.1.2.2.1.0', '1.3.6.1.4.1.890.1.5.13.13.16.1.0', '1.3.6.1.4.1.890.1.2.1.1.1.0', '1.3.6.1.4.1.890.1.5.13.1.1.3.1.4.0.0', '1.3.6.1.4.1.890.1.5.13.5.6.3.1.4.0'],
    serial: ['1.3.6.1.4.1.890.1.15.3.1.12.0', '1.3.6.1.4.1.890.1.2.2.2.0', '1.3.6.1.4.1.890.1.5.13.5.6.2.1.3.0', { below: '1.10.0' }, '1.3.6.1.4.1.890.1.15.3.82.2.10.0', '1.3.6.1.4.1.890.1.2.1.1.10.0', '1.3.6.1.4.1.890.1.5.13.1.1.2.1.3.0'],
  },
  examples: [
    {
      name: 'a gateway at a line of a provider',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|VMG8762-T50', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.890.1.15'].join('\n') },
      reads: [{ kind: 'is-a', model: 'VMG8762-T50', by: 'descr' }, { kind: 'role', role: 'router' }],
    },
    {
      name: 'switch',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|GS1920-24', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.890.1.5.8.59'].join('\n') },
      reads: [{ kind: 'is-a', model: 'GS1920-24', by: 'descr' }, { kind: 'is-a', vendor: 'Zyxel' }, { kind: 'role', role: 'switch' }],
    },
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.890.1.1', '1.3.6.1.4.1.890.1.15.3.1.6.0|4|4.2.17', '1.3.6.1.4.1.890.1.15.3.1.11.0|4|MX-1200', '1.3.6.1.4.1.890.1.15.3.1.12.0|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Zyxel' }, { kind: 'role', role: 'switch' }],
    },
    {
      name: 'a release with its date, and the objects of older gateways',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.890.1.2.1', '1.3.6.1.4.1.890.1.15.3.1.6.0|4|V4.70(ABXX.7) | 01/17/2023', '1.3.6.1.4.1.890.1.2.1.1.10.0|4|S170Y17007755'].join('\n') },
      reads: [{ kind: 'is-a', version: 'V4.70(ABXX.7)', serial: 'S170Y17007755', by: 'leaf' }],
    },
    {
      name: 'a DSLAM',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.890.1.5.13.1', '1.3.6.1.4.1.890.1.5.13.1.1.2.1.3.0|4|S170Y17007766', '1.3.6.1.4.1.890.1.5.13.1.1.3.1.4.0.0|4|V3.53(BLC.7)'].join('\n') },
      reads: [{ kind: 'is-a', version: 'V3.53(BLC.7)', serial: 'S170Y17007766', by: 'leaf' }],
    },
    {
      name: 'an access concentrator: the release of its first card that tells one (ZYXEL-IES5000-MIB)',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.890.1.5.13.5', '1.3.6.1.4.1.890.1.5.13.5.6.3.1.4.0.1|4|V3.87(AAB.0)'].join('\n') },
      reads: [{ kind: 'is-a', version: 'V3.87(AAB.0)', by: 'leaf' }],
    },
  ],
});
