/** Days by the viewer's clocks, as texts like 2026-11-21: they can be compared and stand in addresses. */
import {ZONE} from './time.js';

const DAY_MILLIS = 24 * 60 * 60 * 1000;
const FORM = /^\d{4}-\d{2}-\d{2}$/;
const partsOf = new Intl.DateTimeFormat('en-CA', {timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit'});
const words = new Intl.DateTimeFormat('en-GB', {timeZone: 'UTC', day: 'numeric', month: 'short'});
const wordsOfYear = new Intl.DateTimeFormat('en-GB', {timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric'});

/** @param {number|string} moment @returns {string} the day it belongs to */
export function dayOf(moment) {
  return partsOf.format(new Date(moment));
}

export function today() {
  return dayOf(Date.now());
}

/** @param {string} day @param {number} days */
export function plusDays(day, days) {
  return new Date(Date.parse(day) + days * DAY_MILLIS).toISOString().slice(0, 10);
}

/** From the first to the last, both included. @param {string} first @param {string} last */
export function countOf(first, last) {
  return Math.round((Date.parse(last) - Date.parse(first)) / DAY_MILLIS) + 1;
}

/** @param {string|null} text */
export function isDay(text) {
  return text !== null && FORM.test(text) && !Number.isNaN(Date.parse(text));
}

/** @param {string} day */
export function dayWords(day) {
  return words.format(new Date(day));
}

/** @param {string} first @param {string} last */
export function daysWords(first, last) {
  return first === last ? wordsOfYear.format(new Date(first)) : `${words.format(new Date(first))} \u2013 ${wordsOfYear.format(new Date(last))}`;
}
