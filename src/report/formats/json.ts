/** Knows the audit document as a file: exactly what the API gives, in its own order. */
import type { Format } from '../../model/report.js';

const format: Format = { mediaType: 'application/json; charset=utf-8', write: ({ edition }) => `${JSON.stringify(edition.audit, null, 2)}\n` };
export default format;
