/** Knows SSH credentials as the scanner is handed them, and how each logs in: once, with the one method it is for. */
import type { AnyAuthMethod, AuthenticationType } from 'ssh2';
import type { Cidr } from '../../src/model/address.js';

/** A credential with its secrets in clear, for as long as the scanner runs. `for`: networks it may be offered to. */
export type ResolvedSshCredential =
  | { readonly name: string; readonly type: 'ssh-key'; readonly user: string; readonly key: string; readonly passphrase: string | null; readonly for: readonly Cidr[]; readonly sudo: boolean }
  | { readonly name: string; readonly type: 'ssh-password'; readonly user: string; readonly password: string; readonly for: readonly Cidr[]; readonly acceptNewHostKeys: boolean; readonly sudo: boolean };

type Methods = readonly AuthenticationType[] | null;
export interface Login {
  /** The next thing to try; false: give up. `methods` null: nothing was tried yet. */
  next(methods: Methods, partial: boolean): AnyAuthMethod | false;
  /** Whether a password went out, whatever became of it. */
  passwordSent(): boolean;
}

/** A key is offered once. */
function loginWithKey(credential: Extract<ResolvedSshCredential, { type: 'ssh-key' }>): Login {
  const { user: username, key, passphrase } = credential;
  return {
    next: (methods) => (methods === null ? { type: 'publickey', username, key, ...(passphrase !== null && { passphrase }) } : false),
    passwordSent: () => false,
  };
}

/**
 * A password is sent at most once. Which methods the server knows is asked first (`none`), for sending it as `password` and
 * again to a keyboard-interactive prompt would count as two failures. A second factor or a wish for a new password ends it.
 */
function loginWithPassword(credential: Extract<ResolvedSshCredential, { type: 'ssh-password' }>): Login {
  const { user: username, password } = credential;
  let chosen = false;
  let sent = false;
  function next(methods: Methods, partial: boolean): AnyAuthMethod | false {
    if (methods === null) return { type: 'none', username };
    if (chosen || partial) return false;
    chosen = true;
    if (methods.includes('password')) {
      sent = true;
      return { type: 'password', username, password };
    }
    if (!methods.includes('keyboard-interactive')) return false;
    return {
      type: 'keyboard-interactive',
      username,
      prompt: (_name, _instructions, _language, prompts, finish) => {
        const [only] = prompts;
        if (sent || prompts.length !== 1 || !only || only.echo !== false) return finish([]);
        sent = true;
        finish([password]);
      },
    };
  }
  return { next, passwordSent: () => sent };
}

export function loginWith(credential: ResolvedSshCredential): Login {
  return credential.type === 'ssh-key' ? loginWithKey(credential) : loginWithPassword(credential);
}
