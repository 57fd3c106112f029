/** Knows shells by the words with which they greet: vendor, product, and the form of the greeting. */
import type { Greeting } from './greeting.js';

export const SHELLS: readonly Greeting[] = [
  ['OpenBSD', 'OpenSSH', /^(?:SSH-[\d.]+-)?OpenSSH[_-](?<version>[\w.]+)/i],
  ['Dropbear SSH Project', 'Dropbear SSH', /dropbear(?:_(?<version>[\d.]+))?/i],
  ['Bitvise', 'WinSSHD', /WinSSHD (?<version>[\d.]+)|FlowSsh/i],
  ['GlobalScape', 'Secure FTP Server', /sshlib Globalscape/i],
  ['Standard Networks', 'MOVEit DMZ', /MOVEit DMZ/i],
  ['Paramiko', 'Paramiko', /paramiko_(?<version>[\d.]+)/i],
  ['Pragma Systems', 'FortressSSH Server', /Pragma SecureShell/i],
  ['VanDyke Software', 'VShell', /VShell/i],
  ['Attachmate', 'Reflection for Secure IT', /ReflectionForSecureIT/i],
  ['SSH Communications Security', 'SSH Tectia Server', /^(?<version>[\d.]+) SSH Secure Shell(?! OpenVMS)|SSH Tectia/i],
  ['Mocana', 'Embedded SSH Server', /Mocana SSH/i],
  ['libssh', 'libssh', /libssh[_-](?<version>[\d.]+)/i],
  ['WeOnlyDo', 'WeOnlyDo SSH Server', /WeOnlyDo/i],
  ['Cleo', 'Harmony', /Cleo Harmony/i],
  ['Cleo', 'VLProxy', /Cleo VLProxy/i],
  ['H3C', 'SSH', /^Comware-/i],
  ['Ruijie', 'SSH', /RebexSSH|RGOS_/i],
];
