import {html, nothing} from 'lit';
import {inOrder, text, texts} from '../values/money.js';
import {short} from '../values/id.js';
import {age, clock, exact} from '../values/time.js';
import {badge} from './status-badge.js';

/** @typedef {import('../rest/answers.js').Invoice} Invoice */

/** The whole row is a large target for the mouse; the button in it is the one for keys. @param {Invoice} invoice @param {number} now @param {() => void} open */
export function invoiceRow(invoice, now, open) {
  const {invoiceId, openedAt, orderId} = invoice;
  return html`<tr @click=${open}>
    <th scope="row">
      <button type="button" class="link mono" title=${invoiceId} aria-label="Open invoice ${short(invoiceId)}">${short(invoiceId)}</button>
      <span @click=${stop}><copy-button .text=${invoiceId} what="invoice id ${short(invoiceId)}"></copy-button></span>
      <span class="under">${clock(openedAt, now)}${orderId ? html` \u00b7 ${orderId}` : nothing}</span>
    </th>
    <td class="order" title=${invoice.itemDescription ?? ''}>${orderId ?? html`<span class="faint">\u2013</span>`}</td>
    <td>${badge(invoice)}</td>
    <td class="right">${paid(invoice)}</td>
    <td class="right opened"><time datetime=${openedAt} title=${exact(openedAt)}>${clock(openedAt, now)}<span class="under-age">${age(openedAt, now)}</span></time></td>
  </tr>`;
}

export function waitingRow() {
  return html`<tr class="waiting"><td><span class="wait"></span></td><td class="order"><span class="wait"></span></td><td><span class="wait"></span></td><td class="right"><span class="wait"></span></td><td class="right opened"><span class="wait"></span></td></tr>`;
}

/** @param {Invoice} invoice */
function paid({paid, amount, currency}) {
  const due = amount !== null && currency !== null ? html`<span class="due">of ${text({amount, currency})}</span>` : nothing;
  const exactly = paid.map((money) => `${money.amount} ${money.currency}`).join(' + ');
  return paid.length === 0
    ? html`<span class="faint">\u2013</span>${due}`
    : html`<span class="sum" title=${exactly}>${texts(inOrder(paid))}</span>${due}`;
}

/** @param {Event} click copying is not opening */
function stop(click) {
  click.stopPropagation();
}
