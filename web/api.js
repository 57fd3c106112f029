/** Knows how the API is asked: the token of the fragment, kept for this tab only, goes with every request. */
const KEY = 'linchpin-token';
const BASE = '/api/v1/';

export class Problem extends Error {
  constructor(status, problem) {
    super(problem.detail ?? problem.title ?? `the daemon answered ${status}`);
    this.status = status;
    this.problem = problem;
  }
}

/** Takes the token out of the address bar, where it is. */
export function takeToken() {
  const given = /^#token=([A-Za-z0-9._~+/-]+=*)/.exec(location.hash)?.[1];
  if (!given) return;
  sessionStorage.setItem(KEY, given);
  history.replaceState(null, '', `${location.pathname}#/overview`);
}
export const token = () => sessionStorage.getItem(KEY);
export const keepToken = (text) => sessionStorage.setItem(KEY, text);
export const dropToken = () => sessionStorage.removeItem(KEY);

/** The answer to a request, whole. Throws Problem for anything but success. */
export async function ask(path, { method = 'GET', body, signal } = {}) {
  const headers = { authorization: `Bearer ${token()}` };
  if (body !== undefined) headers['content-type'] = 'application/json';
  let response;
  try {
    response = await fetch(BASE + path, { method, headers, signal, body: body === undefined ? undefined : JSON.stringify(body), cache: 'no-cache' });
  } catch (error) {
    if (error.name === 'AbortError') throw error;
    throw new Problem(0, { detail: 'The daemon does not answer. Is it running?' });
  }
  if (response.ok) return response;
  throw new Problem(response.status, await response.json().catch(() => ({})));
}
export async function get(path) {
  return (await ask(path)).json();
}
export async function send(method, path, body) {
  const response = await ask(path, { method, body });
  return response.status === 204 ? null : response.json();
}

/** Every row of a list, page by page. */
export async function all(path) {
  const rows = [];
  const joint = path.includes('?') ? '&' : '?';
  for (let cursor = null; ; ) {
    const { data, next } = await get(`${path}${joint}limit=1000${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`);
    rows.push(...data);
    if (!next) return rows;
    cursor = next;
  }
}

/** The server-sent events of a path, one after the other, until the stream ends. */
export async function* events(path, signal) {
  const response = await ask(path, { signal });
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      text += value;
      const parts = text.split('\n\n');
      text = parts.pop();
      for (const part of parts) {
        const name = /^event: (.*)$/m.exec(part)?.[1];
        const data = /^data: (.*)$/m.exec(part)?.[1];
        if (name && data) yield { name, data: JSON.parse(data) };
      }
    }
  } finally {
    void reader.cancel().catch(() => undefined);
  }
}

/** Fetches a file and hands it to the browser: saved under `name`, or shown in the window `tab`. */
export async function deliver(path, name, tab = null) {
  const blob = await (await ask(path)).blob();
  const url = URL.createObjectURL(blob);
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  if (tab) {
    tab.location.replace(url);
    return;
  }
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
}
