/** The pill in the header: is the feed heard, and how old is what is shown. */
import {LitElement, css, html, nothing} from 'lit';
import {ageMillis, isOld} from '../live/freshness.js';
import {Ticker} from '../page/ticker.js';
import {base, tones} from '../page/styles.js';
import {duration} from '../values/time.js';

/** @type {Record<import('./feed.js').FeedState, {words: string, tone: string}>} */
const STATES = {
  connecting: {words: 'Connecting', tone: 'warn'},
  connected: {words: 'Live', tone: 'good'},
  logless: {words: 'Log away', tone: 'warn'},
  stale: {words: 'No signal', tone: 'warn'},
  disconnected: {words: 'Disconnected', tone: 'bad'},
};

class FeedConnection extends LitElement {
  static properties = {freshness: {attribute: false}};

  static styles = [base, tones, css`
    div { display: grid; justify-items: start; gap: 3px; white-space: nowrap; }
    .pill {
      display: inline-flex; align-items: center; gap: 7px; padding: 2px 11px 2px 9px; border-radius: 99px;
      color: var(--tone); background: color-mix(in srgb, var(--tone) 11%, transparent); font-weight: 600;
    }
    .age { padding-left: 2px; font-size: var(--text-small); color: var(--ink-faint); }
    .age.warn { color: var(--warn); font-weight: 600; }
    .live .dot { animation: pulse 2.4s ease-out infinite; }
    @keyframes pulse {
      from { box-shadow: 0 0 0 0 color-mix(in srgb, var(--tone) 55%, transparent); }
      60%, to { box-shadow: 0 0 0 6px transparent; }
    }
    @media (prefers-reduced-motion: reduce) { .live .dot { animation: none; } }
    @media (width < 1100px) { .long { display: none; } .pill { padding: 2px 8px; font-size: var(--text-small); } .age { font-size: 11px; } div { justify-items: center; } }
    @media (width < 800px) { div { display: flex; flex-direction: row-reverse; gap: 8px; } }
  `];

  constructor() {
    super();
    /** @type {import('../live/freshness.js').Freshness|null} */
    this.freshness = null;
    new Ticker(this);
  }

  render() {
    if (!this.freshness) {
      return nothing;
    }
    const {words, tone} = STATES[this.freshness.state];
    return html`<div>
      <span class="pill ${tone} ${tone === 'good' ? 'live' : ''}"><span class="dot"></span>${words}</span>
      ${this.#age(this.freshness)}
      <span class="unseen" role="status">Live feed: ${words}</span>
    </div>`;
  }

  /** @param {import('../live/freshness.js').Freshness} freshness */
  #age(freshness) {
    const {retryAt} = freshness;
    if (retryAt !== null) {
      return html`<span class="age warn">retry in ${Math.max(0, Math.ceil((retryAt - Date.now()) / 1000))}\u202fs</span>`;
    }
    const millis = ageMillis(freshness, Date.now());
    const old = isOld(millis) ? 'warn' : '';
    return millis === null ? nothing : html`<span class="age ${old}"><span class="long">Data </span>${duration(millis)} old</span>`;
  }
}

customElements.define('feed-connection', FeedConnection);
