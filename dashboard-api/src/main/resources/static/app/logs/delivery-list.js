/** Deliveries, the newest first. One can be opened to see all of it. */
import {LitElement, html, nothing} from 'lit';
import {verdictOf} from '../deliveries/verdicts.js';
import {typeWords} from '../feed/event-words.js';
import {base, buttons, skeleton, tones} from '../page/styles.js';
import {Ticker} from '../page/ticker.js';
import {pageOf, short} from '../values/id.js';
import {age, clock, duration, exact} from '../values/time.js';
import {deliveryListStyles} from './delivery-list-styles.js';
import '../invoice/event-body.js';

/** @typedef {import('../rest/answers.js').Delivery} Delivery */

class DeliveryList extends LitElement {
  static properties = {rows: {attribute: false}, failed: {type: Boolean}, opened: {attribute: false}};

  static styles = [base, buttons, skeleton, tones, deliveryListStyles];

  constructor() {
    super();
    /** @type {Delivery[]|null} */
    this.rows = null;
    this.failed = false;
    /** @type {string|null} */
    this.opened = null;
    new Ticker(this);
  }

  render() {
    if (this.rows === null) {
      return this.failed ? html`<p class="none">Deliveries could not be read.</p>` : html`<ol>${Array.from({length: 16}, () => html`<li><div class="line"><span class="wait"></span></div></li>`)}</ol>`;
    }
    if (this.rows.length === 0) {
      return html`<p class="none">No delivery is like that. Refused and unreadable ones are kept here too, so that nothing BTCPay sent goes unseen.</p>`;
    }
    const now = Date.now();
    return html`<div class="line heads" aria-hidden="true"><span>Verification</span><span>Event</span><span>Invoice</span><span class="sent">Sent</span><span class="right">Received</span><span class="right delay">On the way</span></div>
      <ol>${this.rows.map((delivery) => this.#row(delivery, now))}</ol>`;
  }

  /** @param {Delivery} delivery @param {number} now */
  #row(delivery, now) {
    const {id, verdict, type, reason, redelivery, storeId, invoiceId, occurredAt, receivedAt} = delivery;
    const {words, tone} = verdictOf(verdict);
    const open = this.opened === id;
    return html`<li class=${open ? 'open' : ''}>
      <div class="line" @click=${(/** @type {MouseEvent} */ click) => this.#click(click, id)}>
        <span class="verdict ${tone}"><span class="dot" aria-hidden="true"></span>${words}</span>
        <span class="what"><button type="button" aria-expanded=${open} title=${type ?? ''}>${type ? typeWords(type) : verdict === 'rejected' ? 'Unknown sender' : 'Unknown event'}</button>${redelivery ? html`<span class="mark">again</span>` : nothing}${reason ? html`<span class="reason" title=${reason}>${reason}</span>` : nothing}</span>
        <span class="invoice">${storeId && invoiceId ? html`<a class="link mono" href=${pageOf({storeId, invoiceId})} title=${invoiceId}>${short(invoiceId)}</a>` : html`<span class="faint">\u2013</span>`}</span>
        <span class="sent">${occurredAt ? html`<time datetime=${occurredAt} title=${exact(occurredAt)}>${clock(occurredAt, now)}</time>` : html`<span class="faint">\u2013</span>`}</span>
        <time class="right" datetime=${receivedAt} title=${exact(receivedAt)}>${clock(receivedAt, now)}<small>${age(receivedAt, now)}</small></time>
        <span class="right delay">${occurredAt ? duration(Math.max(0, Date.parse(receivedAt) - Date.parse(occurredAt))) : html`<span class="faint">\u2013</span>`}</span>
      </div>
      ${open ? html`<event-body .eventId=${id}></event-body>` : nothing}
    </li>`;
  }

  /** The whole line is a target for the mouse; the button in it is the one for keys. @param {MouseEvent} click @param {string} id */
  #click(click, id) {
    if (/** @type {Element} */ (click.target).closest('a') === null) {
      this.opened = this.opened === id ? null : id;
    }
  }
}

customElements.define('delivery-list', DeliveryList);
