/** Knows how one form of greeting is written down. */

/** Vendor, product, form. `$1`, `$2` in the product stand for what the form captures; a named group `version` is the version. */
export type Greeting = readonly [vendor: string, product: string, form: RegExp];
