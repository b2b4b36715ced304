/**
 * The page as a whole: the feed says that something happened, the board reads what it came to, the
 * elements show it. All wires between them are here.
 */
import {Announcer, takingsSentence} from './page/announcer.js';
import {needs} from './attention/attention.js';
import {EventLog, asEvents} from './feed/event-log.js';
import {Feed} from './feed/feed.js';
import {stations} from './health/stations.js';
import {InvoiceList} from './invoices/invoice-list.js';
import {Board} from './live/board.js';
import {Refresher} from './live/refresher.js';
import {read} from './rest/api.js';
import {elements} from './page/elements.js';
import {ZONE, longDay} from './values/time.js';

const ATTENTION_MILLIS = 10_000;
const STATIONS_MILLIS = 15_000;

const on = elements();
const invoices = new InvoiceList();
const board = new Board(invoices);
const log = new EventLog();
const refresher = new Refresher(() => board.load());
const feed = new Feed(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/ws/events`);
const announcer = new Announcer(on.announcements);

feed.addEventListener('events', (told) => {
  const events = /** @type {CustomEvent<import('./feed/feed.js').FeedEvent[]>} */ (told).detail;
  log.arrive(events);
  refresher.follow(events);
  on.dialog.follow(events);
  announcer.arrived(events.length, () => takingsSentence(board.summary));
  showEvents();
});
feed.addEventListener('reset', () => refresher.forget());
feed.addEventListener('state', () => {
  refresher.watched = feed.state === 'connected';
  showFreshness();
});
feed.addEventListener('alive', showFreshness);
board.addEventListener('change', () => {
  if (board.problem === null && feed.state === 'disconnected') {
    feed.connect(); // the server answers again: no need to wait for the next try
  }
  show();
});

document.addEventListener('toggle-pause', () => {
  log.togglePause();
  showEvents();
});
document.addEventListener('open-invoice', (asked) => on.dialog.open(/** @type {CustomEvent} */ (asked).detail));
document.addEventListener('show-status', (asked) => showStatus(/** @type {CustomEvent} */ (asked).detail));
document.addEventListener('more-invoices', () => attempt(invoices.more()));
document.addEventListener('retry', again);
addEventListener('online', again);

function again() {
  refresher.now();
  if (feed.state !== 'connected') {
    feed.connect();
  }
}

/** @param {string|null} status */
function showStatus(status) {
  attempt(invoices.only(status));
  showInvoices();
  on.invoices.scrollIntoView({block: 'nearest'});
}

/** @param {Promise<void>} reading of invoices that somebody asked for */
async function attempt(reading) {
  on.invoices.busy = true;
  try {
    await reading;
    showInvoices();
  } catch (cause) {
    board.fail(cause);
  } finally {
    on.invoices.busy = false;
  }
}

function show() {
  const {summary, series, problem} = board;
  const failed = problem !== null;
  Object.assign(on.notice, {problem, shownSince: board.answer?.answeredAt ?? null});
  Object.assign(on.takings, {monies: summary?.takings ?? null, failed});
  Object.assign(on.pending, {monies: summary?.pending ?? null, failed});
  Object.assign(on.opened, {counts: summary?.counts ?? null, failed});
  Object.assign(on.status, {counts: summary?.counts ?? null, failed});
  Object.assign(on.chart, {series, failed});
  on.day.textContent = `Today, ${longDay(Date.now())}`;
  showInvoices();
  showFreshness();
}

function showInvoices() {
  const {rows, next, status} = invoices;
  Object.assign(on.invoices, {rows, next, status, failed: board.problem !== null});
}

function showEvents() {
  Object.assign(on.events, {events: log.shown, held: log.held.length, paused: log.paused});
  on.health.lastEventAt = lastEventAt();
}

function showFreshness() {
  const {state, heardAt, retryAt} = feed;
  const freshness = {answer: board.answer, complete: refresher.isComplete(board.answer), state, heardAt, retryAt};
  Object.assign(on.connection, {freshness});
  Object.assign(on.health, {freshness, failed: board.problem !== null, lastEventAt: lastEventAt()});
}

function lastEventAt() {
  return (log.held[0] ?? log.shown[0])?.receivedAt ?? board.summary?.lastEventAt ?? null;
}

async function showAttention() {
  on.needs.needs = await needs().catch(() => on.needs.needs);
  on.needs.failed = on.needs.needs === null;
}

async function showStations() {
  on.health.stations = await stations();
}

async function showSession() {
  const {body} = await read('/api/v1/session');
  on.demo.hidden = !body.demo;
  on.session.session = body;
}

async function showPast() {
  const {body} = await read('/api/v1/deliveries', {limit: 40});
  log.precede(asEvents(body.deliveries));
  showEvents();
}

on.zone.textContent = ZONE;
feed.connect();
refresher.now();
showSession().catch(() => undefined); // only a hint
showPast().catch(() => undefined); // a nicety: the list fills by itself
showAttention();
showStations();
setInterval(showAttention, ATTENTION_MILLIS);
setInterval(showStations, STATIONS_MILLIS);
