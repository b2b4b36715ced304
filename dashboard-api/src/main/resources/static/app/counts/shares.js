/** Counts by status as shares of a ring. */
import {STATUSES} from '../invoices/statuses.js';

/** @typedef {{status: string, count: number, start: number, length: number}} Share start and length in percent */

/** @param {Record<string, number>} counts */
export function total(counts) {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/** @param {Record<string, number>} counts @returns {Share[]} in the order of an invoice's life */
export function shares(counts) {
  const all = total(counts);
  const statuses = counts.Unknown > 0 ? [...STATUSES, 'Unknown'] : STATUSES;
  let start = 0;
  return statuses.map((status) => {
    const count = counts[status] ?? 0;
    const length = all === 0 ? 0 : (100 * count) / all;
    const share = {status, count, start, length};
    start += length;
    return share;
  });
}

/** @param {Share} share */
export function percent({count, length}) {
  return count > 0 && length < 1 ? '<1\u202f%' : `${Math.round(length)}\u202f%`;
}
