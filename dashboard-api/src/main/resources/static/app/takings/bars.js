/** From hours to bars: heights in the unit that reads best for the day's tallest. */
import {decimal, inSmallerUnit, parts} from '../values/decimal.js';
import {compareAmounts, count, text} from '../values/money.js';
import {hour} from '../values/time.js';
import {amountOf} from './hours.js';

const HOUR_MILLIS = 60 * 60 * 1000;
const SATS_BELOW = '0.01';

/** @typedef {import('./hour-bars.js').Bar} Bar */

/**
 * @param {readonly import('../rest/answers.js').Point[]} hours
 * @param {string} currency
 * @param {number} nowMillis
 * @returns {Bar[]}
 */
export function barsOf(hours, currency, nowMillis) {
  return hours.map((point) => {
    const amount = amountOf(point, currency);
    const from = Date.parse(point.at);
    return {
      label: hour(point.at),
      height: Number(amount),
      words: [text({currency, amount}), `${point.settledInvoices} settled, ${point.openedInvoices} opened`],
      now: from <= nowMillis && nowMillis < from + HOUR_MILLIS,
    };
  });
}

/** How heights are written at the axis. @param {readonly Bar[]} bars @param {string} currency @returns {(height: number) => string} */
export function tickOf(bars, currency) {
  const tallest = Math.max(0, ...bars.map(({height}) => height));
  if (tallest === 0) {
    return (height) => (height === 0 ? '0' : '');
  }
  const sats = currency === 'BTC' && compareAmounts(tallest.toFixed(8), SATS_BELOW) < 0;
  return (height) => (sats ? satTick(height) : `${plain(height)}`);
}

/** @param {number} height */
function satTick(height) {
  const {whole} = parts(inSmallerUnit(decimal(height.toFixed(8)), 8));
  return height === 0 ? '0' : `${count(Number(whole))}\u202fsat`;
}

/** Without the noise of binary fractions. @param {number} height */
function plain(height) {
  return Number(height.toPrecision(6)).toString();
}
