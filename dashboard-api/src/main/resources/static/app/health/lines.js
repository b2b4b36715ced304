/** How the feed, the rows and the stations behind them are, in words; the worst speaks for all. */
import {ageMillis, isOld} from '../live/freshness.js';
import {age, duration, exact} from '../values/time.js';

/**
 * @typedef {import('../live/freshness.js').Freshness} Freshness
 * @typedef {{tone: 'good'|'warn'|'bad'|'unknown', name: string, words: string, title: string}} Line
 * @typedef {{lastEventAt: string|null, failed: boolean}} Seen what else the page knows
 */

/** @param {Freshness} freshness @param {import('./stations.js').Stations|null|undefined} stations @param {Seen} seen @returns {Line[]} */
export function linesOf(freshness, stations, seen) {
  return [feedLine(freshness, seen), rowsLine(freshness, seen), stationsLine(stations)];
}

/** @param {readonly Line[]} lines @returns {{tone: string, words: string}} */
export function verdictOf(lines) {
  const tones = lines.map(({tone}) => tone);
  if (tones.includes('bad')) {
    return {tone: 'bad', words: 'Trouble'};
  }
  if (tones.includes('warn')) {
    return {tone: 'warn', words: 'Attention'};
  }
  return lines.length === 0 || tones.includes('unknown') ? {tone: 'unknown', words: 'Checking'} : {tone: 'good', words: 'All systems well'};
}

/** @param {Freshness} freshness @param {Seen} seen @returns {Line} */
function feedLine({state}, {lastEventAt}) {
  const name = 'Feed';
  switch (state) {
    case 'connected': return lastEventAt === null
      ? {tone: 'good', name, words: 'hears no event yet', title: ''}
      : {tone: 'good', name: 'Last event', words: age(lastEventAt, Date.now()), title: exact(lastEventAt)};
    case 'connecting': return {tone: 'unknown', name, words: 'connecting', title: ''};
    case 'logless': return {tone: 'bad', name, words: 'cannot read the log', title: ''};
    case 'stale': return {tone: 'warn', name, words: 'hears nothing', title: ''};
    case 'disconnected': return {tone: 'bad', name, words: 'disconnected', title: ''};
  }
}

/** @param {Freshness} freshness @param {Seen} seen @returns {Line} */
function rowsLine(freshness, {failed}) {
  const {answer} = freshness;
  const name = 'Data';
  if (answer === null) {
    return failed ? {tone: 'bad', name, words: 'cannot be read', title: ''} : {tone: 'unknown', name, words: 'being read', title: ''};
  }
  const behind = answer.behindMillis ?? 0;
  if (isOld(behind)) {
    return {tone: 'bad', name, words: `${duration(behind)} behind the log`, title: ''};
  }
  const millis = ageMillis(freshness, Date.now()) ?? 0;
  if (failed) {
    return {tone: 'bad', name, words: `cannot be read, ${duration(millis)} old`, title: ''};
  }
  const from = answer.servedBy === 'primary' ? 'primary, as the standby could not answer' : 'standby';
  return {tone: isOld(millis) ? 'warn' : 'good', name, words: `${duration(millis)} old`, title: `Read from the ${from}`};
}

/** @param {import('./stations.js').Stations|null|undefined} stations @returns {Line} */
function stationsLine(stations) {
  const name = 'Stations';
  if (stations === undefined) {
    return {tone: 'unknown', name, words: 'being asked', title: ''};
  }
  if (stations === null) {
    return {tone: 'bad', name, words: 'do not answer', title: ''};
  }
  return stations.down.length === 0
    ? {tone: 'good', name, words: 'all up', title: ''}
    : {tone: 'bad', name, words: `down: ${stations.down.join(', ')}`, title: ''};
}
