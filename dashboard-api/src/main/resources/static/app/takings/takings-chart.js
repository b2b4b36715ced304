/** Takings by hour of today: bars, or the same as a table. */
import {LitElement, css, html, nothing} from 'lit';
import {base, buttons, card} from '../page/styles.js';
import {inOrder, sum, text} from '../values/money.js';
import {barsOf, tickOf} from './bars.js';
import {amountOf, currenciesOf, wholeDay} from './hours.js';
import {hoursTable, tableStyles} from './hours-table.js';
import {inksOf, inkProbes, inkStyles} from './inks.js';

class TakingsChart extends LitElement {
  static properties = {series: {attribute: false}, failed: {type: Boolean}, currency: {state: true}, asTable: {state: true}};

  static styles = [base, card, buttons, tableStyles, inkStyles, css`
    .total { color: var(--ink-faint); white-space: nowrap; }
    .plot { position: relative; flex: 1; min-height: 0; margin-top: 8px; }
    canvas { position: absolute; inset: 0; }
    .none { position: absolute; inset: 0 0 34px; display: grid; place-content: center; color: var(--ink-faint); pointer-events: none; }
    @media (width < 700px) { .total { display: none; } .pad { padding: 12px 14px; } }
  `];

  /** @type {import('./hour-bars.js').HourBars|null} */
  #bars = null;
  #redraw = () => this.requestUpdate();
  #system = matchMedia('(prefers-color-scheme: dark)');

  constructor() {
    super();
    /** @type {import('../rest/answers.js').Series|null} */
    this.series = null;
    this.failed = false;
    this.currency = 'BTC';
    this.asTable = false;
  }

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('theme', this.#redraw);
    this.#system.addEventListener('change', this.#redraw);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('theme', this.#redraw);
    this.#system.removeEventListener('change', this.#redraw);
    this.#bars?.destroy();
    this.#bars = null;
  }

  async firstUpdated() {
    const {HourBars} = await import('./hour-bars.js');
    this.#bars = new HourBars(/** @type {HTMLCanvasElement} */ (this.renderRoot.querySelector('canvas')));
    this.requestUpdate();
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    const currencies = currenciesOf(this.series?.points ?? []);
    if (changed.has('series') && currencies.length > 0 && !currencies.includes(this.currency)) {
      this.currency = currencies[0];
    }
  }

  render() {
    const points = this.series?.points ?? [];
    const total = sum(this.currency, points.map((point) => amountOf(point, this.currency)));
    const words = this.series ? `${text(total)} in all` : '';
    return html`<section class="card pad" aria-labelledby="label">
      <header><h2 id="label">Takings by hour</h2>
        <span class="total" title="${total.amount} ${total.currency}">${words}</span>
        ${this.#currencies(currenciesOf(points))}
        <button type="button" class="quiet" aria-pressed=${this.asTable} ?disabled=${!this.series} @click=${() => (this.asTable = !this.asTable)}>Table</button>
      </header>
      <div class="plot">
        <canvas role="img" aria-label="Takings of today by hour in ${this.currency}: ${words}. The table shows each hour." ?hidden=${this.asTable || !this.series}></canvas>
        ${this.asTable ? hoursTable(points, inOrder(currenciesOf(points).map((currency) => ({currency, amount: '0'})))) : this.#none(total.amount)}
        ${inkProbes()}
      </div>
    </section>`;
  }

  updated() {
    if (this.#bars && this.series && !this.asTable) {
      const bars = barsOf(wholeDay(this.series.points), this.currency, Date.now());
      this.#bars.draw(bars, inksOf(this.renderRoot), tickOf(bars, this.currency));
    }
  }

  /** @param {string[]} currencies */
  #currencies(currencies) {
    return currencies.length < 2 ? nothing : currencies.map((currency) => html`
      <button type="button" class="quiet" aria-pressed=${currency === this.currency} @click=${() => (this.currency = currency)}>${currency}</button>`);
  }

  /** @param {string} total */
  #none(total) {
    if (this.series === null) {
      return this.failed ? html`<p class="none">Takings are not available.</p>` : nothing;
    }
    return /[1-9]/.test(total) ? nothing : html`<p class="none">Nothing came in yet today.</p>`;
  }
}

customElements.define('takings-chart', TakingsChart);
