/**
 * The stretch of time that is looked at, and the one it is compared with. It stands in the address.
 *
 * @typedef {Record<string, string|number|null>} Question parameters of /api/v1/summary
 * @typedef {object} Comparison
 * @property {string} words what it is compared with
 * @property {() => Question} question
 *
 * @typedef {object} Range
 * @property {string} key
 * @property {string} words
 * @property {string} first day, included
 * @property {string} last day, included
 * @property {'hour'|'day'} bucket
 * @property {Comparison[]} comparisons the nearest first
 * @property {{first: string, last: string}} before the stretch of the same length before it
 */
import {countOf, dayOf, daysWords, isDay, plusDays, today} from '../values/day.js';
import {weekday} from '../values/time.js';

const DAY_MILLIS = 24 * 60 * 60 * 1000;
const HOURS_DAYS_MAX = 2;
const DAYS_MAX = 366;

/** In the order in which they are offered. @type {Readonly<Record<string, {words: string, days: number}>>} */
export const RANGES = {
  'today': {words: 'Today', days: 1},
  'yesterday': {words: 'Yesterday', days: 1},
  '7d': {words: '7 days', days: 7},
  '30d': {words: '30 days', days: 30},
  '90d': {words: '90 days', days: 90},
};

/** What the address asks for; what it cannot mean is today. @returns {Range} */
export function rangeOf(search = location.search) {
  const asked = new URLSearchParams(search);
  const [from, to] = [asked.get('from'), asked.get('to')];
  if (isDay(from) && isDay(to)) {
    return custom(/** @type {string} */ (from), /** @type {string} */ (to));
  }
  const key = asked.get('range') ?? 'today';
  return key in RANGES ? named(key) : named('today');
}

/** @param {string} key @returns {Range} */
function named(key) {
  const {words, days} = RANGES[key];
  const last = key === 'yesterday' ? plusDays(today(), -1) : today();
  const range = stretch(key, words, plusDays(last, 1 - days), last);
  return key === 'today' ? {...range, comparisons: [daysAgo(1, 'yesterday'), daysAgo(7, `last ${weekday(Date.now() - 7 * DAY_MILLIS)}`)]} : range;
}

/** @param {string} from @param {string} to @returns {Range} */
function custom(from, to) {
  const [first, last] = from <= to ? [from, to] : [to, from];
  const bounded = countOf(first, last) > DAYS_MAX ? plusDays(last, 1 - DAYS_MAX) : first;
  return stretch('custom', daysWords(bounded, last), bounded, last);
}

/** @param {string} key @param {string} words @param {string} first @param {string} last @returns {Range} */
function stretch(key, words, first, last) {
  const days = countOf(first, last);
  const before = {first: plusDays(first, -days), last: plusDays(first, -1)};
  const name = days === 1 ? 'the day before' : `the ${days} days before`;
  return {
    key, words, first, last, before,
    bucket: days <= HOURS_DAYS_MAX ? 'hour' : 'day',
    comparisons: [{words: name, question: () => ({from: before.first, to: before.last})}],
  };
}

/** As it was known then: a day that still runs is compared with that day up to the same time. @param {number} days @param {string} words @returns {Comparison} */
function daysAgo(days, words) {
  return {words, question: () => ({asOf: new Date(Date.now() - days * DAY_MILLIS).toISOString()})};
}

/** Whether the stretch holds the present, so that its figures move. @param {Range} range */
export function isRunning({last}) {
  return last >= dayOf(Date.now());
}
