/** Knows what is exported as one table of its own. Adding one is a line here. */
import type { Audit } from '../model/audit.js';
import { devicesCsv } from './csv.js';
import { correctedDocumentation } from './documentation.js';
import { ledgerCsv } from './ledger.js';

/** CSV by name: the devices; the client’s own list put right; what was sent to whom. */
export const INVENTORIES = { csv: devicesCsv, documentation: correctedDocumentation, ledger: ledgerCsv } satisfies Readonly<Record<string, (audit: Audit) => string>>;
