/** Knows, inside the page, what a person could not read or name. Each function tells what is wrong, as text. */
/* global document, getComputedStyle */

/** Texts whose contrast with what is behind them is below 4.5 to 1 (WCAG 2.2, 1.4.3). */
export function faint() {
  const channels = (color) => (color.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = (color) => {
    const [r, g, b] = channels(color).slice(0, 3).map((value) => (value / 255 <= 0.03928 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const color = getComputedStyle(at).backgroundColor;
      if ((channels(color)[3] ?? 1) > 0) return color;
    }
    return 'rgb(255, 255, 255)';
  };
  return [...document.querySelectorAll('body *')].flatMap((element) => {
    const own = [...element.childNodes].filter((node) => node.nodeType === 3).map((node) => node.textContent.trim()).join('');
    if (own === '' || element.getClientRects().length === 0 || element.closest('[disabled], noscript')) return [];
    const [a, b] = [luminance(getComputedStyle(element).color), luminance(behind(element))].sort((x, y) => y - x);
    return (a + 0.05) / (b + 0.05) >= 4.5 ? [] : [`${element.tagName} ${own.slice(0, 40)}`];
  });
}

/** Controls without a name, tables without a caption, ids that are there twice. */
export function unnamed() {
  const nameless = [...document.querySelectorAll('button, a[href], input, select, textarea, progress')].filter((element) => {
    const labels = 'labels' in element ? [...(element.labels ?? [])].map((label) => label.textContent).join('') : '';
    return `${element.getAttribute('aria-label') ?? ''}${labels}${['BUTTON', 'A'].includes(element.tagName) ? element.textContent : ''}`.trim() === '';
  });
  const tables = [...document.querySelectorAll('table')].filter((element) => !element.querySelector('caption'));
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  return [...nameless, ...tables].map((element) => element.outerHTML.slice(0, 80)).concat(ids.filter((id, i) => ids.indexOf(id) !== i));
}
