/** How much of what was due has come. */
import {html, nothing, svg} from 'lit';
import {tone} from '../invoices/statuses.js';
import {inOrder, text, texts} from '../values/money.js';

/** @param {import('../rest/answers.js').InvoiceDetail} invoice */
export function paidBar({paid, amount, currency, status}) {
  const due = amount !== null && currency !== null ? {amount, currency} : null;
  const exactly = paid.map((money) => `${money.amount} ${money.currency}`).join(' + ');
  return html`
    <p class="due"><b title=${exactly}>${paid.length === 0 ? 'Nothing paid' : texts(inOrder(paid))}</b>
      ${due === null ? html`<span>the amount due is not told by webhooks</span>` : html`<span title="${due.amount} ${due.currency}">for an invoice of ${text(due)}</span>`}</p>
    ${due === null ? nothing : bar(share(paid, due), status)}`;
}

/** Only within one currency can it be said; the rate of others is not told. @param {readonly import('../values/money.js').Money[]} paid @param {import('../values/money.js').Money} due */
function share(paid, due) {
  const same = paid.find(({currency}) => currency === due.currency);
  return same === undefined || Number(due.amount) <= 0 ? null : Math.min(100, (100 * Number(same.amount)) / Number(due.amount));
}

/** @param {number|null} part @param {string} status */
function bar(part, status) {
  return part === null ? nothing : html`<svg class="progress ${tone(status)}" role="img" aria-label="${Math.round(part)} % of what was due">${svg`<rect class="track" width="100%" height="8" rx="4" /><rect class="part" width="${part}%" height="8" rx="4" />`}</svg>`;
}
