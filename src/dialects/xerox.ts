/** Knows Xerox printers, and Fuji Xerox ones. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Xerox printers, and Fuji Xerox ones',
  vendor: 'Xerox',
  enterprises: [253, 297],
  role: 'printer',
  foreign: /^(?:FUJI )?XEROX |^FUJIFILM /i,
  products: [
    { under: '1.3.6.1.4.1.297', vendor: 'Fujifilm' },
  ],
  descr: [
    { match: /^(?:FUJI XEROX) (?<model>[^;]+);/i, vendor: 'Xerox' },
    { match: /^FUJIFILM (?<model>[^;]+)(?:; ?ESS ?(?<version>\d[\d.]*))?/i, vendor: 'Fujifilm' },
    /^Xerox ?(?:\(R\) ?)?(?<model>[^;]+?)(?:\(TM\))?;.*?\b(?:System(?: Software)?|SS|Net|Network|Controller|OS) (?<version>\d[\d.]*)/i,
    /^Xerox ?(?:\(R\) ?)?(?<model>[^;]+)/i,
  ],
  // Smaller ones are built by Samsung and answer its objects too.
  leaves: {
    model: ['1.3.6.1.4.1.236.11.5.1.1.1.1.0'],
    version: ['1.3.6.1.4.1.236.11.5.1.1.1.2.0'],
    serial: ['1.3.6.1.4.1.253.8.53.3.2.1.3.1', '1.3.6.1.4.1.236.11.5.1.1.1.4.0'],
  },
  examples: [
    {
      name: 'printer',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Xerox VersaLink C405DN; System 70.10.1, Controller 1.10.1, Network 52.14.30', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.253.1.1'].join('\n') },
      reads: [{ kind: 'is-a', model: 'VersaLink C405DN', by: 'descr' }, { kind: 'is-a', vendor: 'Xerox' }, { kind: 'role', role: 'printer' }],
    },
    {
      name: 'one that Samsung built',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Xerox WorkCenter 9225; OS 3.50.21', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.253.8.62.1.20.9.1', '1.3.6.1.4.1.236.11.5.1.1.1.1.0|4|Xerox WorkCenter 9225', '1.3.6.1.4.1.236.11.5.1.1.1.2.0|4|3.50.21.08'].join('\n') },
      reads: [{ kind: 'is-a', model: 'Xerox WorkCenter 9225', version: '3.50.21.08', by: 'leaf' }, { kind: 'is-a', vendor: 'Xerox' }],
    },
    {
      name: 'marks of trade in its name',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Xerox(R) AltaLine(R) C8745 MFP; System Software 103.002.087.24100, ESS 103.002.24100', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.253.8.62.1.46.1.1.3'].join('\n') },
      reads: [{ kind: 'is-a', model: 'AltaLine(R) C8745 MFP', version: '103.002.087.24100', by: 'descr' }],
    },
    {
      name: 'a printer that tells its controller',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|FUJIFILM Apeos C3570; ESS1.9.3,IOT 41.12.0,ADF 10.3.0', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.297.1.93.1.35'].join('\n') },
      reads: [{ kind: 'is-a', model: 'Apeos C3570', version: '1.9.3', by: 'descr' }, { kind: 'is-a', vendor: 'Fujifilm' }],
    },
    {
      name: 'the serial number of a larger one',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.253.8.62.1.77', '1.3.6.1.4.1.253.8.53.3.2.1.3.1|4|XE7001775'].join('\n') },
      reads: [{ kind: 'is-a', serial: 'XE7001775', by: 'leaf' }],
    },
  ],
});
