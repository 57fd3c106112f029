/** Knows the page: signs in, leads from section to section, and keeps focus and titles in step. */
import { all, dropToken, get, keepToken, takeToken, token } from './api.js';
import { el, field, tell } from './dom.js';
import { changes } from './views/changes.js';
import { devices } from './views/devices.js';
import { failures } from './views/failures.js';
import { findings } from './views/findings.js';
import { maps } from './views/maps.js';
import { overview } from './views/overview.js';
import { reports } from './views/reports.js';
import { sweeps } from './views/sweeps.js';
import { whatIf } from './views/what-if.js';

const VIEWS = {
  overview: ['Overview', overview], sweeps: ['Sweeps', sweeps], failures: ['What stops', failures], findings: ['Findings', findings], devices: ['Devices', devices],
  maps: ['Maps', maps], 'what-if': ['What if', whatIf], changes: ['Changes', changes], report: ['Report', reports],
};
const main = document.getElementById('main');
const nav = document.getElementById('nav');
const signOut = document.getElementById('sign-out');
/** Ends what the section before still does. */
let leaving = new AbortController();

async function show() {
  leaving.abort();
  leaving = new AbortController();
  const { signal } = leaving;
  if (!token()) return signIn();
  const [path, query = ''] = location.hash.replace(/^#\//, '').split('?');
  const [title, view] = VIEWS[path] ?? VIEWS.overview;
  drawNav(VIEWS[path] ? path : 'overview');
  document.title = `${title} · Linchpin`;
  const heading = el('h1', { tabindex: -1 }, title);
  const body = el('div', { 'aria-busy': 'true' }, el('p', { class: 'hint' }, 'Loading …'));
  main.replaceChildren(heading, body);
  heading.focus();
  tell('');
  try {
    const content = await view({ signal, query: new URLSearchParams(query), reload: show });
    if (!signal.aborted) body.replaceChildren(...[content].flat());
  } catch (error) {
    if (signal.aborted) return;
    if (error.status === 401) return leave('The token is unknown, expired or revoked. Sign in with another.');
    body.replaceChildren(el('p', {}, sayOf(error)));
    tell(error.message, error.status !== 404);
  } finally {
    body.removeAttribute('aria-busy');
  }
}

function sayOf(error) {
  if (error.status === 403) return `This token may not see this section: ${error.message}.`;
  if (error.status === 404) return 'There is nothing to show yet: no sweep has ended. Begin one under “Sweeps”.';
  return error.message;
}

function drawNav(current) {
  nav.hidden = false;
  signOut.hidden = false;
  nav.replaceChildren(el('ul', {}, Object.entries(VIEWS).map(([path, [title]]) => el('li', {}, el('a', { href: `#/${path}`, 'aria-current': path === current ? 'page' : null }, title)))));
}

function signIn(message = '') {
  nav.hidden = true;
  signOut.hidden = true;
  document.title = 'Sign in · Linchpin';
  document.getElementById('place').textContent = '';
  const input = el('input', { type: 'password', autocomplete: 'off', required: true, spellcheck: 'false' });
  const heading = el('h1', { tabindex: -1 }, 'Sign in');
  const form = el('form', { class: 'sign-in', onsubmit: submit }, field('Token', input), el('p', { class: 'hint' }, 'A token is made with ', el('code', {}, 'linchpin token create --name me --scope inventory:read,report:read'), '. It stays in this tab only.'), el('button', { class: 'main' }, 'Sign in'));
  main.replaceChildren(heading, form);
  tell(message, message !== '');
  input.focus();

  async function submit(event) {
    event.preventDefault();
    const text = input.value.trim();
    if (!/^[A-Za-z0-9._~+/-]{1,200}=*$/.test(text)) return tell('That is no token: it holds letters, digits, “-” and “_” only.', true);
    keepToken(text);
    try {
      await get('rules?limit=1');
    } catch (error) {
      if (error.status !== 403) {
        dropToken();
        input.select();
        return tell(error.status === 401 ? 'The token is unknown, expired or revoked.' : error.message, true);
      }
    }
    await start();
  }
}
function leave(message) {
  dropToken();
  signIn(message);
}

async function start() {
  if (!/^#\/[a-z-]+/.test(location.hash)) history.replaceState(null, '', `${location.pathname}#/overview`);
  await show();
  const [site] = await all('sites').catch(() => []);
  if (site) document.getElementById('place').textContent = `· ${site.client} · ${site.site}`;
}

signOut.addEventListener('click', () => leave(''));
addEventListener('hashchange', () => {
  if (location.hash === '#main') return main.focus();
  if (location.hash.startsWith('#token=')) takeToken();
  void show();
});
takeToken();
void (token() ? start() : signIn());
