/** Knows how one form of greeting is written down. */

/** Vendor, product, form. `$1`, `$2` in the product stand for what the form captures; a named group `version` is the version. */
export type Greeting = readonly [vendor: string, product: string, form: RegExp];

/** Greetings that tell something only where a service of one of `kinds` says them: a cookie's name, a certificate's, a class that a phone names to DHCP. */
export interface OfKind {
  readonly kinds: readonly string[];
  readonly service?: readonly Greeting[];
  readonly os?: readonly Greeting[];
  readonly hw?: readonly Greeting[];
}
