/** Knows the names of the small computers by which a server is managed from afar, whatever state it is in. */

const CONTROLLER = /\b(?:i?drac\d*|ilo\s?\d*|ilo[a-z0-9]{10}|ipmi|bmc|xclarity|xcc|imm2?|cimc|irmc|lights-?out)\b/i;

/** Whether a name, a model or a system is that of a management controller: `iDRAC9`, `erp-ilo`, `ILOCZ21480ABC`. */
export function isManagementController(words: string): boolean {
  return CONTROLLER.test(words.replace(/[._-]/g, ' '));
}
