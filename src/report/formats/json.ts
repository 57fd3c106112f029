/** Knows the audit document as a file: exactly what the API gives, in its own order. */
import type { Format } from '../../model/report.js';
import { safeJson } from '../bricks/safe-json.js';

const format: Format = { mediaType: 'application/json; charset=utf-8', write: ({ edition }) => `${safeJson(edition.audit, 2)}\n` };
export default format;
