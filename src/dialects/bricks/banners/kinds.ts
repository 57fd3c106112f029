/** Knows which greetings tell something in one kind of service only: one file for each, in `kinds/`. */
import type { OfKind } from './greeting.js';
import certificates from './kinds/certificates.js';
import cookies from './kinds/cookies.js';
import descriptions from './kinds/descriptions.js';
import directories from './kinds/directories.js';
import fileSharing from './kinds/file-sharing.js';
import nameServers from './kinds/name-servers.js';
import news from './kinds/news.js';
import pages from './kinds/pages.js';
import phones from './kinds/phones.js';
import printers from './kinds/printers.js';
import realms from './kinds/realms.js';
import remoteShells from './kinds/remote-shells.js';
import shells from './kinds/shells.js';
import streams from './kinds/streams.js';
import terminals from './kinds/terminals.js';
import titles from './kinds/titles.js';
import titlesOfBoxes from './kinds/titles-of-boxes.js';
import vendorClasses from './kinds/vendor-classes.js';
import xServers from './kinds/x-servers.js';

export const OF_KINDS: readonly OfKind[] = [certificates, cookies, descriptions, directories, fileSharing, nameServers, news, pages, phones, printers, realms, remoteShells, shells, streams, terminals, titles, titlesOfBoxes, vendorClasses, xServers];
