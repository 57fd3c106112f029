/** Knows the configuration of pfSense. */
import { senseDialect } from './bricks/sense.js';

export default senseDialect({ name: 'pfSense', tag: 'pfsense', running: 'cat /cf/conf/config.xml', version: 'cat /etc/version' });
