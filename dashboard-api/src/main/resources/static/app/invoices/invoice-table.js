/** The newest invoices. A row opens the invoice. */
import {LitElement, html, nothing} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {base, buttons, card, skeleton, tones} from '../page/styles.js';
import {Ticker} from '../page/ticker.js';
import {keyOf} from '../values/id.js';
import {badgeStyles} from './status-badge.js';
import {emptyGuide, guideStyles} from './empty-guide.js';
import {invoiceRow, waitingRow} from './invoice-row.js';
import {invoiceTableStyles} from './invoice-table-styles.js';
import {STATUSES} from './statuses.js';
import {isInUse, steady, waiting} from './steady.js';
import '../page/copy-button.js';

const WAITING_ROWS = 12;

class InvoiceTable extends LitElement {
  static properties = {
    rows: {attribute: false}, next: {attribute: false}, status: {attribute: false},
    failed: {type: Boolean}, busy: {type: Boolean},
  };

  static styles = [base, card, buttons, skeleton, tones, badgeStyles, guideStyles, invoiceTableStyles];

  /** What stands in the table now. @type {import('../rest/answers.js').Invoice[]|null} */
  #shown = null;

  constructor() {
    super();
    /** @type {import('../rest/answers.js').Invoice[]|null} */
    this.rows = null;
    /** @type {string|null} */
    this.next = null;
    /** @type {string|null} */
    this.status = null;
    this.failed = false;
    this.busy = false;
    new Ticker(this);
  }

  willUpdate() {
    const holds = this.rows !== null && this.#shown !== null && isInUse(this.renderRoot);
    this.#shown = holds ? steady(this.#shown ?? [], this.rows ?? []) : this.rows;
  }

  render() {
    return html`<section class="card" aria-labelledby="label">
      <header class="top"><h2 id="label">Invoices</h2>${this.#newer()}${this.#filters()}</header>
      ${this.rows?.length === 0 ? this.#empty() : this.#table()}
      ${this.next ? html`<footer><button type="button" class="quiet" ?disabled=${this.busy} @click=${() => this.#say('more-invoices', null)}>${this.busy ? 'Reading\u2026' : 'More invoices'}</button></footer>` : nothing}
    </section>`;
  }

  #newer() {
    const newer = waiting(this.#shown ?? [], this.rows ?? []);
    return newer === 0 ? nothing : html`<span class="newer" title="Shown as soon as the pointer leaves the rows">${newer} newer</span>`;
  }

  #filters() {
    return html`<div class="filters" role="group" aria-label="Show invoices that are">
      ${[null, ...STATUSES].map((status) => html`<button type="button" class="quiet" aria-pressed=${this.status === status} @click=${() => this.#say('show-status', status)}>${status ?? 'All'}</button>`)}
    </div>`;
  }

  #table() {
    return html`<table>
      <caption class="unseen">Newest invoices${this.status ? ` with status ${this.status}` : ''}</caption>
      <thead><tr>
        <th scope="col">Invoice</th><th scope="col" class="order">Order</th><th scope="col">Status</th>
        <th scope="col" class="right">Paid</th><th scope="col" class="right opened">Opened</th>
      </tr></thead>
      <tbody>${this.#rows()}</tbody>
    </table>`;
  }

  #rows() {
    if (this.#shown === null) {
      return this.failed
        ? html`<tr><td colspan="5" class="none">Invoices could not be read.</td></tr>`
        : Array.from({length: WAITING_ROWS}, waitingRow);
    }
    const now = Date.now();
    const row = (/** @type {import('../rest/answers.js').Invoice} */ invoice) => invoiceRow(invoice, now, () => this.#say('open-invoice', invoice));
    return repeat(this.#shown, keyOf, row);
  }

  #empty() {
    return this.status ? html`<p class="none">No invoice is ${this.status} now.</p>` : emptyGuide();
  }

  /** @param {string} name @param {unknown} detail */
  #say(name, detail) {
    this.dispatchEvent(new CustomEvent(name, {detail, bubbles: true, composed: true}));
  }
}

customElements.define('invoice-table', InvoiceTable);
