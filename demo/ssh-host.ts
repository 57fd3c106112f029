/** Knows how to be an SSH server that knows a few commands by heart, and one person's key. */
import { createHash } from 'node:crypto';
import ssh2 from 'ssh2';

export interface SshHost {
  close(): Promise<void>;
}

/** Answers on `address`:`port`. `outputs` maps a whole command line to what it prints, with sudo or without; a file that it does not print is not there, any other command is not found. */
export async function startSshHost(address: string, port: number, keys: { readonly host: string; readonly user: string; readonly authorized: string }, outputs: Readonly<Record<string, string>>): Promise<SshHost> {
  const authorized = ssh2.utils.parseKey(keys.authorized);
  if (authorized instanceof Error) throw authorized;
  const clients = new Set<{ end(): void }>();
  const server = new ssh2.Server({ hostKeys: [keys.host], ident: 'OpenSSH_9.2p1 Debian-2+deb12u3' }, (client) => {
    clients.add(client);
    client.on('close', () => clients.delete(client));
    client.on('authentication', (context) => {
      const known = context.method === 'publickey' && context.username === keys.user && fingerprint(context.key.data) === fingerprint(authorized.getPublicSSH());
      if (known && (!context.signature || authorized.verify(context.blob!, context.signature, context.hashAlgo) === true)) context.accept();
      else context.reject(['publickey']);
    });
    client.on('session', (accept) => {
      accept().on('exec', (acceptExec, _reject, { command }) => {
        const stream = acceptExec();
        stream.on('error', () => undefined);
        const [program = '', ...rest] = command.replace(/^sudo -n /, '').split(' ');
        const output = outputs[[program, ...rest].join(' ')];
        if (output !== undefined) stream.write(output);
        else if (program === 'cat') stream.stderr.write(`cat: ${rest[0]}: No such file or directory\n`);
        else stream.stderr.write(`sh: 1: ${program}: not found\n`);
        stream.exit(output !== undefined ? 0 : program === 'cat' ? 1 : 127);
        stream.end();
      });
    });
    client.on('error', () => undefined);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, address, resolve);
  });
  return {
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        for (const client of clients) client.end();
      }),
  };
}

/** A fresh pair of keys in OpenSSH's own form. */
export function newKeyPair(comment: string): { readonly private: string; readonly public: string } {
  for (;;) {
    const pair = ssh2.utils.generateKeyPairSync('ed25519', { comment });
    // Now and then ssh2 1.17 writes a key that it cannot read again.
    if (!(ssh2.utils.parseKey(pair.private) instanceof Error)) return { private: pair.private, public: pair.public };
  }
}

function fingerprint(publicKey: Buffer): string {
  return createHash('sha256').update(publicKey).digest('base64');
}
