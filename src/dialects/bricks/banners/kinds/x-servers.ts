/** Knows X servers by the vendor that they name when a connection is set up (X11 protocol, connection setup). */
import type { Greeting, OfKind } from '../greeting.js';

/** Servers that run on Windows only. */
const ON_WINDOWS: readonly Greeting[] = [
  ['VcXsrv', 'VcXsrv', /^HC-Consult|^VcXsrv/i],
  ['Mobatek', 'MobaXterm', /^Moba/],
  ['Hummingbird Ltd.', 'Hummingbird Exceed X server', /^Hummingbird|^Open ?Text.*Exceed/i],
  ['Labtam', 'XSecurePro', /^Labtam/],
  ['Colin Harrison', 'Xming', /^Colin Harrison/],
  ['NetSarang', 'Xmanager', /^NetSarang/],
  ['StarNet', 'X-Win32', /^StarNet/],
  ['Attachmate', 'Reflection X', /^(?:AttachmateWRQ|Attachmate|WRQ)/],
  ['Cygwin', 'Cygwin/X', /^(?:The )?Cygwin/],
  ['MicroImages', 'MI/X', /^MicroImages/],
];
const windowsOnly = ON_WINDOWS.map(([, , form]): Greeting => ['Microsoft', 'Windows', form]);

const xServers: OfKind = {
  kinds: ['x11_banners'],
  service: [
    ...ON_WINDOWS,
    ['X.Org', 'X.Org X11', /X\.Org Foundation|^freedesktop\.org/i],
    ['XFree86', 'XFree86', /^The XFree86 Project/],
    ['AT&T Laboratories Cambridge', 'Xvnc', /^AT&T Laboratories Cambridge/],
    ['RealVNC', 'Xvnc', /RealVNC/],
    ['TigerVNC', 'Xvnc', /TigerVNC/],
    ['TightVNC', 'Xvnc', /TightVNC/],
    ['NoMachine', 'NX', /NoMachine|^NX\b/],
    ['XQuartz', 'XQuartz', /XQuartz/i],
    ['Metro Link', 'Metro-X', /^Metro ?Link/i],
    ['Xi Graphics', 'Accelerated-X', /^X[iI] Graphics|X Inside/],
  ],
  os: [
    ...windowsOnly,
    ['Linux', 'Linux', /^freedesktop\.org/i],
    ['Unix', 'UNIX', /^The XFree86 Project/],
    ['DEC', 'OpenVMS', /^DECWINDOWS.*OpenVMS/],
    ['DEC', 'Digital UNIX', /^DECWINDOWS (?!.*OpenVMS).*(?:UNIX|OSF)/i],
    ['Sun', 'Solaris', /^Sun Microsystems/],
    ['Oracle', 'Solaris', /^Oracle Corporation/],
    ['HP', 'HP-UX', /^Hewlett-Packard Company/],
    ['SGI', 'IRIX', /^Silicon Graphics/],
    ['IBM', 'AIX', /^International Business Machines|^IBM/],
    ['SCO', 'OpenServer', /^The Santa Cruz Operation/],
    ['Apple', 'Mac OS X', /^Apple|XQuartz/i],
  ],
  hw: [['NCD', 'X Terminal', /^Network Computing Devices/], ['Tektronix', 'X Terminal', /^Tektronix/]],
};
export default xServers;
