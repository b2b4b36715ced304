/** One invoice: as it is known now, and as it was known at any moment of its life. */
import {Problem} from '../rest/problem.js';
import {read} from '../rest/api.js';
import {Refresher} from '../live/refresher.js';
import {one, shell} from '../page/shell.js';
import {here, page} from '../page/store.js';
import {pathOf} from '../values/id.js';
import '../page/notice-bar.js';
import './invoice-view.js';
import './past-slider.js';

/** @typedef {import('../rest/answers.js').InvoiceDetail} InvoiceDetail */

const on = {id: one('#id'), back: one('#back'), notice: one('notice-bar'), slider: one('past-slider'), view: one('invoice-view')};
const [, , storeId, invoiceId] = location.pathname.split('/').map(decodeURIComponent);
const path = pathOf({storeId, invoiceId});
const {feed, showFreshness} = shell();
const refresher = new Refresher(load);
/** @type {import('../rest/api.js').Answer<InvoiceDetail>|null} */
let now = null;
let asked = 0;

async function load() {
  try {
    now = await read(path);
    on.notice.problem = null;
    on.slider.timeline = now.body.timeline;
    if (on.slider.moment === null) {
      on.view.invoice = now.body;
    }
    return now.position;
  } catch (cause) {
    fail(cause);
    throw cause;
  } finally {
    showFreshness(now, refresher.isComplete(now));
  }
}

/** What was known then; only the last asked for is shown. @param {string} moment */
async function lookBack(moment) {
  const mine = ++asked;
  try {
    const {body} = await read(path, {asOf: moment});
    if (mine === asked) {
      on.notice.problem = null;
      on.view.invoice = body;
    }
  } catch (cause) {
    fail(cause);
  }
}

/** @param {unknown} cause */
function fail(cause) {
  const problem = Problem.of(cause);
  on.notice.problem = problem;
  on.notice.shownSince = on.view.invoice === null ? null : now?.answeredAt ?? null;
  on.view.failed = problem.status === 404 ? 'unknown' : 'away';
}

feed.addEventListener('events', (told) => {
  const events = /** @type {CustomEvent<import('../feed/feed.js').FeedEvent[]>} */ (told).detail;
  const mine = events.filter((event) => event.storeId === storeId && event.invoiceId === invoiceId);
  if (mine.length > 0) {
    refresher.follow(mine);
  }
});
feed.addEventListener('state', () => (refresher.watched = feed.state === 'connected'));
feed.addEventListener('alive', () => showFreshness(now, refresher.isComplete(now)));
feed.addEventListener('reset', () => refresher.forget());
document.addEventListener('retry', () => refresher.now());
on.slider.addEventListener('moment', () => {
  const {moment} = on.slider;
  history.replaceState(null, '', here({asOf: moment}));
  if (moment === null) {
    asked++;
    on.view.invoice = now?.body ?? on.view.invoice;
  } else {
    lookBack(moment);
  }
});

document.title = `Invoice ${invoiceId} \u00b7 BTCPay Tracker`;
on.id.textContent = invoiceId;
on.back.href = page('/invoices');
read('/api/v1/stores').then(({body}) => (on.view.btcpayHost = body.webhook.btcpayHost), () => undefined); // without it there is no link
on.slider.moment = new URLSearchParams(location.search).get('asOf');
if (on.slider.moment !== null) {
  lookBack(on.slider.moment);
}
refresher.now();
