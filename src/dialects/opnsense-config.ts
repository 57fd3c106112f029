/** Knows the configuration of OPNsense. */
import { senseDialect } from './bricks/sense.js';

export default senseDialect({ name: 'OPNsense', tag: 'opnsense', running: 'cat /conf/config.xml', version: 'opnsense-version' });
