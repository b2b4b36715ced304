/** What asks for a person: read less often than the figures, each group on its own. */
import {STORE} from '../page/store.js';
import {read, withQuery} from '../rest/api.js';

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
 * @property {string} href all of them
 */

/**
 * @typedef {object} Worklist
 * @property {string} name
 * @property {string} label
 * @property {string} advice
 * @property {Record<string, string>} filter the same on the page of invoices
 * @property {boolean} [old] also what has waited for long
 */

/** @type {Worklist[]} */
const WORKLISTS = [
  {name: 'invalid', label: 'Invalid', advice: 'Never confirmed, or marked invalid: check the payment.', filter: {status: 'Invalid'}},
  {name: 'late', label: 'Paid late', advice: 'Paid in full after expiry: settle it or refund it in BTCPay.', filter: {additionalStatus: 'PaidLate'}},
  {name: 'partial', label: 'Paid partially', advice: 'Only part of the money came: ask for the rest or refund it.', filter: {additionalStatus: 'PaidPartial'}},
  {name: 'overpaid', label: 'Overpaid', advice: 'More came than was due: refund the difference.', filter: {additionalStatus: 'PaidOver'}},
  {name: 'stuck', label: 'Stuck', advice: 'Nothing was heard for too long: look it up in BTCPay.', filter: {status: 'Processing', sort: 'oldest'}, old: true},
];

const WEBHOOK_QUESTIONS = [
  {label: 'Webhooks refused', verdict: 'rejected', advice: 'Check the secret of the webhook in BTCPay.'},
  {label: 'Webhooks unreadable', verdict: 'unreadable', advice: 'Signed, but not understood; kept as they came.'},
];

/** @returns {Promise<Need[]>} only what needs somebody; fails with a Problem */
export async function needs() {
  const groups = await Promise.all([...WORKLISTS.map(ofInvoices), ...WEBHOOK_QUESTIONS.map(ofWebhooks)]);
  return groups.filter(({count}) => count > 0);
}

/** @param {Worklist} worklist @returns {Promise<Need>} */
async function ofInvoices({name, label, advice, filter, old = false}) {
  const {body} = await read(`/api/v1/worklists/${name}`, {store: STORE, limit: ROWS});
  const all = /** @type {Invoice[]} */ (body.invoices);
  const invoices = old ? all : all.filter(({statusSince}) => isRecent(statusSince));
  return {label, advice, invoices, href: withQuery('/invoices', filter), ...extent(invoices.map(({statusSince}) => statusSince), all.length)};
}

/** @param {{label: string, verdict: string, advice: string}} question @returns {Promise<Need>} */
async function ofWebhooks({label, verdict, advice}) {
  const {body} = await read('/api/v1/deliveries', {verdict, store: STORE, limit: ROWS});
  const deliveries = /** @type {Delivery[]} */ (body.deliveries).filter(({receivedAt}) => isRecent(receivedAt));
  const reason = deliveries[0]?.reason;
  const times = deliveries.map(({receivedAt}) => receivedAt);
  return {label, advice: reason ? `${reason}. ${advice}` : advice, invoices: [], href: withQuery('/logs', {verdict}), ...extent(times, body.deliveries.length)};
}

/** @param {string[]} times newest first @param {number} rowsRead */
function extent(times, rowsRead) {
  return {count: times.length, more: rowsRead === ROWS && times.length > 0, latestAt: times[0] ?? ''};
}

/** @param {string} moment */
function isRecent(moment) {
  return Date.now() - Date.parse(moment) < LOOK_BACK_MILLIS;
}
