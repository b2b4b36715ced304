/** The hours of today for the chart: the whole day, so that bars do not move while it fills. */
import {isSameDay} from '../values/time.js';

const HOUR_MILLIS = 60 * 60 * 1000;
const HOURS_MAX = 25; // a day that sets its clocks back

/**
 * @typedef {import('../rest/answers.js').Point} Point
 * @param {readonly Point[]} points
 * @returns {Point[]} with the hours of the day that are still to come
 */
export function wholeDay(points) {
  const hours = [...points];
  const first = hours[0];
  while (first && hours.length < HOURS_MAX) {
    const next = new Date(Date.parse(hours[hours.length - 1].at) + HOUR_MILLIS);
    if (!isSameDay(next, new Date(first.at))) {
      break;
    }
    hours.push({at: next.toISOString(), takings: [], settledInvoices: 0, openedInvoices: 0});
  }
  return hours;
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
