/** The newest events, newest first, each once, never more than the bound; holds back while paused. */

export const EVENTS_MAX = 24;

/** @typedef {import('./feed.js').FeedEvent} FeedEvent */
/** @typedef {FeedEvent & {fresh: boolean}} LoggedEvent fresh: arrived while the page was open */

export class EventLog {
  /** @type {LoggedEvent[]} */
  shown = [];
  /** @type {LoggedEvent[]} */
  held = [];
  paused = false;

  /** @param {readonly FeedEvent[]} events oldest first, as the feed tells them */
  arrive(events) {
    const fresh = events.map((event) => ({...event, fresh: true})).reverse();
    if (this.paused) {
      this.held = bounded([...fresh, ...this.held]);
    } else {
      this.shown = bounded([...fresh, ...this.shown]);
    }
  }

  /** What had come before the page was opened, or while the feed could not tell it. @param {readonly FeedEvent[]} events */
  precede(events) {
    const older = events.map((event) => ({...event, fresh: false}));
    const all = bounded([...older, ...this.shown], Infinity);
    this.shown = all.sort((a, b) => b.receivedAt.localeCompare(a.receivedAt)).slice(0, EVENTS_MAX);
  }

  /** @param {boolean} held what comes is kept back */
  hold(held) {
    this.paused = held;
    if (!held) {
      this.shown = bounded([...this.held, ...this.shown]);
      this.held = [];
    }
  }
}

/**
 * Deliveries of the log, told as the feed would have told them (their payments are not in that list).
 *
 * @param {readonly import('../rest/answers.js').Delivery[]} deliveries
 * @returns {FeedEvent[]}
 */
export function asEvents(deliveries) {
  return deliveries
    .filter(({topic, verdict, type}) => topic === 'invoice-events' && verdict === 'accepted' && type)
    .map((delivery) => ({...delivery, eventId: delivery.id, type: delivery.type ?? ''}));
}

/** @param {LoggedEvent[]} events of one told twice the last @param {number} [most] */
function bounded(events, most = EVENTS_MAX) {
  const once = new Map(events.map((event) => [event.eventId, event]));
  return [...once.values()].slice(0, most);
}
