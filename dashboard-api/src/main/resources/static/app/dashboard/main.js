/**
 * The dashboard as a whole: the feed says that something happened, the figures are read again, the
 * elements show what it came to. All wires between them are here.
 */
import {needs} from '../attention/attention.js';
import {averagePayment, conversion, opened, pending, settlement} from '../counts/stats.js';
import {asEvents} from '../feed/event-log.js';
import {stations} from '../health/stations.js';
import {Refresher} from '../live/refresher.js';
import {Announcer, takingsSentence} from '../page/announcer.js';
import {shell} from '../page/shell.js';
import {STORE} from '../page/store.js';
import {read} from '../rest/api.js';
import {isRunning, rangeOf} from '../takings/range.js';
import {ZONE} from '../values/time.js';
import {before, ghost} from './before.js';
import {on} from './elements.js';
import {Figures} from './figures.js';

const ATTENTION_MILLIS = 10_000;
const SLOW_MILLIS = 60_000;
const STORES_MILLIS = 15_000;
const STORES_DAYS_MAX = 31;

/** Days end while the page is open. */
const range = () => rangeOf();
const {feed, showFreshness} = shell();
const figures = new Figures(range);
const refresher = new Refresher(() => figures.load());
const announcer = new Announcer(on.announcements);
/** @type {import('../takings/comparisons.js').Compared[]} */
let earlier = [];

feed.addEventListener('events', (told) => {
  const events = /** @type {CustomEvent<import('../feed/feed.js').FeedEvent[]>} */ (told).detail;
  on.strip.arrive(events);
  refresher.follow(events);
  announcer.arrived(events.length, () => (isRunning(range()) ? takingsSentence(figures.summary) : ''));
});
feed.addEventListener('reset', () => {
  refresher.forget();
  showPast();
});
feed.addEventListener('state', () => {
  refresher.watched = feed.state === 'connected';
  if (refresher.watched) {
    showPast();
  }
  showHealth();
});
feed.addEventListener('alive', showHealth);
figures.addEventListener('change', () => {
  if (figures.problem === null && feed.state === 'disconnected') {
    feed.connect(); // the server answers again: no need to wait for the next try
  }
  show();
});
document.addEventListener('retry', again);
addEventListener('online', () => refresher.now());

function again() {
  refresher.now();
  if (feed.state !== 'connected') {
    feed.connect();
  }
}

function show() {
  const {summary, series, invoices, problem, answer} = figures;
  const failed = problem !== null;
  const stretch = range();
  const stat = (/** @type {(summary: import('../rest/answers.js').Summary) => unknown} */ of) => ({stat: summary && of(summary), failed});
  Object.assign(on.notice, {problem, shownSince: answer?.answeredAt ?? null});
  Object.assign(on.takings, {range: stretch, takings: summary?.takings ?? null, earlier, series, failed});
  Object.assign(on.opened, stat((told) => opened(told, earlier[0], stretch)));
  Object.assign(on.conversion, stat(conversion));
  Object.assign(on.average, stat(averagePayment));
  Object.assign(on.pending, stat((told) => pending(told, stretch)));
  Object.assign(on.settlement, stat(settlement));
  Object.assign(on.funnel, {funnel: summary?.funnel ?? null, expiredUnpaid: summary?.expiredUnpaid ?? 0, failed});
  Object.assign(on.methods, {takings: summary?.takingsByMethod ?? null, failed});
  Object.assign(on.status, {counts: summary?.counts ?? null, stretch, failed});
  Object.assign(on.newest, {rows: invoices, failed});
  showHealth();
}

function showHealth() {
  const {state, heardAt, retryAt} = feed;
  const {answer, problem, summary} = figures;
  const complete = refresher.isComplete(answer);
  const freshness = {answer, complete, state, heardAt, retryAt};
  const lastEventAt = on.strip.lastEventAt ?? summary?.lastEventAt ?? null;
  Object.assign(on.health, {freshness, failed: problem !== null, lastEventAt});
  showFreshness(answer, complete);
}

async function showAttention() {
  on.needs.needs = await needs().catch(() => on.needs.needs);
  on.needs.failed = on.needs.needs === null;
}

async function showStations() {
  on.health.stations = await stations();
}

/** What came while nobody heard it. A nicety: the strip fills by itself. */
async function showPast() {
  try {
    const {body} = await read('/api/v1/deliveries', {limit: 40, store: STORE});
    on.strip.precede(asEvents(body.deliveries));
    showHealth();
  } catch {
    // Whatever fails is told with the figures.
  }
}

async function showEarlier() {
  earlier = await before(range());
  show();
  on.takings.ghost = await ghost(range());
}

async function showStores() {
  const {first, last} = range();
  const longest = new Date(Date.parse(last) - (STORES_DAYS_MAX - 1) * 86_400_000).toISOString().slice(0, 10);
  try {
    const {body} = await read('/api/v1/series/stores', {zone: ZONE, store: STORE, from: first < longest ? longest : first, to: last});
    Object.assign(on.stores, {series: body, failed: false});
    on.switch.stores = body.stores.map((/** @type {{storeId: string}} */ {storeId}) => storeId);
  } catch {
    on.stores.failed = true;
  }
}

/** Asks now and again; what fails is asked once more the next time. @param {() => Promise<void>} task @param {number} everyMillis */
function repeatedly(task, everyMillis) {
  const run = () => task().catch(() => undefined);
  run();
  setInterval(() => document.visibilityState === 'visible' && run(), everyMillis);
}

refresher.now();
repeatedly(showAttention, ATTENTION_MILLIS);
repeatedly(showStations, STORES_MILLIS);
repeatedly(showStores, STORES_MILLIS);
repeatedly(showEarlier, SLOW_MILLIS);
