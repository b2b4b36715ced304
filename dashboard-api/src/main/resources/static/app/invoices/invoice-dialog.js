/** One invoice: what is known, its payments, and everything that was told about it with what it did. */
import {LitElement, html, nothing} from 'lit';
import {base, buttons, skeleton, tones} from '../page/styles.js';
import {problemWords} from '../page/problem-words.js';
import {Ticker} from '../page/ticker.js';
import {read} from '../rest/api.js';
import {Problem} from '../rest/problem.js';
import {keyOf, pathOf} from '../values/id.js';
import {badgeStyles} from './status-badge.js';
import {invoiceDetail} from './invoice-detail.js';
import {invoiceDialogStyles} from './invoice-dialog-styles.js';
import '../page/copy-button.js';

/** @typedef {import('../rest/answers.js').InvoiceDetail} InvoiceDetail */

class InvoiceDialog extends LitElement {
  static properties = {named: {state: true}, detail: {state: true}, problem: {state: true}};

  static styles = [base, buttons, skeleton, tones, badgeStyles, invoiceDialogStyles];

  constructor() {
    super();
    /** @type {{storeId: string, invoiceId: string}|null} */
    this.named = null;
    /** @type {InvoiceDetail|null} */
    this.detail = null;
    /** @type {Problem|null} */
    this.problem = null;
    new Ticker(this);
  }

  /** @param {{storeId: string, invoiceId: string}} invoice */
  async open({storeId, invoiceId}) {
    this.named = {storeId, invoiceId};
    this.detail = null;
    this.problem = null;
    await this.updateComplete;
    this.#dialog.showModal();
    await this.#read();
  }

  /** Reads again when the invoice on show is among those something happened to. @param {readonly {storeId: string|null, invoiceId: string|null}[]} events */
  follow(events) {
    const shown = this.named;
    if (shown && events.some(({storeId, invoiceId}) => storeId === shown.storeId && invoiceId === shown.invoiceId)) {
      setTimeout(() => this.#read(), 700); // rows come a little after the feed
    }
  }

  render() {
    return html`<dialog aria-labelledby="label" @close=${this.#closed} @click=${this.#outside}>
      ${this.named ? this.#content(this.named) : nothing}
    </dialog>`;
  }

  /** @param {{storeId: string, invoiceId: string}} named */
  #content(named) {
    return html`<div class="sheet">
      <div class="top">
        <h2 id="label">Invoice <span class="mono">${named.invoiceId}</span><copy-button .text=${named.invoiceId} what="invoice id"></copy-button></h2>
        <button type="button" class="quiet" autofocus @click=${() => this.#dialog.close()}>Close</button>
      </div>
      ${this.problem ? this.#failing(this.problem) : nothing}
      ${this.detail ? invoiceDetail(this.detail, Date.now()) : this.problem ? nothing : html`<p class="body"><span class="wait"></span></p>`}
    </div>`;
  }

  /** @param {Problem} problem */
  #failing(problem) {
    return html`<div class="failing" role="alert"><p>${problemWords(problem)}</p><button type="button" class="quiet" @click=${this.#read}>Try again</button></div>`;
  }

  async #read() {
    const asked = this.named;
    if (asked === null) {
      return;
    }
    try {
      const {body} = await read(pathOf(asked));
      if (this.named && keyOf(this.named) === keyOf(asked)) {
        this.detail = body;
        this.problem = null;
      }
    } catch (cause) {
      this.problem = Problem.of(cause);
    }
  }

  #closed() {
    this.named = null;
  }

  /** @param {Event} click the dialog itself is hit only beside its content */
  #outside(click) {
    if (click.target === this.#dialog) {
      this.#dialog.close();
    }
  }

  get #dialog() {
    return /** @type {HTMLDialogElement} */ (this.renderRoot.querySelector('dialog'));
  }
}

customElements.define('invoice-dialog', InvoiceDialog);
