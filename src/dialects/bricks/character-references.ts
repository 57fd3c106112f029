/** Knows characters as nmap's XML refers to them. */

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The text with its references resolved; one that names no character is a space, one that nobody knows stays. */
export function plain(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi, (all, hex?: string, decimal?: string, name?: string) => {
    const code = hex !== undefined ? parseInt(hex, 16) : decimal !== undefined ? Number(decimal) : null;
    if (code !== null) return code > 0 && code < 0xd800 ? String.fromCodePoint(code) : ' ';
    return ENTITIES[name!] ?? all;
  });
}
