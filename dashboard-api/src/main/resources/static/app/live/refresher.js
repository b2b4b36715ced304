import {after, covers, furthest} from '../rest/position.js';

const SETTLE_MILLIS = 300;
const BETWEEN_MILLIS = 1_000;
const CATCH_UP_TRIES = 5;
const WATCHED_MILLIS = 30_000;
const UNWATCHED_MILLIS = 2_500;

/**
 * Decides when the rows are read again: soon after events came, at most once a second, and again until
 * the rows contain those events. The feed is a few milliseconds ahead of the standby it is read from.
 * Without a feed to say that something happened, it looks by itself more often.
 */
export class Refresher {
  #load;
  /** @type {import('../rest/position.js').Position} */
  #wanted = new Map();
  #tries = 0;
  #startedAt = -Infinity;
  #timer = 0;
  #busy = false;
  #watched = true;
  #again = false;

  /** @param {() => Promise<import('../rest/position.js').Position>} load tells the position of what it read */
  constructor(load) {
    this.#load = load;
  }

  /** @param {readonly {partition: number, offset: number}[]} events */
  follow(events) {
    this.#wanted = furthest(this.#wanted, after(events));
    this.#tries = CATCH_UP_TRIES;
    this.#schedule(SETTLE_MILLIS);
  }

  /** Whether the feed tells when something happens. @param {boolean} watched */
  set watched(watched) {
    if (this.#watched !== watched) {
      this.#watched = watched;
      this.#schedule(watched ? 0 : UNWATCHED_MILLIS);
    }
  }

  /** Reads now, for example because somebody asked. */
  now() {
    this.#schedule(0, 0);
  }

  /** The log began anew: positions known so far mean nothing. */
  forget() {
    this.#wanted = new Map();
    this.now();
  }

  /** Whether an answer contains every event followed so far. @param {{position: import('../rest/position.js').Position}|null} answer */
  isComplete(answer) {
    return answer !== null && covers(answer.position, this.#wanted);
  }

  /** @param {number} waitMillis @param {number} [betweenMillis] */
  #schedule(waitMillis, betweenMillis = BETWEEN_MILLIS) {
    if (this.#busy) {
      this.#again = true;
      return;
    }
    clearTimeout(this.#timer);
    const earliest = this.#startedAt + betweenMillis - performance.now();
    this.#timer = setTimeout(() => this.#run(), Math.max(waitMillis, earliest));
  }

  async #run() {
    this.#busy = true;
    this.#again = false;
    this.#startedAt = performance.now();
    const at = await this.#load().catch(() => null);
    this.#busy = false;
    this.#schedule(this.#nextWait(at));
  }

  /** @param {import('../rest/position.js').Position|null} at */
  #nextWait(at) {
    if (this.#again) {
      return SETTLE_MILLIS;
    }
    if (at === null) {
      return UNWATCHED_MILLIS;
    }
    if (!covers(at, this.#wanted) && this.#tries-- > 0) {
      return BETWEEN_MILLIS;
    }
    return this.#watched ? WATCHED_MILLIS : UNWATCHED_MILLIS;
  }
}
