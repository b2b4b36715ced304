/** BTCPay's words for the state of an invoice, and how strongly each asks to be seen. */

/** In the order of an invoice's life. */
export const STATUSES = /** @type {const} */ (['New', 'Processing', 'Settled', 'Expired', 'Invalid']);

/** @type {Readonly<Record<string, string>>} */
const ADDITIONAL = {
  PaidPartial: 'paid partially',
  PaidOver: 'overpaid',
  PaidLate: 'paid late',
  Marked: 'marked by hand',
};

/** What is worth saying beside the status, in words; empty when there is nothing. @param {string} additionalStatus */
export function additionalWords(additionalStatus) {
  return additionalStatus === 'None' ? '' : (ADDITIONAL[additionalStatus] ?? additionalStatus);
}

/** Name of the colour of a status. @param {string} status */
export function tone(status) {
  return STATUSES.some((known) => known === status) ? status.toLowerCase() : 'unknown';
}
