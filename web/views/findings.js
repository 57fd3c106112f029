/** Knows the findings: filtered, explained with their evidence, accepted for a while. */
import { all, get, send } from '../api.js';
import { el, field, tag, tell, when } from '../dom.js';
import { OUTCOMES, pressingFirst } from '../weight.js';

export async function findings({ query }) {
  const [found, audit] = await Promise.all([all('snapshots/latest/findings'), get('snapshots/latest/audit')]);
  const rows = pressingFirst(found, audit);
  const wanted = query.get('id');
  const search = el('input', { type: 'search', oninput: draw });
  const outcome = el('select', { onchange: draw }, el('option', { value: '' }, 'all'), OUTCOMES.map((one) => el('option', { value: one }, one.replace('_', ' '))));
  const list = el('div', {});
  const count = el('p', { role: 'status', class: 'hint' });
  draw();
  if (wanted) queueMicrotask(() => setTimeout(() => document.getElementById(`finding-${wanted}`)?.focus()));
  return [el('div', { class: 'row' }, field('Search findings', search), field('Outcome', outcome)), count, list];

  function draw() {
    const text = search.value.toLowerCase();
    const shown = rows.filter((one) => (outcome.value === '' || one.outcome === outcome.value) && (text === '' || `${one.title} ${one.says} ${one.rule} ${one.about.map(({ name }) => name).join(' ')}`.toLowerCase().includes(text)));
    count.textContent = `${shown.length} of ${rows.length} findings`;
    list.replaceChildren(...shown.map(card));
  }
}

function card(finding) {
  const more = el('div', {});
  const open = el('button', { type: 'button', 'aria-expanded': 'false', onclick: explain }, 'Explain');
  const accept = el('button', { type: 'button', 'aria-expanded': 'false', onclick: () => toggle(accept, () => acceptance(finding, more, refresh)) }, finding.acceptance ? 'Change the acceptance' : 'Accept …');
  const withdraw = finding.acceptance ? el('button', { type: 'button', onclick: takeBack }, 'Withdraw the acceptance') : null;
  const heading = el('h2', { id: `finding-${finding.id}`, tabindex: -1 }, tag(finding.outcome), ' ', finding.title, ': ', finding.about.map(({ name }) => name).join(', '));
  const accepted = finding.acceptance ? el('p', {}, `Accepted by ${finding.acceptance.owner} until ${finding.acceptance.until}: ${finding.acceptance.reason}`) : null;
  const article = el('article', { class: 'card', 'aria-labelledby': heading.id }, heading, el('p', {}, finding.says), accepted, el('p', { class: 'hint' }, `${finding.status.replace('_', ' ')} · ${finding.certainty} · first seen ${when(finding.firstSeen)} · ${finding.id}`), el('div', { class: 'row' }, open, accept, withdraw), more);
  return article;

  function toggle(button, make) {
    const isOpen = button.getAttribute('aria-expanded') === 'true';
    for (const one of [open, accept]) one.setAttribute('aria-expanded', 'false');
    more.replaceChildren();
    if (isOpen) return;
    button.setAttribute('aria-expanded', 'true');
    make();
  }
  function explain() {
    toggle(open, async () => {
      try {
        const told = await get(`findings/${encodeURIComponent(finding.id)}/explain`);
        if (open.getAttribute('aria-expanded') === 'true') more.replaceChildren(...explanation(told));
      } catch (error) {
        tell(error.message, true);
      }
    });
  }
  async function takeBack() {
    try {
      await send('DELETE', `findings/${encodeURIComponent(finding.id)}/acceptance`);
      await refresh('The acceptance was withdrawn.');
    } catch (error) {
      tell(error.message, true);
    }
  }
  async function refresh(message) {
    const now = await get(`findings/${encodeURIComponent(finding.id)}`);
    const fresh = card(now);
    article.replaceWith(fresh);
    fresh.querySelector('h2').focus();
    tell(message);
  }
}

/** What stands behind an id: says, reasoning, evidence with the command that repeats it. */
export function explanation({ says, reasoning, evidence }) {
  return [
    el('h3', {}, 'Says'), el('ul', {}, says.map((line) => el('li', {}, line))),
    reasoning.length > 0 ? el('h3', {}, 'Reasoning') : null, el('ol', {}, reasoning.map((line) => el('li', {}, line))),
    el('h3', {}, `Evidence (${evidence.length})`),
    ...evidence.map((row) => el('div', { class: 'evidence' }, el('p', {}, `${when(row.at)} · ${row.target} · ${row.outcome} · `, el('code', {}, row.observation)), el('p', { class: 'hint' }, 'To repeat it by hand:'), el('pre', {}, row.command), row.excerpt.length > 0 ? el('pre', {}, row.excerpt.join('\n')) : null)),
  ].filter(Boolean);
}

function acceptance(finding, place, done) {
  const { acceptance: before } = finding;
  const owner = el('input', { id: `owner-${finding.id}`, required: true, maxlength: 120, value: before?.owner ?? '' });
  const until = el('input', { id: `until-${finding.id}`, type: 'date', required: true, min: new Date().toISOString().slice(0, 10), value: before?.until ?? '' });
  const reason = el('textarea', { id: `reason-${finding.id}`, required: true, maxlength: 1000, rows: 2, cols: 50, value: before?.reason ?? '' });
  place.replaceChildren(el('form', { onsubmit: submit, 'aria-label': `Accept ${finding.title}` }, el('p', { class: 'hint' }, 'Who bears this risk, until when, and why. It comes back on that day.'), el('div', { class: 'row' }, field('Owner', owner), field('Until', until), field('Reason', reason), el('button', { class: 'main' }, 'Accept'))));
  owner.focus();

  async function submit(event) {
    event.preventDefault();
    try {
      await send('PUT', `findings/${encodeURIComponent(finding.id)}/acceptance`, { owner: owner.value.trim(), until: until.value, reason: reason.value.trim() });
      await done(`Accepted until ${until.value}.`);
    } catch (error) {
      tell(error.message, true);
    }
  }
}
