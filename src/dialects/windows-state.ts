/** Knows what is installed on a Windows machine, how full its disks are, and which of its services failed (over OpenSSH). */
import type { Dialect } from '../model/dialect.js';
import { clean } from '../model/text.js';
import { numberIn, textIn } from './bricks/json.js';
import { objectsOf, selected, speaksWindows } from './bricks/powershell.js';

const DISKS = selected('Get-CimInstance Win32_LogicalDisk -Filter DriveType=3', 'DeviceID', 'Size', 'FreeSpace');
/** What set-up programs write down; asking the installer itself (Win32_Product) would make it check every program, and mend some. */
const UNINSTALL = 'Microsoft\\Windows\\CurrentVersion\\Uninstall\\*';
const SOFTWARE = selected(`Get-ItemProperty HKLM:\\Software\\${UNINSTALL},HKLM:\\Software\\WOW6432Node\\${UNINSTALL}`, 'DisplayName', 'DisplayVersion');
const STOPPED = selected('Get-CimInstance Win32_Service -Filter ExitCode!=0', 'Name', 'State', 'StartMode', 'ExitCode');

/** ERROR_SERVICE_NEVER_STARTED: nothing has tried since the last start. */
const NEVER_TRIED = 1077;
const GIGABYTE = 1024 ** 3;

const dialect: Dialect = {
  title: 'Windows: disks, installed programs, failed services',
  speaks: speaksWindows,
  asks: [
    { what: 'mounts', ask: { via: 'ssh', run: DISKS } },
    { what: 'packages', ask: { via: 'ssh', run: SOFTWARE } },
    { what: 'services', ask: { via: 'ssh', run: STOPPED } },
  ],
  *read(answers) {
    for (const { told, from } of objectsOf(answers, DISKS)) {
      const [mount, size, free] = [textIn(told, 'DeviceID') ?? '', numberIn(told, 'Size') ?? 0, numberIn(told, 'FreeSpace')];
      if (!/^[A-Z]:$/.test(mount) || size === 0 || free === null || free > size) continue;
      const gigabytes = size / GIGABYTE;
      yield { kind: 'filesystem', mount, usedPercent: Math.round(((size - free) / size) * 100), gigabytes: gigabytes < 10 ? Number(gigabytes.toPrecision(2)) : Math.round(gigabytes), from };
    }
    for (const { told, from } of objectsOf(answers, SOFTWARE)) {
      const [name, version] = [clean(textIn(told, 'DisplayName') ?? '', 120), clean(textIn(told, 'DisplayVersion') ?? '', 60)];
      if (name !== '' && version !== '') yield { kind: 'package', name, version, from };
    }
    for (const { told, from } of objectsOf(answers, STOPPED)) {
      const [name, code] = [clean(textIn(told, 'Name') ?? '', 120), numberIn(told, 'ExitCode')];
      if (name !== '' && told['StartMode'] === 'Auto' && told['State'] === 'Stopped' && code !== null && code !== 0 && code !== NEVER_TRIED) yield { kind: 'failed-service', name, by: 'windows', state: `exit code ${code}`, from };
    }
  },
  examples: [
    {
      name: 'a full disk, a program, a service that ended with an error and two that did not',
      given: {
        ssh: {
          [DISKS]: '[{"DeviceID":"C:","Size":107374182400,"FreeSpace":5368709120},{"DeviceID":"D:","Size":0,"FreeSpace":0}]',
          [SOFTWARE]: '[{"DisplayName":"Example Orders","DisplayVersion":"4.2.1"},{"DisplayName":null,"DisplayVersion":null}]',
          [STOPPED]: '[{"Name":"OrderImport","State":"Stopped","StartMode":"Auto","ExitCode":1067},{"Name":"MapsBroker","State":"Stopped","StartMode":"Auto","ExitCode":1077},{"Name":"Manual1","State":"Stopped","StartMode":"Manual","ExitCode":1}]',
        },
      },
      reads: [{ kind: 'filesystem', mount: 'C:', usedPercent: 95, gigabytes: 100 }, { kind: 'package', name: 'Example Orders', version: '4.2.1' }, { kind: 'failed-service', name: 'OrderImport', by: 'windows', state: 'exit code 1067' }],
    },
    { name: 'all services as they should be', given: { ssh: { [STOPPED]: '{"Name":"MapsBroker","State":"Stopped","StartMode":"Auto","ExitCode":1077}' } }, reads: [], readsNo: ['failed-service'] },
  ],
};
export default dialect;
