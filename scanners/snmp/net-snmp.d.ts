/** Knows the part of net-snmp 3.29 that is used here; the package has no types of its own. */
declare module 'net-snmp' {
  interface Varbind {
    readonly oid: string;
    readonly type: number;
    readonly value: unknown;
  }
  interface Pdu {
    id: number;
    readonly type: number;
    readonly errorStatus?: number;
    readonly errorIndex?: number;
    readonly varbinds: readonly Varbind[];
    readonly contextName?: string;
  }
  interface Message {
    readonly version: number;
    readonly pdu: Pdu;
    readonly msgGlobalData?: { msgID: number; readonly msgFlags: number };
    readonly msgSecurityParameters?: { readonly msgAuthoritativeEngineID: Buffer; readonly msgAuthoritativeEngineBoots: number };
    readonly buffer?: Buffer;
  }
  type ResponseCallback = (error: Error | null, answer?: unknown) => void;
  interface PendingRequest {
    readonly message: Message;
    readonly responseCb: ResponseCallback;
    getId(): number;
  }
  interface User {
    readonly name: string;
    readonly level: number;
    readonly authProtocol?: string;
    readonly authKey?: string;
    readonly privProtocol?: string;
    readonly privKey?: string;
  }
  /** What a session wants of a socket. */
  interface SessionSocket {
    on(event: string, listener: (...args: never[]) => void): void;
    send(buffer: Buffer, offset: number, length: number, port: number, address: string, done: (error: Error | null) => void): void;
    bind(): void;
    close(): void;
    ref(): void;
    unref(): void;
  }
  interface SessionOptions {
    readonly version?: number;
    readonly transport?: 'udp4' | 'udp6';
    readonly port?: number;
    readonly retries?: number;
    readonly timeout?: number;
    readonly context?: string;
    readonly dgramModule?: { createSocket(transport: string): SessionSocket };
  }
  class Session {
    readonly reqs: Readonly<Record<number, PendingRequest>>;
    readonly user?: User;
    onSimpleGetResponse: (request: PendingRequest, message: Message) => void;
    on(event: 'error', listener: (error: unknown) => void): this;
    send(request: PendingRequest, noWait?: boolean): this;
    /** Starts the clock of a request that was sent. */
    registerRequest(request: PendingRequest): void;
    /** Stops it, and forgets the request. */
    unregisterRequest(id: number): PendingRequest | null;
    get(oids: readonly string[], done: ResponseCallback): this;
    getNext(oids: readonly string[], done: ResponseCallback): this;
    getBulk(oids: readonly string[], nonRepeaters: number, maxRepetitions: number, done: ResponseCallback): this;
    close(): this;
  }
  interface Snmp {
    readonly Session: { readonly prototype: Session };
    createSession(target: string, community: string, options: SessionOptions): Session;
    createV3Session(target: string, user: User, options: SessionOptions): Session;
    readonly Version1: number;
    readonly Version2c: number;
    readonly ObjectType: Readonly<Record<string, number>>;
    readonly SecurityLevel: { readonly noAuthNoPriv: number; readonly authNoPriv: number; readonly authPriv: number };
    readonly AuthProtocols: Readonly<Record<string, string>>;
    readonly PrivProtocols: Readonly<Record<string, string>>;
    readonly ResponseInvalidError: new (message: string) => Error & { readonly name: 'ResponseInvalidError'; readonly code: number };
    readonly RequestTimedOutError: new (message: string) => Error & { readonly name: 'RequestTimedOutError' };
    readonly ResponseInvalidCode: Readonly<Record<string, number>>;
  }
  const snmp: Snmp;
  export default snmp;
  export type { Snmp, Session, SessionOptions, SessionSocket, User, Message, Pdu, PendingRequest, ResponseCallback, Varbind };
}
