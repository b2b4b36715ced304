/**
 * Decimals as BTCPay tells them: text, exact, with any number of places. They never become floats;
 * arithmetic is done on whole numbers of the smallest place.
 *
 * @typedef {{digits: bigint, places: number}} Decimal
 */

const DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;

/** @param {string} text @returns {Decimal} */
export function decimal(text) {
  const match = DECIMAL.exec(text);
  if (!match) {
    throw new RangeError(`amount '${text}' is not a decimal (expected e.g. 0.00012500)`);
  }
  const [, sign, whole, fraction = '', exponent = '0'] = match;
  const digits = BigInt(sign + whole + fraction);
  const places = fraction.length - Number(exponent);
  return places < 0 ? {digits: digits * 10n ** BigInt(-places), places: 0} : {digits, places};
}

/** @param {Decimal} a @param {Decimal} b @returns {Decimal} */
export function plus(a, b) {
  const places = Math.max(a.places, b.places);
  return {digits: widened(a, places) + widened(b, places), places};
}

/** Negative, zero or positive, as a comes before, with or after b. @param {Decimal} a @param {Decimal} b */
export function compare(a, b) {
  const places = Math.max(a.places, b.places);
  const difference = widened(a, places) - widened(b, places);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** With exactly so many places; what is cut is rounded half away from zero. @param {Decimal} a @param {number} places */
export function rounded(a, places) {
  if (a.places <= places) {
    return {digits: widened(a, places), places};
  }
  const divisor = 10n ** BigInt(a.places - places);
  const half = a.digits < 0n ? -divisor / 2n : divisor / 2n;
  return {digits: (a.digits + half) / divisor, places};
}

/** The same value counted in a unit 10^power times smaller. @param {Decimal} a @param {number} power */
export function inSmallerUnit(a, power) {
  return a.places >= power
    ? {digits: a.digits, places: a.places - power}
    : {digits: widened(a, power), places: 0};
}

/** @param {Decimal} a @returns {{negative: boolean, whole: string, fraction: string}} */
export function parts(a) {
  const negative = a.digits < 0n;
  const text = String(negative ? -a.digits : a.digits).padStart(a.places + 1, '0');
  const cut = text.length - a.places;
  return {negative, whole: text.slice(0, cut), fraction: text.slice(cut)};
}

/** @param {Decimal} a @param {number} places */
function widened(a, places) {
  return a.digits * 10n ** BigInt(places - a.places);
}
