/** Knows the shape of the oui-data package: an IEEE prefix of 6, 7 or 9 hex digits leads to the owner's name and postal address, one line each. */
declare module 'oui-data' {
  const prefixes: Readonly<Record<string, string>>;
  export default prefixes;
}
