/** From opened to settled: how many invoices come how far. */
import {LitElement, css, html, nothing, svg} from 'lit';
import {base, card, skeleton} from '../page/styles.js';
import {count} from '../values/money.js';
import {percent} from './stats.js';

const STEPS = /** @type {const} */ ([['opened', 'Created'], ['paid', 'Paid'], ['settled', 'Settled']]);

class FunnelCard extends LitElement {
  static properties = {funnel: {attribute: false}, expiredUnpaid: {attribute: false}, failed: {type: Boolean}};

  static styles = [base, card, skeleton, css`
    ol { flex: 1; display: grid; align-content: space-evenly; gap: 10px; }
    .head { display: flex; align-items: baseline; gap: 8px; }
    .head b { margin-left: auto; font-weight: 650; font-size: 16px; }
    .head .share { min-width: 6ch; text-align: right; color: var(--ink-faint); }
    svg { display: block; width: 100%; height: 10px; margin-top: 5px; }
    .track { fill: var(--line); }
    .part { fill: var(--bar); }
    .lost { color: var(--ink-faint); font-size: var(--text-small); }
    @media (prefers-reduced-motion: no-preference) { .part { transition: width 0.4s ease-out; } }
  `];

  constructor() {
    super();
    /** @type {{opened: number, paid: number, settled: number}|null} */
    this.funnel = null;
    this.expiredUnpaid = 0;
    this.failed = false;
  }

  render() {
    return html`<section class="card pad" aria-labelledby="label">
      <header><h2 id="label">From created to settled</h2></header>
      <ol>${STEPS.map(([key, words]) => this.#step(words, this.funnel?.[key] ?? null))}</ol>
      <p class="lost">${this.funnel ? `${count(this.expiredUnpaid)} expired without a payment` : this.failed ? 'not available' : nothing}\u200b</p>
    </section>`;
  }

  /** @param {string} words @param {number|null} reached */
  #step(words, reached) {
    const all = this.funnel?.opened ?? 0;
    const share = reached === null || all === 0 ? 0 : (100 * reached) / all;
    return html`<li>
      <div class="head"><span>${words}</span><b>${reached === null ? '\u2013' : count(reached)}</b><span class="share">${reached === null || all === 0 ? '' : `${percent(reached, all)}\u202f%`}</span></div>
      <svg aria-hidden="true">${svg`<rect class="track" width="100%" height="10" rx="5" /><rect class="part" width="${share}%" height="10" rx="5" />`}</svg>
    </li>`;
  }
}

customElements.define('funnel-card', FunnelCard);
