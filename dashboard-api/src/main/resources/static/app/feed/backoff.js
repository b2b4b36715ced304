const FIRST_MILLIS = 500;
const LAST_MILLIS = 10_000;

/** Waits that double from half a second to ten, with jitter so that many pages do not return at once. */
export class Backoff {
  #failures = 0;
  #random;

  /** @param {() => number} random */
  constructor(random = Math.random) {
    this.#random = random;
  }

  /** @returns {number} milliseconds to wait before the next try */
  next() {
    const ceiling = Math.min(LAST_MILLIS, FIRST_MILLIS * 2 ** this.#failures++);
    return Math.max(FIRST_MILLIS, ceiling * (0.5 + this.#random() / 2));
  }

  reset() {
    this.#failures = 0;
  }
}
