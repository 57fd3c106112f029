/** Knows the tree of the XML file of OPNsense and pfSense: what stands below what, and what is switched off. */
import { XMLParser } from 'fast-xml-parser';

export type Node = Readonly<Record<string, unknown>>;
const LISTS = /^(?:rule|alias|user|item|gateway_item|route|vip|vlan|authserver|dnsserver|timeservers|remoteserver)$/;
const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@', parseTagValue: false, isArray: (name) => LISTS.test(name), processEntities: false });

/** What stands below `opnsense` or `pfsense`; null where the text is no XML. */
export function treeOfSense(xml: string): Node | null {
  try {
    const parsed = node(parser.parse(xml));
    return node(parsed['opnsense'] ?? parsed['pfsense']);
  } catch {
    return null;
  }
}
/** An element with others below it; empty where it has none. */
export function node(value: unknown): Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Node) : {};
}
/** What an element says. */
export function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
/** An element that may stand there several times, once, or not at all. */
export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === '' ? [] : [value];
}
/** The value below a path of elements. */
export function below(root: Node, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((found, name) => node(found)[name], root);
}
