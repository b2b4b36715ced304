import {html} from 'lit';
import {paymentOf, remarks, typeTone, typeWords} from '../feed/event-words.js';
import {short, pageOf} from '../values/id.js';
import {text} from '../values/money.js';
import {age, exact} from '../values/time.js';

/** @typedef {import('../feed/event-log.js').LoggedEvent} LoggedEvent */

/** @param {LoggedEvent} event @param {number} now */
export function eventTile(event, now) {
  const {type, fresh, receivedAt, partition, offset, storeId, invoiceId} = event;
  const money = paymentOf(event);
  const remark = remarks(event)[0];
  const inside = html`
    <span class="what"><span class="dot" aria-hidden="true"></span>${typeWords(type)}</span>
    <b>${money ? text(money) : remark ?? (invoiceId ? short(invoiceId) : '')}</b>
    <span class="when"><span class="id">${money && invoiceId ? short(invoiceId) : ''}</span><time datetime=${receivedAt} title="${exact(receivedAt)}, log ${partition}:${offset}">${age(receivedAt, now)}</time></span>`;
  const tone = `${typeTone(type)} ${fresh ? 'fresh' : ''}`;
  return html`<li class=${tone}>${storeId && invoiceId ? html`<a href=${pageOf({storeId, invoiceId})} title=${type}>${inside}</a>` : html`<span class="tile" title=${type}>${inside}</span>`}</li>`;
}
