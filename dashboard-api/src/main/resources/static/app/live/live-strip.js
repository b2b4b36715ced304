/**
 * What happens, as it happens: each event a tile, the newest first, moving on as more come. It stands
 * still while somebody points at it, and on request.
 */
import {LitElement, html, nothing} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {base, buttons, tones} from '../page/styles.js';
import {Ticker} from '../page/ticker.js';
import {EventLog} from '../feed/event-log.js';
import {eventTile} from './event-tile.js';
import {liveStripStyles} from './live-strip-styles.js';

const BETWEEN_MILLIS = 400; // at 200 events a second the eye follows no single one
const TILE_PIXELS = 172;

class LiveStrip extends LitElement {
  static properties = {paused: {state: true}, pointed: {state: true}};

  static styles = [base, buttons, tones, liveStripStyles];

  #log = new EventLog();
  #due = 0;

  constructor() {
    super();
    this.paused = false;
    this.pointed = false;
    new Ticker(this);
  }

  /** @param {readonly import('../feed/feed.js').FeedEvent[]} events oldest first */
  arrive(events) {
    this.#log.arrive(events);
    this.#due ||= setTimeout(() => this.#show(), BETWEEN_MILLIS);
  }

  /** What came before. @param {readonly import('../feed/feed.js').FeedEvent[]} events newest first */
  precede(events) {
    this.#log.precede(events);
    this.requestUpdate();
  }

  get lastEventAt() {
    return (this.#log.held[0] ?? this.#log.shown[0])?.receivedAt ?? null;
  }

  render() {
    const now = Date.now();
    const {shown, held} = this.#log;
    return html`<section aria-labelledby="label">
      <h2 id="label" class="unseen">Live events</h2>
      ${shown.length === 0 ? html`<p class="empty"><span class="beacon" aria-hidden="true"></span>Listening. Events appear here the moment they are on the log.</p>` : html`<ol
        tabindex="0" aria-label="Events, newest first" @pointerenter=${this.#point} @pointerleave=${this.#leave} @focusin=${this.#point} @focusout=${this.#leave}>
        ${repeat(shown, ({eventId}) => eventId, (event) => eventTile(event, now))}</ol>`}
      <button type="button" class="quiet" aria-pressed=${this.paused} @click=${this.#toggle}>${this.paused ? 'Resume' : 'Pause'}${held.length > 0 ? html` <b>+${held.length}</b>` : nothing}</button>
    </section>`;
  }

  #show() {
    this.#due = 0;
    this.requestUpdate();
  }

  /** Tiles are moved and never laid out anew: what moves by itself must not shift the page. */
  updated() {
    for (const [place, tile] of [...this.renderRoot.querySelectorAll('li')].entries()) {
      tile.style.transform = `translateX(${place * TILE_PIXELS}px)`;
    }
  }

  #toggle() {
    this.paused = !this.paused;
    this.#hold();
  }

  #point() {
    this.pointed = true;
    this.#hold();
  }

  #leave() {
    this.pointed = false;
    this.#hold();
  }

  #hold() {
    this.#log.hold(this.paused || this.pointed);
    this.requestUpdate();
  }
}

customElements.define('live-strip', LiveStrip);
