/** Knows the console of Sophos Firewall (SFOS): a menu, and behind it commands that tell what the box is; none of them prints its configuration. */
import type { Dialect, Shell } from '../model/dialect.js';
import { clean } from '../model/text.js';

const VERSION = 'system diagnostics show version-info';
/** Number 4 is the device console. An incomplete command may stop its server, so that only whole ones are typed. */
const SHELL: Shell = { id: 'sfos', settings: [], menu: { asks: /Select Menu Number \[\d-\d\]:\s*$/, choice: '4' }, greets: true };
const NOT_TOLD = 'SFOS prints no configuration at its console: export it on its web page (Backup & firmware, Import export)';
const FIELDS = {
  version: [/^\s*(?:Sophos )?Firmware Version\s*:? +(?:SFOS )?(\d\S*(?: (?:GA|MR|EAP)\S*)?)/im],
  model: [/^\s*(?:Appliance )?Model\s*: *(\S.*)$/im],
  serial: [/^\s*(?:Appliance Key|Serial (?:Number|No\.?))\s*: *(\S+)/im],
  name: [/^\s*Hostname\s*: *([A-Za-z0-9][\w.-]*)/im],
} as const;

const dialect: Dialect = {
  title: 'Sophos Firewall (SFOS): what its console tells',
  speaks: (known) => known.some((fact) => fact.kind === 'speaks-ssh') && known.some((fact) => fact.kind === 'is-a' && /^SFOS/.test(fact.os ?? '')),
  shell: SHELL,
  asks: [{ what: 'system', ask: { via: 'ssh', run: VERSION, shell: SHELL.id } }],
  *read(answers) {
    const output = answers.output(VERSION);
    if (!output || !/Firmware Version|Appliance Model/i.test(output.text)) return;
    const told = (patterns: readonly RegExp[]): string | undefined => clean(patterns.map((pattern) => pattern.exec(output.text)?.[1]).find((one) => one !== undefined) ?? '', 80) || undefined;
    const [version, model, serial, name] = [told(FIELDS.version), told(FIELDS.model), told(FIELDS.serial), told(FIELDS.name)];
    const from = [output.from];
    yield { kind: 'is-a', vendor: 'Sophos', os: 'SFOS', ...(version !== undefined && { version }), ...(model !== undefined && { model }), ...(serial !== undefined && { serial }), by: 'cli', from };
    yield { kind: 'role', role: 'firewall', by: 'cli', from };
    if (serial !== undefined && /^[A-Za-z0-9-]{5,40}$/.test(serial)) yield { kind: 'identity', key: 'serial', value: serial, from };
    if (name !== undefined) yield { kind: 'named', name, by: 'hostname', from };
    yield { kind: 'unread', why: NOT_TOLD, from };
  },
  examples: [
    { name: 'behind its menu', given: { ssh: { [VERSION]: 'Sophos Firmware Version: SFOS 20.0.2 MR-2-Build378\nModel: XGS107\nHostname: fw-east.example.net\n\nMain Menu\n\n    4.  Device Console\n\nconsole>\nSerial Number: C01001AAAA00001\nAppliance Model: XGS107\nFirmware Version: SFOS 20.0.2 MR-2-Build378\n' } }, reads: [{ kind: 'is-a', vendor: 'Sophos', os: 'SFOS', version: '20.0.2 MR-2-Build378', model: 'XGS107', serial: 'C01001AAAA00001' }, { kind: 'named', name: 'fw-east.example.net' }, { kind: 'role', role: 'firewall' }, { kind: 'unread', why: NOT_TOLD }] },
    { name: 'another box', given: { ssh: { [VERSION]: '% Invalid input detected\n' } }, reads: [], readsNo: ['is-a', 'unread'] },
  ],
};
export default dialect;
