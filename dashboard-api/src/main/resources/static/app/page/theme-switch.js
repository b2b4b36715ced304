/** Switches between the system's theme, light and dark, and remembers it. */
import {LitElement, css, html, svg} from 'lit';
import {base, buttons} from './styles.js';

/** @typedef {'system'|'light'|'dark'} Theme */

const ORDER = /** @type {Theme[]} */ (['system', 'light', 'dark']);

const ICONS = {
  system: svg`<path d="M3 4.5h14v9H3zM7.5 17h5M10 13.5V17" />`,
  light: svg`<circle cx="10" cy="10" r="3.4" /><path d="M10 2.2v1.9M10 15.9v1.9M2.2 10h1.9M15.9 10h1.9M4.5 4.5l1.3 1.3M14.2 14.2l1.3 1.3M4.5 15.5l1.3-1.3M14.2 5.8l1.3-1.3" />`,
  dark: svg`<path d="M16.6 11.9A7 7 0 0 1 8.1 3.4a7 7 0 1 0 8.5 8.5z" />`,
};

class ThemeSwitch extends LitElement {
  static properties = {theme: {state: true}};

  static styles = [base, buttons, css`
    button {
      display: grid; place-items: center; width: 34px; height: 34px;
      border: 1px solid var(--line); border-radius: var(--radius-small); color: var(--ink-soft);
    }
    button:hover { border-color: var(--line-strong); color: var(--ink); }
    svg { width: 18px; height: 18px; fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round; }
  `];

  constructor() {
    super();
    /** @type {Theme} */
    this.theme = /** @type {Theme} */ (document.documentElement.dataset.theme ?? 'system');
  }

  render() {
    const label = `Theme: ${this.theme}. Switch to ${this.#next}`;
    return html`<button type="button" aria-label=${label} title=${label} @click=${this.#switch}>
      <svg viewBox="0 0 20 20" aria-hidden="true">${ICONS[this.theme]}</svg>
    </button>`;
  }

  get #next() {
    return ORDER[(ORDER.indexOf(this.theme) + 1) % ORDER.length];
  }

  #switch() {
    this.theme = this.#next;
    if (this.theme === 'system') {
      delete document.documentElement.dataset.theme;
      localStorage.removeItem('theme');
    } else {
      document.documentElement.dataset.theme = this.theme;
      localStorage.setItem('theme', this.theme);
    }
    document.dispatchEvent(new Event('theme'));
  }
}

customElements.define('theme-switch', ThemeSwitch);
