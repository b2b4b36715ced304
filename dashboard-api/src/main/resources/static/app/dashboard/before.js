/** The same figures of other times, which change little: read less often. */
import {STORE} from '../page/store.js';
import {read} from '../rest/api.js';
import {ZONE} from '../values/time.js';

/**
 * @param {import('../takings/range.js').Range} range
 * @returns {Promise<import('../takings/comparisons.js').Compared[]>}
 */
export async function before(range) {
  return Promise.all(range.comparisons.map(async ({words, question}) => {
    const {body} = await read('/api/v1/summary', {zone: ZONE, store: STORE, ...question()});
    return {words, summary: body};
  }));
}

/**
 * The course of the stretch before, to stand behind that of this one.
 *
 * @param {import('../takings/range.js').Range} range
 * @returns {Promise<{series: import('../rest/answers.js').Series, words: string}>}
 */
export async function ghost({before: {first, last}, bucket, comparisons}) {
  const {body} = await read('/api/v1/series', {zone: ZONE, store: STORE, from: first, to: last, bucket});
  return {series: body, words: comparisons[0].words};
}
