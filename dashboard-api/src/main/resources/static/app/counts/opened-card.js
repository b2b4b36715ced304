/** Invoices opened today, and how many of them are through. */
import {LitElement, css, html} from 'lit';
import {base, card, skeleton} from '../page/styles.js';
import {count} from '../values/money.js';
import {total} from './shares.js';

class OpenedCard extends LitElement {
  static properties = {counts: {attribute: false}, failed: {type: Boolean}};

  static styles = [base, card, skeleton, css`
    .figure { margin-top: 2px; font-size: 30px; font-weight: 650; letter-spacing: -0.025em; line-height: 40px; }
    .line { color: var(--ink-faint); white-space: nowrap; }
    .wait { width: 4ch; }
    @media (width < 700px) { .figure { font-size: 22px; line-height: 36px; } .pad { padding: 12px 14px; } }
  `];

  constructor() {
    super();
    /** @type {Record<string, number>|null} */
    this.counts = null;
    this.failed = false;
  }

  render() {
    return html`<section class="card pad" aria-labelledby="label">
      <header><h2 id="label">Invoices today</h2></header>
      <p class="figure">${this.#total()}</p>
      <p class="line">${this.#open()}</p>
    </section>`;
  }

  #total() {
    if (this.counts === null) {
      return this.failed ? '\u2013' : html`<span class="wait"></span>`;
    }
    return count(total(this.counts));
  }

  #open() {
    if (this.counts === null) {
      return this.failed ? 'not available' : html`<span class="wait"></span>`;
    }
    return `${count((this.counts.New ?? 0) + (this.counts.Processing ?? 0))} still open`;
  }
}

customElements.define('opened-card', OpenedCard);
