/** Payment methods in words: BTCPay names them by currency and way, such as BTC-CHAIN. */

/** @type {Readonly<Record<string, string>>} */
const WAYS = {CHAIN: 'on chain', LN: 'Lightning', LNURL: 'Lightning address'};

/** @param {string} methodId */
export function methodWords(methodId) {
  const [currency, way] = methodId.split('-');
  return way === undefined ? methodId : `${currency} ${WAYS[way] ?? way}`;
}
