/** Which deliveries are shown. Every choice leads to an address of its own. */
import {LitElement, html, nothing, svg} from 'lit';
import {VERDICTS} from '../deliveries/verdicts.js';
import {typeWords} from '../feed/event-words.js';
import {filterStyles} from '../lists/filter-styles.js';
import {addressOf} from '../lists/question.js';
import {when} from '../lists/when.js';
import {base, buttons, fields, segments} from '../page/styles.js';

const TYPES = [
  'InvoiceCreated', 'InvoiceReceivedPayment', 'InvoiceProcessing', 'InvoicePaymentSettled', 'InvoiceSettled',
  'InvoiceExpired', 'InvoiceExpiredPaidPartial', 'InvoicePaidAfterExpiration', 'InvoiceInvalid',
];

/** All parameters of the question. */
export const NAMES = ['verdict', 'type', 'invoice', 'redelivery', 'from', 'to'];

class DeliveryFilters extends LitElement {
  static properties = {question: {attribute: false}};

  static styles = [base, buttons, fields, segments, filterStyles];

  constructor() {
    super();
    /** @type {Record<string, string>} */
    this.question = {};
  }

  render() {
    const {verdict = '', type = '', invoice = '', redelivery = '', from = '', to = ''} = this.question;
    const types = type && !TYPES.includes(type) ? [...TYPES, type] : TYPES;
    return html`<form role="search" @submit=${this.#submit} @change=${this.#change}>
      <div class="row">
        <div class="segments" role="group" aria-label="Verification">${[['', 'All'], ...Object.entries(VERDICTS).map(([key, {words}]) => [key, words])].map(([key, words]) => html`<a href=${this.#with({verdict: key})} aria-current=${key === verdict ? 'true' : nothing}>${words}</a>`)}</div>
        <div class="search"><svg viewBox="0 0 16 16" aria-hidden="true">${svg`<circle cx="7" cy="7" r="4.5" /><path d="M10.5 10.5L14 14" />`}</svg>
          <input type="search" name="invoice" .value=${invoice} autocomplete="off" spellcheck="false" maxlength="200" aria-label="Invoice id" placeholder="Invoice id"></div>
      </div>
      <div class="row">
        <label class="field">Type<select name="type"><option value="">Any</option>${types.map((name) => html`<option value=${name} ?selected=${name === type}>${typeWords(name)}</option>`)}</select></label>
        <label class="field">Attempt<select name="redelivery"><option value="">Any</option><option value="false" ?selected=${redelivery === 'false'}>First</option><option value="true" ?selected=${redelivery === 'true'}>Redelivered</option></select></label>
        ${when(from, to, this.#with({from: '', to: ''}))}
        ${Object.keys(this.question).length > 0 ? html`<a class="clear" href=${addressOf({})}>Show all</a>` : nothing}
      </div>
    </form>`;
  }

  /** @param {Record<string, string>} changes */
  #with(changes) {
    return addressOf({...this.question, ...changes});
  }

  /** @param {Event} change */
  #change({target}) {
    const {name, value} = /** @type {HTMLInputElement} */ (target);
    if (name !== 'invoice') {
      location.assign(this.#with({[name]: value}));
    }
  }

  /** @param {SubmitEvent} submit */
  #submit(submit) {
    submit.preventDefault();
    location.assign(this.#with({invoice: String(new FormData(/** @type {HTMLFormElement} */ (submit.target)).get('invoice')).trim()}));
  }
}

customElements.define('delivery-filters', DeliveryFilters);
