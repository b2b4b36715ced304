import {html, nothing} from 'lit';
import {inOrder, text, texts} from '../values/money.js';
import {short} from '../values/id.js';
import {clock, exact} from '../values/time.js';
import {badge} from './status-badge.js';
import {timeline} from './timeline.js';

/** @typedef {import('../rest/answers.js').InvoiceDetail} InvoiceDetail */
/** @typedef {import('../rest/answers.js').Payment} Payment */

/** @param {InvoiceDetail} invoice @param {number} now */
export function invoiceDetail(invoice, now) {
  return html`<div class="body">
    <p class="state">${badge(invoice)}<span class="faint">since ${moment(invoice.statusSince, now)}</span></p>
    <dl>
      ${fact('Paid', invoice.paid.length === 0 ? 'nothing yet' : texts(inOrder(invoice.paid)))}
      ${fact('Amount', invoice.amount !== null && invoice.currency !== null ? text({amount: invoice.amount, currency: invoice.currency}) : html`<span class="faint">not told by webhooks</span>`)}
      ${fact('Opened', moment(invoice.openedAt, now))}
      ${fact('Settled', invoice.settledAt ? moment(invoice.settledAt, now) : '\u2013')}
      ${fact('Order', invoice.orderId ?? '\u2013')}
      ${fact('Item', invoice.itemDescription ?? '\u2013')}
      ${fact('Store', html`<span class="mono" title=${invoice.storeId}>${short(invoice.storeId)}</span>`)}
      ${invoice.erasedAt ? fact('Personal data', html`erased ${moment(invoice.erasedAt, now)}`) : nothing}
    </dl>
    <h3>Payments</h3>
    ${invoice.payments.length === 0 ? html`<p class="faint">None was seen.</p>` : payments(invoice.payments, now)}
    <h3>What was told, and what it did</h3>
    ${timeline(invoice.timeline, now)}
  </div>`;
}

/** @param {string} name @param {unknown} value */
function fact(name, value) {
  return html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
}

/** @param {Payment[]} payments @param {number} now */
function payments(payments, now) {
  return html`<div class="wide" tabindex="0" role="region" aria-label="Payments"><table>
    <thead><tr><th scope="col">Method</th><th scope="col">Payment</th><th scope="col" class="right">Value</th><th scope="col" class="right">Fee</th><th scope="col">Status</th><th scope="col">First seen</th><th scope="col">Settled</th></tr></thead>
    <tbody>${payments.map((payment) => html`<tr>
      <td>${payment.methodId}</td>
      <td class="mono" title=${payment.id}>${short(payment.id)}</td>
      <td class="right">${money(payment.value, payment.currency)}</td>
      <td class="right">${money(payment.fee, payment.currency)}</td>
      <td>${payment.status}${payment.afterExpiration ? html` <span class="extra">after expiry</span>` : nothing}</td>
      <td>${moment(payment.firstSeenAt, now)}</td>
      <td>${payment.settledAt ? moment(payment.settledAt, now) : '\u2013'}</td>
    </tr>`)}</tbody>
  </table></div>`;
}

/** @param {string|null} amount @param {string|null} currency */
function money(amount, currency) {
  return amount === null || currency === null ? '\u2013' : html`<span title="${amount} ${currency}">${text({amount, currency})}</span>`;
}

/** @param {string} at @param {number} now */
function moment(at, now) {
  return html`<time datetime=${at} title=${exact(at)}>${clock(at, now)}</time>`;
}
