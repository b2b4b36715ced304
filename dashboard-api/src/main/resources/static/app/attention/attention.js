/** What asks for a person: read less often than the figures, each group on its own. */
import {read} from '../rest/api.js';

const LOOK_BACK_MILLIS = 24 * 60 * 60 * 1000;
const ROWS = 50;

/**
 * @typedef {import('../rest/answers.js').Invoice} Invoice
 * @typedef {import('../rest/answers.js').Delivery} Delivery
 * @typedef {object} Need
 * @property {string} label
 * @property {string} advice
 * @property {number} count
 * @property {boolean} more there may be more than were read
 * @property {Invoice[]} invoices the newest first; empty when it is about webhooks
 * @property {string} latestAt
 */

/**
 * @typedef {object} Question
 * @property {string} label
 * @property {string} advice
 * @property {string} status
 * @property {(invoice: Invoice) => boolean} asks
 */

/** @type {Question[]} */
const INVOICE_QUESTIONS = [
  {
    label: 'Invalid',
    advice: 'Never confirmed, or marked invalid: check the payment.',
    status: 'Invalid',
    asks: () => true,
  },
  {
    label: 'Paid late',
    advice: 'Paid in full after expiry: settle it or refund it in BTCPay.',
    status: 'Expired',
    asks: ({additionalStatus}) => additionalStatus === 'PaidLate',
  },
  {
    label: 'Paid partially',
    advice: 'Expired with some of the money: ask for the rest or refund it.',
    status: 'Expired',
    asks: ({additionalStatus}) => additionalStatus === 'PaidPartial',
  },
  {
    label: 'Overpaid',
    advice: 'More came than was due: refund the difference.',
    status: 'Settled',
    asks: ({additionalStatus}) => additionalStatus === 'PaidOver',
  },
];

const WEBHOOK_QUESTIONS = [
  {label: 'Webhooks refused', verdict: 'rejected', advice: 'Check the secret of the webhook in BTCPay.'},
  {label: 'Webhooks unreadable', verdict: 'unreadable', advice: 'Signed, but not understood; kept as they came.'},
];

/** @returns {Promise<Need[]>} only what needs somebody; fails with a Problem */
export async function needs() {
  const groups = await Promise.all([...INVOICE_QUESTIONS.map(ofInvoices), ...WEBHOOK_QUESTIONS.map(ofWebhooks)]);
  return groups.filter(({count}) => count > 0);
}

/** @param {Question} question @returns {Promise<Need>} */
async function ofInvoices({label, advice, status, asks}) {
  const {body} = await read('/api/v1/invoices', {status, limit: ROWS});
  const all = /** @type {Invoice[]} */ (body.invoices);
  const invoices = all.filter((invoice) => asks(invoice) && isRecent(invoice.statusSince));
  return {label, advice, invoices, ...extent(invoices.map(({statusSince}) => statusSince), all.length)};
}

/** @param {{label: string, verdict: string, advice: string}} question @returns {Promise<Need>} */
async function ofWebhooks({label, verdict, advice}) {
  const {body} = await read('/api/v1/deliveries', {verdict, limit: ROWS});
  const deliveries = /** @type {Delivery[]} */ (body.deliveries).filter(({receivedAt}) => isRecent(receivedAt));
  const reason = deliveries[0]?.reason;
  const times = deliveries.map(({receivedAt}) => receivedAt);
  return {label, advice: reason ? `${reason}. ${advice}` : advice, invoices: [], ...extent(times, body.deliveries.length)};
}

/** @param {string[]} times newest first @param {number} rowsRead */
function extent(times, rowsRead) {
  return {count: times.length, more: rowsRead === ROWS && times.length > 0, latestAt: times[0] ?? ''};
}

/** @param {string} moment */
function isRecent(moment) {
  return Date.now() - Date.parse(moment) < LOOK_BACK_MILLIS;
}
