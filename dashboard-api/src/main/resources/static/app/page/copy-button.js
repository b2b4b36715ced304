/** Copies a text; says so by a tick. Absent where the browser does not allow it (no TLS, not localhost). */
import {LitElement, css, html, nothing, svg} from 'lit';
import {base, buttons} from './styles.js';

const TICK_MILLIS = 1_500;
const SHEETS = svg`<path d="M7 7h8.5v9.5H7zM12.5 7V3.5H4V13h3" />`;
const TICK = svg`<path d="M4.5 10.5l3.6 3.6 7.4-8" />`;

class CopyButton extends LitElement {
  static properties = {text: {}, what: {}, copied: {state: true}};

  static styles = [base, buttons, css`
    :host { display: inline-block; vertical-align: -3px; }
    button { display: grid; place-items: center; width: 24px; height: 24px; margin: -4px 0; border-radius: 5px; color: var(--ink-faint); }
    button:hover { color: var(--ink); background: var(--raised); }
    svg { width: 15px; height: 15px; fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round; }
    .done { color: var(--good); }
  `];

  constructor() {
    super();
    this.text = '';
    /** What the text is, for the button's name. */
    this.what = '';
    this.copied = false;
  }

  render() {
    if (!navigator.clipboard) {
      return nothing;
    }
    const label = this.copied ? 'Copied' : `Copy ${this.what}`;
    return html`<button type="button" class=${this.copied ? 'done' : ''} aria-label=${label} title=${label} @click=${this.#copy}>
      <svg viewBox="0 0 20 20" aria-hidden="true">${this.copied ? TICK : SHEETS}</svg>
    </button>`;
  }

  /** @param {Event} click */
  async #copy(click) {
    click.stopPropagation();
    await navigator.clipboard.writeText(this.text);
    this.copied = true;
    setTimeout(() => (this.copied = false), TICK_MILLIS);
  }
}

customElements.define('copy-button', CopyButton);
