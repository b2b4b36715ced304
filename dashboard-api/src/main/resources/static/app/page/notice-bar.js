/** Says what fails, what is still shown, and offers to try again. */
import {LitElement, css, html, nothing} from 'lit';
import {clock} from '../values/time.js';
import {problemWords} from './problem-words.js';
import {base, buttons} from './styles.js';

class NoticeBar extends LitElement {
  static properties = {problem: {attribute: false}, shownSince: {attribute: false}};

  static styles = [base, buttons, css`
    div {
      display: flex; flex-wrap: wrap; align-items: center; gap: 6px 14px; margin-bottom: 14px; padding: 11px 16px;
      border: 1px solid color-mix(in srgb, var(--bad) 40%, transparent); border-left-width: 4px;
      border-radius: var(--radius-small); background: color-mix(in srgb, var(--bad) 7%, var(--surface));
    }
    p { flex: 1 1 300px; overflow-wrap: anywhere; }
    b { font-weight: 650; color: var(--bad); }
    .quiet { padding: 6px 14px; font-size: var(--text); background: var(--surface); border-color: var(--line-strong); }
  `];

  constructor() {
    super();
    /** @type {import('../rest/problem.js').Problem|null} */
    this.problem = null;
    /** When the figures shown were read; null when there are none. @type {number|null} */
    this.shownSince = null;
  }

  render() {
    if (!this.problem) {
      return nothing;
    }
    return html`<div role="alert">
      <p>${problemWords(this.problem)} ${this.#kept()}</p>
      <button type="button" class="quiet" @click=${this.#retry}>Try again</button>
    </div>`;
  }

  #kept() {
    return this.shownSince === null
      ? nothing
      : html`<span>What you see was read at ${clock(new Date(this.shownSince).toISOString(), Date.now())}.</span>`;
  }

  #retry() {
    this.dispatchEvent(new CustomEvent('retry', {bubbles: true, composed: true}));
  }
}

customElements.define('notice-bar', NoticeBar);
