/** Knows what of the npm package `ping` 0.4 is used. */
declare module 'ping' {
  export interface PingConfig {
    numeric?: boolean;
    /** Seconds. */
    timeout?: number;
    deadline?: number;
    min_reply?: number;
    v6?: boolean;
  }
  export interface PingResponse {
    readonly alive: boolean;
    /** Milliseconds, or `unknown`. */
    readonly time: number | 'unknown';
    readonly output: string;
  }
  const ping: { readonly promise: { probe(address: string, config?: PingConfig): Promise<PingResponse> } };
  export default ping;
}
