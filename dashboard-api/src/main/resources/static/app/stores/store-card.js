/** Each merchant's takings, in all and day by day. */
import {LitElement, css, html, nothing} from 'lit';
import {here} from '../page/store.js';
import {base, buttons, card, segments, skeleton} from '../page/styles.js';
import {dayOf, dayWords} from '../values/day.js';
import {short} from '../values/id.js';
import {count, inOrder, inUnit, sum, texts} from '../values/money.js';

const SHOWN = 8;

/** @typedef {import('../rest/answers.js').StoreSeries} StoreSeries */
/** @typedef {import('../rest/answers.js').StoreLine} StoreLine */

class StoreCard extends LitElement {
  static properties = {series: {attribute: false}, failed: {type: Boolean}, byDay: {state: true}, all: {state: true}};

  static styles = [base, card, buttons, segments, skeleton, css`
    .card { min-height: inherit; }
    .wide { overflow-x: auto; }
    table { width: 100%; border-collapse: collapse; white-space: nowrap; }
    th, td { height: 40px; padding: 0 14px; text-align: right; font-weight: 400; border-top: 1px solid var(--line); }
    th:first-child { position: sticky; left: 0; padding-left: 18px; text-align: left; background: var(--surface); }
    td:last-child, th:last-child { padding-right: 18px; }
    thead th { height: 32px; color: var(--ink-faint); font-size: var(--text-small); border-top: 0; }
    b { font-weight: 600; }
    footer { padding: 10px 18px; border-top: 1px solid var(--line); text-align: center; }
    header { padding: 10px 18px 6px; }
    .none { padding: 24px 18px; color: var(--ink-faint); text-align: center; }
  `];

  constructor() {
    super();
    /** @type {StoreSeries|null} */
    this.series = null;
    this.failed = false;
    this.byDay = false;
    this.all = false;
  }

  render() {
    const days = this.series?.days ?? [];
    return html`<section class="card" aria-labelledby="label">
      <header><h2 id="label">By store</h2>${days.length < 2 ? nothing : html`<div class="segments" role="group" aria-label="Show">
        <button type="button" aria-pressed=${!this.byDay} @click=${() => (this.byDay = false)}>In all</button>
        <button type="button" aria-pressed=${this.byDay} @click=${() => (this.byDay = true)}>By day</button></div>`}</header>
      ${this.#body()}
    </section>`;
  }

  #body() {
    if (this.series === null) {
      return html`<p class="none">${this.failed ? 'Not available.' : html`<span class="wait"></span>`}</p>`;
    }
    const {stores, complete} = this.series;
    if (stores.length === 0) {
      return html`<p class="none">No store had an invoice in this time.</p>`;
    }
    const shown = this.all ? stores : stores.slice(0, SHOWN);
    return html`<div class="wide" tabindex="0" role="region" aria-label="Takings by store">${this.byDay ? this.#days(shown) : this.#totals(shown)}</div>
      ${stores.length > SHOWN ? html`<footer><button type="button" class="quiet" @click=${() => (this.all = !this.all)}>${this.all ? 'Fewer' : `All ${stores.length}${complete ? '' : '+'} stores`}</button></footer>` : nothing}`;
  }

  /** @param {StoreLine[]} stores */
  #totals(stores) {
    return html`<table><thead><tr><th scope="col">Store</th><th scope="col">Takings</th><th scope="col">Created</th><th scope="col">Paid</th><th scope="col">Settled</th></tr></thead>
      <tbody>${stores.map((line) => html`<tr>${storeCell(line)}<td><b>${texts(inOrder(totalsOf(line))) || '\u2013'}</b></td>
        <td>${count(line.funnel.opened)}</td><td>${count(line.funnel.paid)}</td><td>${count(line.funnel.settled)}</td></tr>`)}</tbody></table>`;
  }

  /** Newest day first, as that is what is looked for. @param {StoreLine[]} stores */
  #days(stores) {
    const days = (this.series?.days ?? []).map((at, i) => ({at, i})).reverse();
    return html`<table><thead><tr><th scope="col">Store</th>${days.map(({at}) => html`<th scope="col">${dayWords(dayOf(at))}</th>`)}</tr></thead>
      <tbody>${stores.map((line) => html`<tr>${storeCell(line)}${days.map(({i}) => html`<td title=${texts(line.takings[i])}>${line.takings[i].length === 0 ? html`<span class="faint">\u2013</span>` : inOrder(line.takings[i]).map((taking) => html`<div>${inUnit(taking)} <span class="faint">${taking.currency}</span></div>`)}</td>`)}</tr>`)}</tbody></table>`;
  }
}

/** @param {StoreLine} line */
function storeCell({storeId}) {
  return html`<th scope="row"><a class="link mono" href=${here({store: storeId})} title=${storeId}>${short(storeId)}</a></th>`;
}

/** @param {StoreLine} line @returns {import('../values/money.js').Money[]} */
function totalsOf({takings}) {
  const all = takings.flat();
  const currencies = [...new Set(all.map(({currency}) => currency))];
  return currencies.map((currency) => sum(currency, all.filter((taking) => taking.currency === currency).map(({amount}) => amount)));
}

customElements.define('store-card', StoreCard);
