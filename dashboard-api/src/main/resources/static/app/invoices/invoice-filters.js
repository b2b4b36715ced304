/** Which invoices are shown. Every choice leads to an address of its own. */
import {LitElement, html, nothing, svg} from 'lit';
import {addressOf} from '../lists/question.js';
import {filterStyles} from '../lists/filter-styles.js';
import {when} from '../lists/when.js';
import {base, buttons, fields, segments} from '../page/styles.js';
import {methodWords} from '../values/method.js';
import {STATUSES, additionalWords} from './statuses.js';

const EXCEPTIONS = ['PaidPartial', 'PaidLate', 'PaidOver', 'Marked'];
const METHODS = ['BTC-CHAIN', 'BTC-LN', 'BTC-LNURL'];
const ORDERS = {newest: 'Newest first', oldest: 'Oldest first', largest: 'Largest first', smallest: 'Smallest first'};
const MORE = ['method', 'currency', 'amountMin', 'amountMax', 'time', 'from', 'to'];

/** All parameters of the question. */
export const NAMES = ['q', 'status', 'additionalStatus', 'sort', ...MORE];

class InvoiceFilters extends LitElement {
  static properties = {question: {attribute: false}, open: {state: true}};

  static styles = [base, buttons, fields, segments, filterStyles];

  constructor() {
    super();
    /** @type {Record<string, string>} */
    this.question = {};
    /** @type {boolean|null} */
    this.open = null;
  }

  render() {
    const {q = '', status = '', additionalStatus = '', sort = 'newest'} = this.question;
    const further = MORE.filter((name) => this.question[name]).length;
    const open = this.open ?? further > 0;
    return html`<form role="search" @submit=${this.#submit} @change=${this.#change}>
      <div class="row">
        <div class="search"><svg viewBox="0 0 16 16" aria-hidden="true">${svg`<circle cx="7" cy="7" r="4.5" /><path d="M10.5 10.5L14 14" />`}</svg>
          <input type="search" name="q" .value=${q} autocomplete="off" spellcheck="false" maxlength="200" aria-label="Find invoices" placeholder="Invoice, order, e-mail, address or transaction"><kbd aria-hidden="true">/</kbd></div>
        <button type="button" class="act" aria-expanded=${open} @click=${() => (this.open = !open)}>Filters${further > 0 ? html` <b>${further}</b>` : nothing}</button>
        <select name="sort" aria-label="Order">${Object.entries(ORDERS).map(([key, words]) => html`<option value=${key} ?selected=${key === sort} ?disabled=${['largest', 'smallest'].includes(key) && !this.question.currency}>${words}</option>`)}</select>
      </div>
      <div class="row">
        <div class="segments" role="group" aria-label="Status">${['', ...STATUSES].map((key) => html`<a href=${this.#with({status: key})} aria-current=${key === status ? 'true' : nothing}>${key || 'All'}</a>`)}</div>
        <div class="segments" role="group" aria-label="Exception">${EXCEPTIONS.map((key) => html`<a href=${this.#with({additionalStatus: key === additionalStatus ? '' : key})} aria-current=${key === additionalStatus ? 'true' : nothing}>${sentence(additionalWords(key))}</a>`)}</div>
        ${Object.keys(this.question).length > 0 ? html`<a class="clear" href=${addressOf({})}>Show all</a>` : nothing}
      </div>
      ${open ? this.#more() : nothing}
    </form>`;
  }

  #more() {
    const {method = '', currency = '', amountMin = '', amountMax = '', time = 'opened', from = '', to = ''} = this.question;
    return html`<div class="more">
      <label class="field">Method<select name="method"><option value="">Any</option>${METHODS.map((id) => html`<option value=${id} ?selected=${id === method}>${methodWords(id)}</option>`)}</select></label>
      <label class="field">Currency<input class="amount" name="currency" .value=${currency} placeholder="EUR" maxlength="20" autocapitalize="characters" spellcheck="false"></label>
      <label class="field">Amount from<input class="amount" name="amountMin" .value=${amountMin} inputmode="decimal" ?disabled=${!currency}></label>
      <label class="field">to<input class="amount" name="amountMax" .value=${amountMax} inputmode="decimal" ?disabled=${!currency}></label>
      <label class="field">When<select name="time"><option value="opened" ?selected=${time !== 'settled'}>created</option><option value="settled" ?selected=${time === 'settled'}>settled</option></select></label>
      ${when(from, to, this.#with({from: '', to: ''}))}
    </div>`;
  }

  /** @param {Record<string, string>} changes */
  #with(changes) {
    return addressOf({...this.question, ...changes});
  }

  /** @param {Event} change */
  #change({target}) {
    const {name, value} = /** @type {HTMLInputElement} */ (target);
    if (name !== 'q') {
      this.#go({[name]: value.trim()});
    }
  }

  /** @param {SubmitEvent} submit */
  #submit(submit) {
    submit.preventDefault();
    this.#go({q: String(new FormData(/** @type {HTMLFormElement} */ (submit.target)).get('q')).trim()});
  }

  /** Amounts and their order mean nothing without a currency. @param {Record<string, string>} changes */
  #go(changes) {
    const next = {...this.question, ...changes};
    const {currency, sort} = next;
    const amounts = currency ? /** @type {Record<string, string>} */ ({}) : {amountMin: '', amountMax: '', sort: ['largest', 'smallest'].includes(sort) ? '' : sort ?? ''};
    const usual = {sort: next.sort === 'newest' ? '' : next.sort ?? '', time: next.time === 'opened' ? '' : next.time ?? ''};
    location.assign(addressOf({...next, ...usual, ...amounts}));
  }

  /** The key / leads here. */
  focusSearch() {
    this.renderRoot.querySelector('input')?.focus();
  }
}

/** @param {string} words */
function sentence(words) {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

customElements.define('invoice-filters', InvoiceFilters);
