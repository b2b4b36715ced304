/** How much more or less a figure is than another: only for reading, so floats are good enough. */
import {css, html, nothing} from 'lit';

const MOST_PERCENT = 999;

export const changeStyles = css`
  .change { display: inline-flex; align-items: center; gap: 3px; font-weight: 600; white-space: nowrap; color: var(--ink-faint); }
  .change.more { color: var(--good); }
  .change.less { color: var(--bad); }
  .change svg { width: 9px; height: 9px; fill: currentColor; }
`;

/** @param {number} now @param {number} before @param {string} than what it is compared with */
export function change(now, before, than) {
  if (before === 0) {
    return now === 0 ? nothing : html`<span class="faint">nothing ${than}</span>`;
  }
  const percent = Math.round((100 * (now - before)) / Math.abs(before));
  return percent === 0
    ? html`<span class="change">same</span> <span class="faint">as ${than}</span>`
    : html`${arrow(percent)} <span class="faint">${percent > 0 ? 'more' : 'less'} than ${than}</span>`;
}

/** @param {number} percent */
function arrow(percent) {
  const shown = Math.abs(percent) > MOST_PERCENT ? `>${MOST_PERCENT}` : Math.abs(percent);
  const shape = percent > 0 ? 'M5 1l4.5 8h-9z' : 'M5 9L.5 1h9z';
  return html`<span class="change ${percent > 0 ? 'more' : 'less'}"><svg viewBox="0 0 10 10" aria-hidden="true"><path d=${shape} /></svg>${shown}\u202f%</span>`;
}
