/** Knows systems by what they name to SMB clients as their own system and LAN manager (MS-CIFS, session setup). */
import type { OfKind } from '../greeting.js';

const fileSharing: OfKind = {
  kinds: ['smb_native_os', 'smb_native_lm'],
  service: [
    ['Samba', 'Samba', /^Samba (?<version>\d[\w.]*)?/],
    ['Visuality Systems', '$1', /^(Y?NQ) (?<version>[\d.]+)/],
    ['Netreon', 'Netreon', /^Netreon/i],
    ['EMC', 'Likewise CIFS', /^Likewise/i],
    ['Tuxera', 'Tuxera SMB', /^(?:Tuxera|tsmb)/i],
    ['Alfresco', 'JLAN', /^(?:Alfresco )?(?:JLAN|CIFS Server)/i],
    ['Novell', 'CIFS', /^Novell CIFS/i],
    ['SCO', 'VisionFS', /^(?:m8|ax|sp|in)[a-z][a-z\d]\d{4}$/],
  ],
  os: [
    // Samba's own claim says nothing of the system below it; the kernel's number alone is of many names.
    ['Microsoft', 'Windows 2000', /^Windows 5\.0$|^Windows 2000 LAN Manager$/],
    ['Microsoft', 'Windows XP', /^Windows 5\.1$|^Windows 2002\b/],
    ['Microsoft', 'Windows Server 2003', /^Windows 5\.2$/],
    ['Microsoft', 'Windows NT 4.0', /^Windows NT 4\.0|^NT LAN Manager 4\.0/],
    ['Microsoft', 'Windows NT 3.51', /^Windows NT 3\.51/],
    ['Microsoft', 'Windows for Workgroups', /^Windows for Workgroups/],
    ['Microsoft', 'Windows 98', /^Windows 4\.10/],
    ['Microsoft', 'Windows $1', /^Windows (MultiPoint Server \d{4}|Home Server(?: \d{4})?|Small Business Server \d{4})/],
    ['IBM', 'OS/400', /^(?:OS\/?400|AS\/?400)/i],
    ['IBM', 'AIX', /^(?:m8|ax)ai\d{4}$/],
    ['Apple', 'Mac OS X', /^(?:m8|sp)dw\d{4}$|-apple$|^Mac ?OS ?X|^OS X/i],
    ['Sequent', 'Dynix', /^m8dy\d{4}$/],
    ['FreeBSD', 'FreeBSD', /^m8fb\d{4}$/],
    ['HP', 'HP-UX', /^m8hp\d{4}$/],
    ['SGI', 'IRIX', /^m8ir\d{4}$/],
    ['Linux', 'Linux', /^m8li\d{4}$/],
    ['DEC', 'OSF/1', /^m8o1\d{4}$/],
    ['SCO', 'OpenServer', /^m8sc\d{4}$/],
    ['Sun', 'Solaris', /^(?:m8|sp)so\d{4}$/],
    ['Siemens', 'SINIX', /^m8sx\d{4}$/],
    ['DEC', 'Ultrix', /^m8ul\d{4}$/],
    ['SCO', 'UnixWare', /^m8uw\d{4}$/],
    ['QNAP', 'QTS', /^QTS\b/],
    ['Synology', 'DSM', /^Synology|^DSM\b/],
    ['SnapServer', 'GuardianOS', /GuardianOS v?(?<version>[\d.]+)/],
    ['EMC', 'Celerra', /^EMC-SNAS/],
    ['EMC', 'Isilon OneFS', /^(?:Isilon )?OneFS/i],
    ['Apple', 'AirPort Base Station Firmware', /^Apple Base Station/i],
  ],
};
export default fileSharing;
