import {html, nothing} from 'lit';
import {short} from '../values/id.js';
import {text} from '../values/money.js';
import {age, exact} from '../values/time.js';
import {paymentOf, remarks, typeTone, typeWords} from './event-words.js';

/** @typedef {import('./event-log.js').LoggedEvent} LoggedEvent */

/** @param {LoggedEvent} event @param {number} now @param {(event: LoggedEvent) => void} open */
export function eventRow(event, now, open) {
  const {type, fresh, receivedAt, partition, offset} = event;
  const place = `${exact(receivedAt)}, log ${partition}:${offset}`;
  return html`<li class="${typeTone(type)} ${fresh ? 'fresh' : ''}">
    <span class="dot" aria-hidden="true"></span>
    <p class="what"><b title=${type}>${typeWords(type)}</b>${remarks(event).map((remark) => html`<span class="remark">${remark}</span>`)}</p>
    <p class="amount">${payment(event)}</p>
    <p class="who">${invoice(event, open)}${store(event)}</p>
    <time datetime=${receivedAt} title=${place}>${age(receivedAt, now)}</time>
  </li>`;
}

/** @param {LoggedEvent} event */
function payment(event) {
  const money = paymentOf(event);
  return money === null ? nothing : html`<span title="${money.amount} ${money.currency}, ${event.payment?.methodId ?? ''}">${text(money)}</span>`;
}

/** @param {LoggedEvent} event @param {(event: LoggedEvent) => void} open */
function invoice(event, open) {
  const {invoiceId} = event;
  return invoiceId === null ? nothing : html`<button type="button" class="link mono" title=${invoiceId} aria-label="Open invoice ${short(invoiceId)}" @click=${() => open(event)}>${short(invoiceId)}</button>
    <copy-button .text=${invoiceId} what="invoice id ${short(invoiceId)}"></copy-button>`;
}

/** @param {LoggedEvent} event */
function store({storeId}) {
  return storeId === null ? nothing : html`<span class="store" title="Store ${storeId}">${short(storeId)}</span>`;
}
