/** Knows the sweeps: begun, watched while they run, stopped. */
import { all, events, send } from '../api.js';
import { el, field, table, tell, when } from '../dom.js';

export async function sweeps({ signal, reload }) {
  const rows = await all('sweeps');
  const running = rows.find(({ state }) => state === 'running');
  const label = el('input', { type: 'text', maxlength: 100 });
  const begin = el('button', { class: 'main', disabled: Boolean(running) }, 'Begin a sweep');
  const form = el('form', { class: 'row', onsubmit: start }, field('Label (optional)', label), begin);
  const live = el('div', {});
  if (running) void watch(running.id);
  return [form, live, table('Sweeps, newest first', ['Sweep', 'Label', 'State', 'Begun', 'Ended'], rows.map((row) => [row.id, row.label, row.state, when(row.startedAt), when(row.endedAt)]))];

  async function start(event) {
    event.preventDefault();
    begin.disabled = true;
    try {
      const { id } = await send('POST', 'sweeps', label.value.trim() ? { label: label.value.trim() } : {});
      tell('The sweep has begun.');
      await watch(id);
    } catch (error) {
      begin.disabled = false;
      if (signal.aborted) return;
      tell(error.message, true);
      if (error.status === 409 && error.problem.sweep) await watch(error.problem.sweep);
    }
  }

  async function watch(id) {
    const bar = el('progress', { 'aria-label': 'Progress of the sweep' });
    const says = el('p', { 'aria-live': 'off' }, 'Waiting for the first answers …');
    const stop = el('button', { type: 'button', onclick: () => cancel(id, stop) }, 'Stop this sweep');
    live.replaceChildren(el('section', { class: 'card', 'aria-label': 'Running sweep' }, el('h2', {}, `Sweep ${id}`), bar, says, stop));
    try {
      for await (const { name, data } of events(`sweeps/${encodeURIComponent(id)}/events`, signal)) {
        if (name === 'done') {
          await reload();
          return tell(`The sweep has ended: ${data.state}.`);
        }
        if (data.of) {
          bar.max = data.of;
          bar.value = Math.min(data.done, data.of);
        } else bar.removeAttribute('value');
        says.textContent = `${data.phase}: ${data.says} (${data.devices} devices so far)`;
      }
      if (!signal.aborted) await reload();
    } catch (error) {
      if (!signal.aborted) tell(error.message, true);
    }
  }
}

async function cancel(id, button) {
  button.disabled = true;
  try {
    await send('POST', `sweeps/${encodeURIComponent(id)}/cancel`, {});
    tell('Stopping; what was answered so far is kept.');
  } catch (error) {
    button.disabled = false;
    tell(error.message, true);
  }
}
