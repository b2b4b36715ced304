/** One figure of money: the first currency large, the others below it. */
import {LitElement, css, html} from 'lit';
import {base, card, skeleton} from '../page/styles.js';
import {inOrder, shown, texts} from '../values/money.js';

const OTHERS_MAX = 3;

class MoneyCard extends LitElement {
  static properties = {label: {}, hint: {}, monies: {attribute: false}, failed: {type: Boolean}};

  static styles = [base, card, skeleton, css`
    .card { container-type: inline-size; }
    .figure { margin-top: 2px; font-size: clamp(13px, 11.6cqi, 30px); font-weight: 650; letter-spacing: -0.025em; line-height: 40px; white-space: nowrap; }
    :host([large]) .figure { font-size: clamp(26px, 9.4cqi, 34px); color: var(--money); }
    .unit { margin-left: 0.35em; font-size: clamp(11px, 5cqi, 15px); font-weight: 600; letter-spacing: 0; color: var(--ink-soft); }
    .line { flex: none; overflow: hidden; white-space: nowrap; text-overflow: ellipsis; color: var(--ink-faint); }
    .line b { font-weight: 600; color: var(--ink-soft); }
    @media (width < 700px) { .figure { line-height: 36px; } .pad { padding: 12px 14px; } }
  `];

  constructor() {
    super();
    this.label = '';
    this.hint = '';
    /** @type {import('../rest/answers.js').Takings[]|null} */
    this.monies = null;
    this.failed = false;
  }

  render() {
    return html`<section class="card pad" aria-labelledby="label">
      <header><h2 id="label">${this.label}</h2></header>
      ${this.monies === null ? this.#waiting() : this.#figures(inOrder(this.monies))}
    </section>`;
  }

  #waiting() {
    return this.failed
      ? html`<p class="figure faint">\u2013</p><p class="line">not available</p>`
      : html`<p class="figure"><span class="wait"></span></p><p class="line"><span class="wait"></span></p>`;
  }

  /** @param {import('../rest/answers.js').Takings[]} monies */
  #figures([first = {currency: 'BTC', amount: '0', payments: 0}, ...others]) {
    const {figure, unit, exact} = shown(first);
    return html`
      <p class="figure" title=${exact}>${figure}<span class="unit">${unit}</span></p>
      <p class="line">${this.#others(others)}${this.#payments([first, ...others])}</p>`;
  }

  /** @param {import('../rest/answers.js').Takings[]} others */
  #others(others) {
    const rest = others.length > OTHERS_MAX ? ` + ${others.length - OTHERS_MAX} more` : '';
    const few = others.slice(0, OTHERS_MAX);
    return others.length === 0 ? '' : html`<b title=${others.map(({amount, currency}) => `${amount} ${currency}`).join(', ')}>+ ${texts(few)}${rest}</b> \u00b7 `;
  }

  /** @param {import('../rest/answers.js').Takings[]} monies */
  #payments(monies) {
    const payments = monies.reduce((total, money) => total + money.payments, 0);
    return payments === 0 ? this.hint : `${payments} ${payments === 1 ? 'payment' : 'payments'}`;
  }
}

customElements.define('money-card', MoneyCard);
