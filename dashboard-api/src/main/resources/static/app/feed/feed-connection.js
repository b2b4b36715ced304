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
    div { display: flex; align-items: center; gap: 8px; white-space: nowrap; }
    .pill {
      display: inline-flex; align-items: center; gap: 7px; padding: 3px 11px 3px 9px; border-radius: 99px;
      color: var(--tone); background: color-mix(in srgb, var(--tone) 11%, transparent); font-weight: 600;
    }
    .age { min-width: 13ch; text-align: right; color: var(--ink-faint); }
    .age.warn { color: var(--warn); font-weight: 600; }
    .live .dot { animation: pulse 2.4s ease-out infinite; }
    @keyframes pulse {
      from { box-shadow: 0 0 0 0 color-mix(in srgb, var(--tone) 55%, transparent); }
      60%, to { box-shadow: 0 0 0 6px transparent; }
    }
    @media (prefers-reduced-motion: reduce) { .live .dot { animation: none; } }
    @media (width < 700px) { .age { min-width: 0; } .long { display: none; } }
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
      ${this.#age(this.freshness)}
      <span class="pill ${tone} ${tone === 'good' ? 'live' : ''}"><span class="dot"></span>${pill(words, this.freshness)}</span>
      <span class="unseen" role="status">Live feed: ${words}</span>
    </div>`;
  }

  /** @param {import('../live/freshness.js').Freshness} freshness */
  #age(freshness) {
    const millis = ageMillis(freshness, Date.now());
    const old = isOld(millis) ? 'warn' : '';
    return millis === null ? nothing : html`<span class="age ${old}"><span class="long">Figures </span>${duration(millis)} old</span>`;
  }
}

/** @param {string} words @param {import('../live/freshness.js').Freshness} freshness */
function pill(words, {retryAt}) {
  if (retryAt === null) {
    return words;
  }
  const seconds = Math.max(0, Math.ceil((retryAt - Date.now()) / 1000));
  return html`<span><span class="long">${words}, </span>retry in ${seconds}\u202fs</span>`;
}

customElements.define('feed-connection', FeedConnection);
