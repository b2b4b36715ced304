/** What a table of invoices can show of each. */
import {html, nothing} from 'lit';
import {inOrder, text, texts} from '../values/money.js';
import {pageOf, short} from '../values/id.js';
import {age, clock, exact} from '../values/time.js';
import {badge} from './status-badge.js';

/**
 * @typedef {import('../rest/answers.js').Invoice} Invoice
 * @typedef {object} Column
 * @property {string} words
 * @property {(invoice: Invoice, now: number) => unknown} cell
 * @property {boolean} [right] figures and times line up at the right
 * @property {boolean} [always] cannot be left out
 */

/** In the order in which they stand. @type {Readonly<Record<string, Column>>} */
export const COLUMNS = {
  invoice: {words: 'Invoice', cell: invoiceCell, always: true},
  order: {words: 'Order', cell: ({orderId}) => shortText(orderId)},
  item: {words: 'Item', cell: ({itemDescription}) => shortText(itemDescription)},
  store: {words: 'Store', cell: ({storeId}) => html`<span class="mono" title=${storeId}>${short(storeId)}</span>`},
  status: {words: 'Status', cell: badge, always: true},
  amount: {words: 'Amount', cell: amountCell, right: true},
  paid: {words: 'Paid', cell: paidCell, right: true},
  payments: {words: 'Payments', cell: ({payments}) => String(payments), right: true},
  opened: {words: 'Created', cell: ({openedAt}, now) => moment(openedAt, now), right: true},
  settled: {words: 'Settled', cell: ({settledAt}, now) => (settledAt ? moment(settledAt, now) : dash()), right: true},
};

/** @param {Invoice} invoice @param {number} now */
function invoiceCell(invoice, now) {
  const {invoiceId, openedAt, orderId} = invoice;
  return html`<a class="link mono" href=${pageOf(invoice)} title=${invoiceId} aria-label="Invoice ${short(invoiceId)}">${short(invoiceId)}</a>
    <copy-button .text=${invoiceId} what="invoice id ${short(invoiceId)}"></copy-button>
    <span class="beneath">${clock(openedAt, now)}${orderId ? html` \u00b7 ${orderId}` : nothing}</span>`;
}

/** @param {Invoice} invoice */
function amountCell({amount, currency}) {
  return amount === null || currency === null ? dash() : html`<span title="${amount} ${currency}">${text({amount, currency})}</span>`;
}

/** @param {Invoice} invoice */
function paidCell({paid}) {
  const exactly = paid.map((money) => `${money.amount} ${money.currency}`).join(' + ');
  return paid.length === 0 ? dash() : html`<b title=${exactly}>${texts(inOrder(paid))}</b>`;
}

/** @param {string} at @param {number} now */
function moment(at, now) {
  return html`<time datetime=${at} title=${exact(at)}>${clock(at, now)}<span class="age">${age(at, now)}</span></time>`;
}

/** @param {string|null} words */
function shortText(words) {
  return words ? html`<span title=${words}>${words}</span>` : dash();
}

function dash() {
  return html`<span class="faint">\u2013</span>`;
}
