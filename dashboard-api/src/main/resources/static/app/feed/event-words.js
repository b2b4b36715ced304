/** What an event says, in BTCPay's own words made readable: InvoiceReceivedPayment → "Received payment". */

/** @typedef {import('./feed.js').FeedEvent} FeedEvent */

/** @type {Readonly<Record<string, string>>} */
const TONES = {
  InvoiceCreated: 'new',
  InvoiceReceivedPayment: 'money',
  InvoicePaymentSettled: 'money',
  InvoiceProcessing: 'processing',
  InvoiceSettled: 'settled',
  InvoiceExpired: 'expired',
  InvoiceExpiredPaidPartial: 'expired',
  InvoicePaidAfterExpiration: 'money',
  InvoiceInvalid: 'invalid',
};

/** @param {string} type */
export function typeWords(type) {
  const words = type.replace(/^Invoice(?=[A-Z])/, '').replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** @param {string} type */
export function typeTone(type) {
  return TONES[type] ?? 'unknown';
}

/** @param {FeedEvent} event @returns {string[]} */
export function remarks(event) {
  return [
    event.manuallyMarked && 'marked by hand',
    event.overPaid && 'overpaid',
    event.partiallyPaid && 'paid partially',
    event.afterExpiration && 'after expiry',
    event.payment?.status === 'Invalid' && 'payment invalid',
    event.redelivery && 'redelivered',
  ].filter((remark) => typeof remark === 'string');
}

/** @param {FeedEvent} event @returns {import('../values/money.js').Money|null} */
export function paymentOf({payment}) {
  return payment?.value && payment.currency ? {amount: payment.value, currency: payment.currency} : null;
}
