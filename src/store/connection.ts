/** Knows how a Postgres server is reached, and what can be asked of it with a connection of one's own. */
import { Client, type ClientConfig } from 'pg';

/** What every connection of ours says of itself: times are told in UTC, whatever the server's own zone, and the server knows who asks. */
export const OURS: ClientConfig = { application_name: 'linchpin', options: '-c TimeZone=UTC', connectionTimeoutMillis: 15_000 };

export type Row = Readonly<Record<string, unknown>>;

/** How the server at `url` is reached; `sslmode` means what it means to Postgres' own programs. Null: it is no Postgres address. */
export function configOf(url: string): ClientConfig | null {
  if (!URL.canParse(url) || !/^postgres(?:ql)?:$/.test(new URL(url).protocol)) return null;
  const address = new URL(url);
  if (address.searchParams.has('sslmode') && !address.searchParams.has('uselibpqcompat')) address.searchParams.set('uselibpqcompat', 'true');
  return { connectionString: address.href };
}

/** The rows of one statement, on a connection of its own. Throws what connecting or asking throws. */
export async function askOnce(config: ClientConfig, statement: string): Promise<readonly Row[]> {
  const client = new Client({ ...OURS, ...config });
  // A server that goes away is told by the question that is under way.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query<Row>(statement)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}
