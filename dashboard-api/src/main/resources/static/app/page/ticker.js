const TICK_MILLIS = 1_000;

/** Re-renders its element every second while it is on the page, so that ages tick. */
export class Ticker {
  #host;
  #timer = 0;

  /** @param {import('lit').ReactiveControllerHost} host */
  constructor(host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected() {
    this.#timer = setInterval(() => this.#host.requestUpdate(), TICK_MILLIS);
  }

  hostDisconnected() {
    clearInterval(this.#timer);
  }
}
