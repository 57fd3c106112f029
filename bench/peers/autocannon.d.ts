/** Knows the part of autocannon that the HTTP comparison uses; the package ships no types. */
declare module 'autocannon' {
  interface Told {
    readonly requests: { readonly average: number };
    readonly latency: { readonly p99: number };
    readonly throughput: { readonly average: number };
    readonly non2xx: number;
    readonly errors: number;
  }
  export default function autocannon(asked: { readonly url: string; readonly connections: number; readonly duration: number; readonly headers?: Readonly<Record<string, string>> }): Promise<Told>;
}
