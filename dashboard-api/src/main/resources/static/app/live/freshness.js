/** How old what is shown is. */

const OLD_MILLIS = 15_000;

/**
 * While the feed is heard and the rows contain all it told, silence means that nothing happened: the
 * figures are as young as its last frame. Otherwise they are as old as their answer.
 *
 * @typedef {object} Freshness
 * @property {import('../rest/api.js').Answer<unknown>|null} answer
 * @property {boolean} complete the rows contain every event the feed told
 * @property {import('../feed/feed.js').FeedState} state
 * @property {number|null} heardAt
 * @property {number|null} retryAt
 *
 * @param {Freshness} freshness
 * @param {number} nowMillis
 * @returns {number|null} null while nothing is shown
 */
export function ageMillis({answer, complete, state, heardAt}, nowMillis) {
  if (answer === null) {
    return null;
  }
  const confirmedAt = complete && state === 'connected' ? Math.max(answer.answeredAt, heardAt ?? 0) : answer.answeredAt;
  return Math.max(0, nowMillis - confirmedAt) + (answer.behindMillis ?? 0);
}

/** @param {number|null} millis */
export function isOld(millis) {
  return millis !== null && millis >= OLD_MILLIS;
}
