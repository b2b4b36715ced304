import {html, nothing} from 'lit';
import {methodWords} from '../values/method.js';
import {text} from '../values/money.js';
import {short} from '../values/id.js';
import {clock, exact} from '../values/time.js';

/** @typedef {import('../rest/answers.js').InvoiceDetail} InvoiceDetail */
/** @typedef {import('../rest/answers.js').Payment} Payment */

/** @param {InvoiceDetail} invoice @param {number} now */
export function facts(invoice, now) {
  return html`<dl>
    ${fact('Created', moment(invoice.openedAt, now))}
    ${invoice.status === 'Settled' ? nothing : fact(`${invoice.status} since`, moment(invoice.statusSince, now))}
    ${invoice.settledAt || invoice.status === 'Settled' ? fact('Settled', moment(invoice.settledAt ?? invoice.statusSince, now)) : nothing}
    ${fact('Order', invoice.orderId ?? '\u2013')}
    ${fact('Item', invoice.itemDescription ?? '\u2013')}
    ${fact('Store', html`<span class="mono" title=${invoice.storeId}>${short(invoice.storeId)}</span><copy-button .text=${invoice.storeId} what="store id"></copy-button>`)}
  </dl>`;
}

/** @param {string} name @param {unknown} value */
export function fact(name, value) {
  return html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
}

/** @param {Payment[]} payments @param {number} now */
export function payments(payments, now) {
  const fees = payments.some(({fee}) => fee !== null && /[1-9]/.test(fee));
  return html`<div class="wide" tabindex="0" role="region" aria-label="Rows of payments"><table>
    <thead><tr><th scope="col">Method</th><th scope="col">Status</th><th scope="col" class="right">Value</th>${fees ? html`<th scope="col" class="right">Fee</th>` : nothing}<th scope="col">Seen</th><th scope="col">Settled</th><th scope="col">Payment</th><th scope="col">To</th></tr></thead>
    <tbody>${payments.map((payment) => html`<tr>
      <td title=${payment.methodId}>${methodWords(payment.methodId)}</td>
      <td>${payment.status}${payment.afterExpiration ? html` <span class="extra">after expiry</span>` : nothing}</td>
      <td class="right"><b>${money(payment.value, payment.currency)}</b></td>
      ${fees ? html`<td class="right">${money(payment.fee, payment.currency)}</td>` : nothing}
      <td>${moment(payment.firstSeenAt, now)}</td>
      <td>${payment.settledAt ? moment(payment.settledAt, now) : '\u2013'}</td>
      <td>${copied(payment.id, 'payment id')}</td>
      <td>${payment.destination ? copied(payment.destination, 'destination') : html`<span class="faint">\u2013</span>`}</td>
    </tr>`)}</tbody>
  </table></div>`;
}

/** @param {string} id @param {string} what */
function copied(id, what) {
  return html`<span class="mono" title=${id}>${short(id)}</span><copy-button .text=${id} what="${what} ${short(id)}"></copy-button>`;
}

/** @param {string|null} amount @param {string|null} currency */
function money(amount, currency) {
  return amount === null || currency === null ? '\u2013' : html`<span title="${amount} ${currency}">${text({amount, currency})}</span>`;
}

/** @param {string} at @param {number} now */
export function moment(at, now) {
  return html`<time datetime=${at} title=${exact(at)}>${clock(at, now)}</time>`;
}
