/** A canvas does not know the page's colours: they are read off invisible samples, so both themes fit. */
import {css, html} from 'lit';

export const inkStyles = css`
  .ink { display: none; }
  .ink-bar { color: var(--bar); }
  .ink-now { color: var(--bar-now); }
  .ink-ink { color: var(--ink-faint); }
  .ink-line { color: var(--line); }
  .ink-surface { color: var(--surface); }
  .ink-text { color: var(--ink); }
`;

const NAMES = /** @type {const} */ (['bar', 'now', 'ink', 'line', 'surface', 'text']);

export function inkProbes() {
  return NAMES.map((name) => html`<i class="ink ink-${name}" aria-hidden="true"></i>`);
}

/** @param {DocumentFragment|HTMLElement} root @returns {import('./hour-bars.js').Inks} */
export function inksOf(root) {
  const read = (/** @type {string} */ name) => getComputedStyle(/** @type {Element} */ (root.querySelector(`.ink-${name}`))).color;
  return /** @type {import('./hour-bars.js').Inks} */ (Object.fromEntries(NAMES.map((name) => [name, read(name)])));
}
