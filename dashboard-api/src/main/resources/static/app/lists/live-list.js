/** A page of a list that stays as fresh as the feed tells it to be. */
import {Refresher} from '../live/refresher.js';
import {one, shell} from '../page/shell.js';
import {read} from '../rest/api.js';
import {Problem} from '../rest/problem.js';
import {storeIds} from '../stores/store-ids.js';
import {addressOf, asked, toApi} from './question.js';
import './export-links.js';
import './pager.js';
import '../page/notice-bar.js';
import '../page/store-switch.js';

const ROWS = 50;

/**
 * @template T
 * @typedef {object} Listed
 * @property {string} path of the REST API
 * @property {readonly string[]} names of the parameters the list takes
 * @property {(page: T) => number} show shows a page, and tells how many rows it has
 * @property {() => void} failed nothing could be read so far
 * @property {(page: T) => string[]} [words] more to say beside the number of rows
 */

/**
 * @template {{next: string|null, previous?: string|null, complete?: boolean}} T
 * @param {Listed<T>} listed
 * @returns {Record<string, string>} the question that is asked
 */
export function liveList({path, names, show, failed, words = () => []}) {
  const on = {exports: one('export-links'), notice: one('notice-bar'), pager: one('list-pager'), stores: one('store-switch')};
  const question = asked(names);
  const {cursor = null} = asked(['cursor']);
  const {feed, showFreshness} = shell();
  const refresher = new Refresher(load);
  /** @type {import('../rest/api.js').Answer<T>|null} */
  let answer = null;

  async function load() {
    try {
      answer = await read(path, {...toApi(question), cursor, limit: ROWS});
      on.notice.problem = null;
      turn(answer.body, show(answer.body));
      return answer.position;
    } catch (cause) {
      Object.assign(on.notice, {problem: Problem.of(cause), shownSince: answer?.answeredAt ?? null});
      if (answer === null) {
        failed();
      }
      throw cause;
    } finally {
      fresh();
    }
  }

  /** @param {T} page @param {number} rows */
  function turn(page, rows) {
    const to = (/** @type {string|null|undefined} */ place) => (place ? addressOf({...question, cursor: place}) : null);
    const said = [rows === 0 ? '' : `${rows} shown`, page.complete === false ? 'looking goes on with Older' : '', ...words(page)];
    Object.assign(on.pager, {next: to(page.next), previous: to(page.previous), words: said.filter(Boolean).join(', ')});
  }

  function fresh() {
    showFreshness(answer, refresher.isComplete(answer));
  }

  feed.addEventListener('events', (told) => refresher.follow(/** @type {CustomEvent} */ (told).detail));
  feed.addEventListener('state', () => (refresher.watched = feed.state === 'connected'));
  feed.addEventListener('alive', fresh);
  feed.addEventListener('reset', () => refresher.forget());
  document.addEventListener('retry', () => refresher.now());
  const {sort: _, ...picked} = question; // a file has an order of its own
  on.exports.question = toApi(picked);
  refresher.now();
  storeIds().then((ids) => (on.stores.stores = ids), () => undefined); // without it there is no choice
  return question;
}
