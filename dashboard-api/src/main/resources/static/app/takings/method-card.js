/** Takings by payment method, each with its share of its currency. */
import {LitElement, css, html, svg} from 'lit';
import {base, card, skeleton} from '../page/styles.js';
import {methodWords} from '../values/method.js';
import {count, sum, text} from '../values/money.js';

/** @typedef {import('../rest/answers.js').Takings & {methodId: string}} MethodTaking */

class MethodCard extends LitElement {
  static properties = {takings: {attribute: false}, failed: {type: Boolean}};

  static styles = [base, card, skeleton, css`
    ul { flex: 1; overflow-y: auto; display: grid; align-content: start; gap: 14px; padding-top: 8px; }
    .head { display: flex; align-items: baseline; gap: 10px; }
    .head b { margin-left: auto; font-weight: 650; white-space: nowrap; }
    .head span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
    small { font-size: var(--text-small); color: var(--ink-faint); white-space: nowrap; }
    svg { display: block; width: 100%; height: 6px; margin-top: 5px; }
    .track { fill: var(--line); }
    .part { fill: var(--processing); }
    .none { flex: 1; display: grid; place-content: center; color: var(--ink-faint); }
    @media (prefers-reduced-motion: no-preference) { .part { transition: width 0.4s ease-out; } }
  `];

  constructor() {
    super();
    /** @type {MethodTaking[]|null} */
    this.takings = null;
    this.failed = false;
  }

  render() {
    return html`<section class="card pad" aria-labelledby="label">
      <header><h2 id="label">Takings by method</h2></header>${this.#body()}
    </section>`;
  }

  #body() {
    if (this.takings === null) {
      return this.failed ? html`<p class="none">Not available.</p>` : html`<p><span class="wait"></span></p>`;
    }
    return this.takings.length === 0
      ? html`<p class="none">Nothing has settled in this time.</p>`
      : html`<ul tabindex="0" aria-label="Methods">${this.takings.map((taking) => this.#method(taking))}</ul>`;
  }

  /** @param {MethodTaking} taking */
  #method(taking) {
    const same = (this.takings ?? []).filter(({currency}) => currency === taking.currency);
    const all = Number(sum(taking.currency, same.map(({amount}) => amount)).amount);
    const share = all > 0 ? Math.max(0, (100 * Number(taking.amount)) / all) : 0;
    return html`<li>
      <div class="head"><span title=${taking.methodId}>${methodWords(taking.methodId)}</span><b title="${taking.amount} ${taking.currency}">${text(taking)}</b></div>
      <svg aria-hidden="true">${svg`<rect class="track" width="100%" height="6" rx="3" /><rect class="part" width="${share}%" height="6" rx="3" />`}</svg>
      <small>${count(taking.payments)} ${taking.payments === 1 ? 'payment' : 'payments'}, ${Math.round(share)}\u202f% of ${taking.currency}</small>
    </li>`;
  }
}

customElements.define('method-card', MethodCard);
