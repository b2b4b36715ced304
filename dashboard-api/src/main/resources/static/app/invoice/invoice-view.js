/** Everything that is known of one invoice. */
import {LitElement, html, nothing} from 'lit';
import {badge, badgeStyles} from '../invoices/status-badge.js';
import {base, buttons, card, skeleton, tones} from '../page/styles.js';
import {Ticker} from '../page/ticker.js';
import {facts, payments} from './invoice-detail.js';
import {metadata, person} from './person.js';
import {invoiceViewStyles} from './invoice-view-styles.js';
import {paidBar} from './paid-bar.js';
import {timeline} from './timeline.js';
import './event-body.js';
import '../page/copy-button.js';

/** @typedef {import('../rest/answers.js').InvoiceDetail} InvoiceDetail */

class InvoiceView extends LitElement {
  static properties = {invoice: {attribute: false}, failed: {attribute: false}, btcpayHost: {attribute: false}, opened: {state: true}};

  static styles = [base, card, buttons, skeleton, tones, badgeStyles, invoiceViewStyles];

  constructor() {
    super();
    /** @type {InvoiceDetail|null} */
    this.invoice = null;
    /** Why there is none. @type {'unknown'|'away'|null} */
    this.failed = null;
    /** Where BTCPay is, for links to it. @type {string|null} */
    this.btcpayHost = null;
    /** The event whose request is shown. @type {string|null} */
    this.opened = null;
    new Ticker(this);
  }

  render() {
    return this.invoice === null ? this.#none() : this.#all(this.invoice, Date.now());
  }

  #none() {
    switch (this.failed) {
      case 'unknown': return html`<div class="card calm"><h2>This invoice is not known here</h2><p>It may be of a store you may not see, or its first webhook has not come yet. It appears by itself as soon as one does.</p></div>`;
      case 'away': return html`<div class="card calm"><h2>The invoice could not be read</h2><p>It is asked for again by itself.</p></div>`;
      default: return html`<div class="columns"><div class="card pad">${waiting(6)}</div><div class="card pad">${waiting(4)}</div></div>`;
    }
  }

  /** @param {InvoiceDetail} invoice @param {number} now */
  #all(invoice, now) {
    return html`<div class="columns">
      <div class="main">
        <section class="card pad" aria-label="Summary">
          <p class="state">${badge(invoice)}${this.#inBtcpay(invoice)}</p>
          ${paidBar(invoice)}
          ${facts(invoice, now)}
        </section>
        <section class="card pad" aria-labelledby="payments"><header><h2 id="payments">Payments</h2><span class="faint">${invoice.payments.length}</span></header>
          ${invoice.payments.length === 0 ? html`<p class="faint">None was seen.</p>` : payments(invoice.payments, now)}
        </section>
        <section class="card pad" aria-labelledby="told"><header><h2 id="told">What was told, and what it did</h2><span class="faint">${invoice.timeline.events.length} ${invoice.timeline.events.length === 1 ? 'event' : 'events'}</span></header>
          ${timeline(invoice.timeline, now, this.opened, (eventId) => (this.opened = this.opened === eventId ? null : eventId))}
        </section>
      </div>
      <div class="aside">
        <section class="card pad" aria-labelledby="buyer"><header><h2 id="buyer">Buyer</h2></header>${person(invoice)}</section>
        <section class="card pad" aria-labelledby="data"><header><h2 id="data">Order data</h2></header>${metadata(invoice)}</section>
      </div>
    </div>`;
  }

  /** @param {InvoiceDetail} invoice */
  #inBtcpay({invoiceId}) {
    return this.btcpayHost === null ? nothing : html`<a class="quiet" href="${this.btcpayHost}/invoices/${encodeURIComponent(invoiceId)}" rel="noreferrer">Open in BTCPay</a>`;
  }
}

/** @param {number} lines */
function waiting(lines) {
  return Array.from({length: lines}, () => html`<p class="pause"><span class="wait"></span></p>`);
}

customElements.define('invoice-view', InvoiceView);
