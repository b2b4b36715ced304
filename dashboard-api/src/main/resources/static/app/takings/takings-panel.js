/** What came in: the figure, how it compares, and its course as bars or as a table. */
import {LitElement, html, nothing} from 'lit';
import {page} from '../page/store.js';
import {base, buttons, card, segments, skeleton} from '../page/styles.js';
import {changeStyles} from '../values/change.js';
import {inOrder, shown, sum, text} from '../values/money.js';
import '../charts/bar-chart.js';
import {amountOf, barsOf, currenciesOf, ghostOf, tickOf} from './bars.js';
import {comparisons} from './comparisons.js';
import {pointsTable, tableStyles} from './points-table.js';
import {takingsPanelStyles} from './takings-panel-styles.js';

/** @typedef {import('../rest/answers.js').Takings} Takings */
/** @typedef {import('../rest/answers.js').Series} Series */

class TakingsPanel extends LitElement {
  static properties = {
    range: {attribute: false}, takings: {attribute: false}, earlier: {attribute: false}, series: {attribute: false},
    ghost: {attribute: false}, failed: {type: Boolean}, currency: {state: true}, asTable: {state: true},
  };

  static styles = [base, card, buttons, segments, skeleton, changeStyles, tableStyles, takingsPanelStyles];

  constructor() {
    super();
    /** @type {import('./range.js').Range|null} */
    this.range = null;
    /** @type {Takings[]|null} */
    this.takings = null;
    /** The same of other times. @type {import('./comparisons.js').Compared[]} */
    this.earlier = [];
    /** @type {Series|null} */
    this.series = null;
    /** @type {{series: Series, words: string}|null} */
    this.ghost = null;
    this.failed = false;
    this.currency = 'BTC';
    this.asTable = false;
  }

  willUpdate() {
    const currencies = this.#currencies();
    if (currencies.length > 0 && !currencies.includes(this.currency)) {
      this.currency = currencies[0];
    }
  }

  render() {
    return html`<section class="card" aria-labelledby="label">
      <header>
        <h2 id="label">Takings</h2>
        ${this.#choice()}
        <button type="button" class="quiet" aria-pressed=${this.asTable} ?disabled=${!this.series} @click=${() => (this.asTable = !this.asTable)}>Table</button>
      </header>
      ${this.takings === null ? this.#waiting() : this.#figure(this.takings)}
      <div class="plot">${this.series ? this.#course(this.series) : nothing}</div>
    </section>`;
  }

  #waiting() {
    return this.failed
      ? html`<p class="figure faint">\u2013</p><p class="line">not available</p>`
      : html`<p class="figure"><span class="wait"></span></p><p class="line"><span class="wait"></span></p>`;
  }

  /** @param {Takings[]} takings */
  #figure(takings) {
    const mine = of(takings, this.currency);
    const {figure, unit, exact} = shown(mine);
    const payments = `${mine.payments} ${mine.payments === 1 ? 'payment' : 'payments'}`;
    return html`
      <p class="figure" title=${exact}>${figure}<span class="unit">${unit}</span></p>
      <p class="line">${this.range ? html`<a class="link" href=${page('/invoices', {time: 'settled', from: this.range.first, to: this.range.last})}>${payments}</a>` : payments}${comparisons(mine, this.earlier)}</p>`;
  }

  /** @param {Series} series */
  #course(series) {
    if (this.asTable) {
      return pointsTable(series, this.#currencies());
    }
    const bars = barsOf(series, this.currency, Date.now());
    const ghost = this.#ghost(bars.length);
    const total = sum(this.currency, series.points.map((point) => amountOf(point, this.currency)));
    const none = !/[1-9]/.test(total.amount) && ghost === null;
    return html`<bar-chart .bars=${bars} .ghost=${ghost} .tick=${tickOf([...bars.map(({height}) => height), ...(ghost?.heights ?? [])], this.currency)}
        label="Takings by ${series.bucket} in ${this.currency}, ${text(total)} in all"></bar-chart>
      ${none ? html`<p class="none">Nothing has settled in this time.</p>` : nothing}`;
  }

  /** Nothing is no course to compare with. @param {number} bars */
  #ghost(bars) {
    const ghost = this.ghost && ghostOf(this.ghost.series, this.currency, this.ghost.words);
    return ghost?.heights.length === bars && ghost.heights.some((height) => height !== 0) ? ghost : null;
  }

  /** @returns {string[]} */
  #currencies() {
    const told = [...(this.takings ?? []).map(({currency}) => currency), ...currenciesOf(this.series?.points ?? [])];
    return inOrder([...new Set(told)].map((currency) => ({currency, amount: '0'}))).map(({currency}) => currency);
  }

  #choice() {
    const currencies = this.#currencies();
    return currencies.length < 2 ? nothing : html`<div class="segments" role="group" aria-label="Currency">
      ${currencies.map((currency) => html`<button type="button" aria-pressed=${currency === this.currency} @click=${() => (this.currency = currency)}>${currency}</button>`)}
    </div>`;
  }
}

/** @param {readonly Takings[]} takings @param {string} currency @returns {Takings} */
function of(takings, currency) {
  return takings.find((money) => money.currency === currency) ?? {currency, amount: '0', payments: 0};
}

customElements.define('takings-panel', TakingsPanel);
