/**
 * The live feed: stays connected, resumes from its last cursor after any break, tells each event once.
 * It dispatches `state` (it changed), `events` (detail: the fresh ones), `alive` (any frame came) and
 * `reset` (too far behind: read everything again).
 *
 * @typedef {'connecting'|'connected'|'logless'|'stale'|'disconnected'} FeedState logless: the server is heard, but cannot read the log
 * @typedef {object} FeedEvent
 * @property {string} eventId
 * @property {string|null} storeId
 * @property {string|null} invoiceId
 * @property {string} type
 * @property {string|null} occurredAt
 * @property {string} receivedAt
 * @property {boolean} redelivery
 * @property {number} partition
 * @property {number} offset
 * @property {{methodId: string, value: string|null, currency: string|null, status: string|null}|null} [payment]
 * @property {boolean|null} [manuallyMarked]
 * @property {boolean|null} [overPaid]
 * @property {boolean|null} [partiallyPaid]
 * @property {boolean|null} [afterExpiration]
 */
import {Backoff} from './backoff.js';
import {Seen} from './seen.js';
import {Silence} from './silence.js';

export class Feed extends EventTarget {
  /** @type {FeedState} */
  state = 'connecting';
  /** When the next try is due, while disconnected. @type {number|null} */
  retryAt = null;
  /** When the last frame came. @type {number|null} */
  heardAt = null;

  #url;
  /** @type {string[]|null} */
  #stores;
  /** @type {WebSocket|null} */
  #socket = null;
  /** @type {string|null} */
  #cursor = null;
  #backoff = new Backoff();
  #seen = new Seen();
  #silence = new Silence({onStale: () => this.#to('stale'), onDead: () => this.#lost()});
  #retry = 0;

  /** @param {string} url @param {string|null} [store] whose events to tell; null means all */
  constructor(url, store = null) {
    super();
    this.#url = url;
    this.#stores = store === null ? null : [store];
  }

  /** Connects now, whatever was waited for. */
  connect() {
    clearTimeout(this.#retry);
    this.#drop();
    this.#to('connecting');
    const socket = new WebSocket(this.#url);
    this.#socket = socket;
    socket.addEventListener('message', ({data}) => socket === this.#socket && this.#heard(data));
    socket.addEventListener('close', () => socket === this.#socket && this.#lost());
    this.#silence.restart();
  }

  /** @param {string} data */
  #heard(data) {
    const frame = JSON.parse(data);
    this.heardAt = Date.now();
    this.#silence.restart(frame.heartbeatMillis);
    this.#take(frame);
    this.#advance(frame);
    this.#to(frame.log === 'unavailable' ? 'logless' : 'connected');
    this.dispatchEvent(new Event('alive'));
  }

  /** @param {any} frame unknown kinds are left alone: a newer server may have more */
  #take(frame) {
    switch (frame.kind) {
      case 'hello':
        this.#backoff.reset();
        this.#subscribe();
        break;
      case 'events':
        this.#tell(this.#seen.fresh(frame.events));
        break;
      case 'reset':
        this.#cursor = null;
        this.#seen.forget();
        this.dispatchEvent(new Event('reset'));
        break;
    }
  }

  /**
   * Hello tells where the log ends now. Taking that over a cursor of our own would skip what we missed.
   *
   * @param {any} frame
   */
  #advance({kind, cursor}) {
    if (kind !== 'hello' || this.#cursor === null) {
      this.#cursor = cursor ?? this.#cursor;
    }
  }

  #subscribe() {
    const wish = {kind: 'subscribe', cursor: this.#cursor, stores: this.#stores, types: null};
    this.#socket?.send(JSON.stringify(wish));
  }

  /** @param {FeedEvent[]} events */
  #tell(events) {
    if (events.length > 0) {
      this.dispatchEvent(new CustomEvent('events', {detail: events}));
    }
  }

  #lost() {
    this.#drop();
    const waitMillis = this.#backoff.next();
    this.retryAt = Date.now() + waitMillis;
    this.#retry = setTimeout(() => this.connect(), waitMillis);
    this.#to('disconnected');
  }

  #drop() {
    const socket = this.#socket;
    this.#socket = null;
    this.#silence.stop();
    socket?.close();
  }

  /** @param {FeedState} state */
  #to(state) {
    if (this.state !== state || state === 'disconnected') {
      this.state = state;
      this.retryAt = state === 'disconnected' ? this.retryAt : null;
      this.dispatchEvent(new Event('state'));
    }
  }
}
