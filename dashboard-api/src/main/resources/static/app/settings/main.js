/** Settings: what is set, and how things are connected. */
import {one, shell} from '../page/shell.js';
import {read} from '../rest/api.js';
import {Problem} from '../rest/problem.js';
import '../page/notice-bar.js';
import './account-card.js';
import './api-card.js';
import './connect-card.js';
import './stores-card.js';

const LOOK_MILLIS = 10_000;

const on = {account: one('account-card'), connect: one('connect-card'), notice: one('notice-bar'), stores: one('stores-card')};
const {feed, showFreshness} = shell();
/** @type {import('../rest/api.js').Answer<import('../rest/answers.js').Stores>|null} */
let answer = null;

async function look() {
  try {
    answer = await read('/api/v1/stores');
    on.connect.stores = answer.body;
    on.stores.stores = answer.body.stores;
    on.notice.problem = null;
  } catch (cause) {
    Object.assign(on.notice, {problem: Problem.of(cause), shownSince: answer?.answeredAt ?? null});
  }
  showFreshness(answer, false);
}

async function showWho() {
  const {body} = await read('/api/v1/session');
  on.account.session = body;
}

feed.addEventListener('alive', () => showFreshness(answer, false));
document.addEventListener('retry', look);
on.connect.demo = document.documentElement.hasAttribute('data-demo');
setInterval(() => document.visibilityState === 'visible' && look(), LOOK_MILLIS);
look();
showWho().catch((cause) => (on.notice.problem = Problem.of(cause)));
