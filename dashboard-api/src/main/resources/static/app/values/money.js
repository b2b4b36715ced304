/**
 * How money is shown: a grouped figure, its unit, and the exact amount for whoever wants every digit.
 *
 * @typedef {{currency: string, amount: string}} Money
 * @typedef {{figure: string, unit: string, exact: string}} Shown
 */
import {compare, decimal, inSmallerUnit, parts, plus, rounded} from './decimal.js';

// Narrow and not breaking: groups are read apart, but a figure never wraps.
const THIN_SPACE = '\u202f';
const MINUS = '\u2212';
const SATS_BELOW = decimal('0.01');
const AVERAGE_PLACES = 10;

/** @param {Money} money @returns {Shown} */
export function shown({currency, amount}) {
  const value = decimal(amount);
  const exact = `${amount} ${currency}`;
  if (currency !== 'BTC') {
    return {figure: grouped(rounded(value, 2)), unit: currency, exact};
  }
  return inSats(value)
    ? {figure: sats(value), unit: 'sat', exact}
    : {figure: bitcoin(rounded(value, 8)), unit: 'BTC', exact};
}

/** @param {Money} money */
export function text(money) {
  const {figure, unit} = shown(money);
  return `${figure}${THIN_SPACE}${unit}`;
}

/** For columns headed by the currency: always in that unit, so that figures line up. @param {Money} money */
export function inUnit({currency, amount}) {
  const value = decimal(amount);
  return currency === 'BTC' ? bitcoin(rounded(value, 8)) : grouped(rounded(value, 2));
}

/** @param {readonly Money[]} monies @returns {string} */
export function texts(monies) {
  return monies.map(text).join(' + ');
}

/** Bitcoin first, then by name. @template {Money} M @param {readonly M[]} monies @returns {M[]} */
export function inOrder(monies) {
  return [...monies].sort((a, b) => rank(a).localeCompare(rank(b)));
}

/** @param {string} currency @param {readonly string[]} amounts @returns {Money} */
export function sum(currency, amounts) {
  const total = amounts.map(decimal).reduce(plus, decimal('0'));
  const {negative, whole, fraction} = parts(total);
  return {currency, amount: (negative ? '-' : '') + whole + (fraction && `.${fraction}`)};
}

/** Only for reading: with ten places. @param {Money} money @param {number} payments @returns {Money} */
export function average({currency, amount}, payments) {
  const {digits, places} = rounded(decimal(amount), AVERAGE_PLACES);
  const {negative, whole, fraction} = parts({digits: digits / BigInt(payments), places});
  return {currency, amount: `${negative ? '-' : ''}${whole}.${fraction}`};
}

/** @param {string} amount @param {string} other */
export function compareAmounts(amount, other) {
  return compare(decimal(amount), decimal(other));
}

/** @param {number} count */
export function count(count) {
  return grouped(decimal(String(count)));
}

/** @param {import('./decimal.js').Decimal} value */
function inSats(value) {
  const size = {digits: value.digits < 0n ? -value.digits : value.digits, places: value.places};
  return value.digits !== 0n && compare(size, SATS_BELOW) < 0;
}

/** @param {import('./decimal.js').Decimal} value */
function sats(value) {
  const whole = rounded(inSmallerUnit(value, 8), 0);
  return whole.digits === 0n ? `<${THIN_SPACE}1` : grouped(whole);
}

/** Sats stay readable inside the figure: 0.01 234 567. @param {import('./decimal.js').Decimal} value */
function bitcoin(value) {
  if (value.digits === 0n) {
    return '0';
  }
  const {negative, whole, fraction} = parts(value);
  const satGroups = [fraction.slice(0, 2), fraction.slice(2, 5), fraction.slice(5)];
  return `${negative ? MINUS : ''}${thousands(whole)}.${satGroups.join(THIN_SPACE)}`;
}

/** @param {import('./decimal.js').Decimal} value */
function grouped(value) {
  const {negative, whole, fraction} = parts(value);
  return (negative ? MINUS : '') + thousands(whole) + (fraction && `.${fraction}`);
}

/** @param {string} digits */
function thousands(digits) {
  return digits.replace(/\B(?=(\d{3})+$)/g, THIN_SPACE);
}

/** @param {Money} money */
function rank({currency}) {
  return currency === 'BTC' ? '' : currency;
}
