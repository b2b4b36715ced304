/** From points of a series to bars: heights in the unit that reads best for the tallest. */
import {page} from '../page/store.js';
import {decimal, inSmallerUnit, parts} from '../values/decimal.js';
import {dayOf, dayWords} from '../values/day.js';
import {compareAmounts, count, text} from '../values/money.js';
import {hour} from '../values/time.js';

const HOUR_MILLIS = 60 * 60 * 1000;
const SATS_BELOW = '0.01';

/** @typedef {import('../charts/bar-chart.js').Bar} Bar */
/** @typedef {import('../rest/answers.js').Point} Point */
/** @typedef {import('../rest/answers.js').Series} Series */

/** @param {Series} series @param {string} currency @param {number} nowMillis @returns {Bar[]} */
export function barsOf({points, bucket}, currency, nowMillis) {
  return points.map((point, i) => {
    const amount = amountOf(point, currency);
    const from = Date.parse(point.at);
    const to = i + 1 < points.length ? Date.parse(points[i + 1].at) : from + (bucket === 'hour' ? 1 : 24) * HOUR_MILLIS;
    const day = dayOf(point.at);
    return {
      label: bucket === 'hour' ? hour(point.at) : dayWords(day),
      title: bucket === 'hour' ? `${dayWords(day)}, ${hour(point.at)} \u2013 ${hour(new Date(to).toISOString())}` : dayWords(day),
      height: Number(amount),
      words: [text({currency, amount}), `${point.settledInvoices} settled, ${point.openedInvoices} opened`],
      href: page('/invoices', {time: 'settled', from: new Date(from).toISOString(), to: new Date(to).toISOString()}),
      now: from <= nowMillis && nowMillis < to,
    };
  });
}

/** The same of another time, to stand behind them. @param {Series} series @param {string} currency @param {string} words @returns {import('../charts/bar-chart.js').Ghost} */
export function ghostOf({points}, currency, words) {
  const amounts = points.map((point) => amountOf(point, currency));
  return {heights: amounts.map(Number), texts: amounts.map((amount) => text({currency, amount})), words};
}

/** How heights are written at the axis. @param {readonly number[]} heights @param {string} currency @returns {(height: number) => string} */
export function tickOf(heights, currency) {
  const tallest = Math.max(0, ...heights);
  if (tallest === 0) {
    return (height) => (height === 0 ? '0' : '');
  }
  const sats = currency === 'BTC' && compareAmounts(tallest.toFixed(8), SATS_BELOW) < 0;
  return (height) => (sats ? satTick(height) : plain(height));
}

/** @param {readonly Point[]} points @returns {string[]} currencies that came in, bitcoin first */
export function currenciesOf(points) {
  const all = new Set(points.flatMap(({takings}) => takings.map(({currency}) => currency)));
  return [...all].sort((a, b) => (a === 'BTC' ? -1 : b === 'BTC' ? 1 : a.localeCompare(b)));
}

/** @param {Point} point @param {string} currency */
export function amountOf({takings}, currency) {
  return takings.find((money) => money.currency === currency)?.amount ?? '0';
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
