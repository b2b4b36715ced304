const HEARTBEAT_MILLIS = 5_000;
const STALE_AFTER_HEARTBEATS = 2.5;

/**
 * Notices that nothing is heard any more: stale after two and a half heartbeats, dead after as many
 * again. A half-open connection never says that it is gone, so silence is the only sign.
 */
export class Silence {
  #onStale;
  #onDead;
  #heartbeatMillis = HEARTBEAT_MILLIS;
  #timer = 0;

  /** @param {{onStale: () => void, onDead: () => void}} callbacks */
  constructor({onStale, onDead}) {
    this.#onStale = onStale;
    this.#onDead = onDead;
  }

  /** Something was heard. @param {number} [heartbeatMillis] the server's interval, where it tells it */
  restart(heartbeatMillis = this.#heartbeatMillis) {
    this.stop();
    this.#heartbeatMillis = heartbeatMillis;
    const limit = heartbeatMillis * STALE_AFTER_HEARTBEATS;
    this.#timer = setTimeout(() => {
      this.#timer = setTimeout(this.#onDead, limit);
      this.#onStale();
    }, limit);
  }

  stop() {
    clearTimeout(this.#timer);
  }
}
