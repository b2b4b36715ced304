/** Rows of invoices. Under a pointer or a focus rows stay where they are. */
import {LitElement, html, nothing} from 'lit';
import {base, buttons, skeleton, tones} from '../page/styles.js';
import {Ticker} from '../page/ticker.js';
import {pageOf} from '../values/id.js';
import {badgeStyles} from './status-badge.js';
import {COLUMNS} from './columns.js';
import {invoiceTableStyles} from './invoice-table-styles.js';
import {isInUse, steady, waiting} from './steady.js';
import '../page/copy-button.js';

/** @typedef {import('../rest/answers.js').Invoice} Invoice */

class InvoiceTable extends LitElement {
  static properties = {
    rows: {attribute: false}, columns: {attribute: false}, caption: {}, places: {type: Number}, failed: {type: Boolean}, busy: {type: Boolean},
  };

  static styles = [base, buttons, skeleton, tones, badgeStyles, invoiceTableStyles];

  /** What stands in the table now. @type {Invoice[]|null} */
  #shown = null;

  constructor() {
    super();
    /** @type {Invoice[]|null} */
    this.rows = null;
    /** @type {readonly string[]} keys of COLUMNS */
    this.columns = ['invoice', 'status', 'paid', 'opened'];
    this.caption = 'Invoices';
    /** Rows that are reserved until they are known. */
    this.places = 8;
    this.failed = false;
    this.busy = false;
    new Ticker(this);
  }

  willUpdate() {
    const holds = this.rows !== null && this.#shown !== null && isInUse(this.renderRoot);
    this.#shown = holds ? steady(this.#shown ?? [], this.rows ?? []) : this.rows;
  }

  render() {
    const newer = waiting(this.#shown ?? [], this.rows ?? []);
    return html`<div class="wide ${this.busy ? 'busy' : ''}" tabindex="0" role="region" aria-label=${this.caption}><table>
      <caption class="unseen">${this.caption}</caption>
      <thead><tr>${this.columns.map((key) => html`<th scope="col" class="${key} ${COLUMNS[key].right ? 'right' : ''}">${COLUMNS[key].words}${key === 'invoice' && newer > 0 ? html`<span class="newer" title="Shown as soon as the pointer leaves the rows">${newer} newer</span>` : nothing}</th>`)}</tr></thead>
      <tbody>${this.#rows()}</tbody>
    </table></div>`;
  }

  #rows() {
    if (this.#shown === null) {
      return this.failed
        ? html`<tr><td colspan=${this.columns.length} class="none">Invoices could not be read.</td></tr>`
        : Array.from({length: this.places}, () => html`<tr class="waiting">${this.columns.map((key) => html`<td class="${key} ${COLUMNS[key].right ? 'right' : ''}"><span class="wait"></span></td>`)}</tr>`);
    }
    const now = Date.now();
    return this.#shown.map((invoice) => this.#row(invoice, now)); // in place: texts change, no row moves
  }

  /** The whole row is a large target for the mouse; the link in it is the one for keys. @param {Invoice} invoice @param {number} now */
  #row(invoice, now) {
    return html`<tr @click=${(/** @type {MouseEvent} */ click) => open(click, invoice)}>${this.columns.map((key) => html`<td class="${key} ${COLUMNS[key].right ? 'right' : ''}">${COLUMNS[key].cell(invoice, now)}</td>`)}</tr>`;
  }
}

/** Links and buttons in the row know themselves what to do. @param {MouseEvent} click @param {Invoice} invoice */
function open(click, invoice) {
  const inside = /** @type {Element} */ (click.target).closest('a, button, copy-button');
  if (inside === null && getSelection()?.isCollapsed !== false) {
    location.assign(pageOf(invoice));
  }
}

customElements.define('invoice-table', InvoiceTable);
