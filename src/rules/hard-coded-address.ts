/** Knows a scheduled job that calls another machine by its number. */
import { isIPv4 } from 'node:net';
import { isSpecialAddress } from '../model/address.js';
import { distinct } from '../model/order.js';
import type { Rule } from '../model/rule.js';
import { deviceAt } from './bricks/network.js';
import { aboutDevice, aboutPart, cite, deviceOf } from './bricks/subjects.js';

/** Four numbers that stand by themselves, behind an option's letter or in the name of a remote place; in the names of files and folders they are versions. */
const ADDRESS = /(?<=^|[\s"'=@,;(|<>[]|[a-z]:\/\/|(?:^|[\s"'=])(?:\\\\|\/\/|-[A-Za-z]|\/dev\/(?:tcp|udp)\/)|[\s"'=][A-Za-z][\w-]{0,20}:)\d{1,3}(?:\.\d{1,3}){3}(?![\w.-]*[\w-])/g;

const rule: Rule = {
  title: 'A job that calls a machine by its number',
  group: 'Hosts',
  rationale: 'A job on this machine has the number of another machine written into it. When that machine gets another number, the job goes on calling the old one.',
  remedy: 'Write the name of the other machine instead of its number.',
  effort: '0.1',
  controls: ['CSF PR.PS-01', 'CIS 4.1', 'ISO A.8.9'],
  needs: ['job'],
  impact: { level: 'M1', because: 'it works until the other machine moves' },
  *check(seen) {
    for (const job of seen.facts('job')) {
      const device = deviceOf(seen, job.device);
      const numbers = distinct([...job.line.matchAll(ADDRESS)].map(([number]) => number).filter((number) => isIPv4(number) && !isSpecialAddress(number) && !device?.addresses.includes(number)));
      if (!device || numbers.length === 0) continue;
      yield {
        about: [aboutDevice(device), aboutPart(device, `number ${job.file} ${numbers.join(' ')}`)],
        says: `A job on ${device.name} calls ${numbers.map((number) => `${number}${deviceAt(seen.topology, number) ? ` (${deviceAt(seen.topology, number)!.name})` : ''}`).join(', ')} by number.`,
        why: `${job.file} runs “${job.line}”.`,
        from: cite(job.from),
        certainty: 'confirmed',
      };
    }
  },
  examples: [
    { name: 'a copy to a number', given: 'core - srv1, core - nas\nsrv1: job /etc/cron.d/x root /usr/bin/rsync line="rsync -a /srv 10.0.0.3::backup"', finds: ['srv1'] },
    { name: 'behind an option, in an address of the web, of a share', given: 'core - srv1, core - nas\nsrv1: job /etc/cron.d/x root /usr/bin/rsync line="curl -s http://10.0.0.3:8080/ping"\nsrv1: job /etc/cron.d/y root /usr/bin/rsync line="mount //10.0.0.3/copy /mnt; mysqldump -h10.0.0.4 shop"', finds: ['srv1', 'srv1'] },
    { name: 'four numbers that are a version', given: 'core - srv1\nsrv1: job /etc/cron.d/x root /usr/bin/tar line="tar -cf /srv/app-1.2.3.4-beta.tar /opt/java/1.8.0.252/bin /opt/v2.1.0.7"', finds: [] },
    { name: 'by name; a version is no number', given: 'core - srv1, core - nas\nsrv1: job /etc/cron.d/x root /usr/bin/rsync line="rsync -a /srv/app-1.2.3 nas::backup"', finds: [] },
    { name: 'no schedule was read', given: 'core - srv1', finds: null },
  ],
};
export default rule;
