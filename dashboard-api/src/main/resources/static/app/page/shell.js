/**
 * What every page starts with: the feed with the state of its connection, who is signed in, which
 * store is looked at. A page adds what it is about.
 */
import {Feed} from '../feed/feed.js';
import {read} from '../rest/api.js';
import {STORE, storeLinks} from './store.js';
import './session-control.js';
import './theme-switch.js';
import '../feed/feed-connection.js';

/**
 * @typedef {object} Shell
 * @property {Feed} feed
 * @property {(answer: import('../rest/api.js').Answer<unknown>|null, complete: boolean) => void} showFreshness
 *   says how old what the page shows is
 */

/** @returns {Shell} */
export function shell() {
  const feed = new Feed(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/ws/events`, STORE);
  const connection = /** @type {any} */ (one('feed-connection'));
  /** @type {{answer: import('../rest/api.js').Answer<unknown>|null, complete: boolean}} */
  let rows = {answer: null, complete: false};
  const show = () => {
    const {state, heardAt, retryAt} = feed;
    connection.freshness = {...rows, state, heardAt, retryAt};
  };
  feed.addEventListener('state', show);
  feed.addEventListener('alive', show);
  addEventListener('online', () => feed.state !== 'connected' && feed.connect());
  storeLinks();
  showSession().catch(() => undefined); // only a hint
  feed.connect();
  return {
    feed,
    showFreshness(answer, complete) {
      rows = {answer, complete};
      show();
    },
  };
}

async function showSession() {
  const {body} = await read('/api/v1/session');
  /** @type {any} */ (one('session-control')).session = body;
}

/** A place of the page that must be there. @param {string} selector @returns {any} */
export function one(selector) {
  const found = document.querySelector(selector);
  if (found === null) {
    throw new Error(`the page has no place for ${selector}`);
  }
  return found;
}
