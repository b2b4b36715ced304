/** Is everything healthy: the feed, the rows, the stations behind them. */
import {LitElement, css, html} from 'lit';
import {ageMillis, isOld} from '../live/freshness.js';
import {base, card, tones} from '../page/styles.js';
import {Ticker} from '../page/ticker.js';
import {age, duration, exact} from '../values/time.js';

/** @typedef {{tone: string, name: string, words: unknown, title?: string}} Line */

class HealthCard extends LitElement {
  static properties = {freshness: {attribute: false}, stations: {attribute: false}, lastEventAt: {attribute: false}, failed: {type: Boolean}};

  static styles = [base, card, tones, css`
    dl { display: grid; gap: 2px; margin-top: 3px; }
    dl div { display: flex; align-items: center; gap: 8px; min-width: 0; }
    dt { flex: none; width: 7.5ch; color: var(--ink-faint); }
    dd { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
    .verdict { display: inline-flex; align-items: center; gap: 6px; font-weight: 600; font-size: var(--text-small); color: var(--tone); white-space: nowrap; }
    .warn dd, .bad dd { color: var(--tone); font-weight: 600; }
    @media (width < 1100px) { dl { gap: 8px; margin-top: 8px; } }
    @media (width < 700px) { dl { gap: 4px; margin-top: 4px; } .pad { padding: 12px 14px; } }
  `];

  constructor() {
    super();
    /** @type {import('../live/freshness.js').Freshness|null} */
    this.freshness = null;
    /** @type {import('./stations.js').Stations|null|undefined} */
    this.stations = undefined;
    /** @type {string|null} */
    this.lastEventAt = null;
    /** The last read of the figures failed. */
    this.failed = false;
    new Ticker(this);
  }

  render() {
    const lines = this.freshness ? [this.#feed(this.freshness), this.#rows(this.freshness), this.#system()] : [];
    return html`<section class="card pad" aria-labelledby="label">
      <header><h2 id="label">Health</h2>${verdict(lines)}</header>
      <dl>${lines.map(({tone, name, words, title = ''}) => html`<div class=${tone} title=${title}>
        <span class="dot" aria-hidden="true"></span><dt>${name}</dt><dd>${words}</dd></div>`)}</dl>
    </section>`;
  }

  /** @param {import('../live/freshness.js').Freshness} freshness @returns {Line} */
  #feed({state, answer}) {
    const none = answer === null ? 'connected' : 'no event yet';
    const last = this.lastEventAt ? `last event ${age(this.lastEventAt, Date.now())}` : none;
    const title = this.lastEventAt ? exact(this.lastEventAt) : '';
    switch (state) {
      case 'connected': return {tone: 'good', name: 'Feed', words: last, title};
      case 'connecting': return {tone: 'unknown', name: 'Feed', words: 'connecting'};
      case 'logless': return {tone: 'bad', name: 'Feed', words: 'log does not answer'};
      case 'stale': return {tone: 'warn', name: 'Feed', words: 'nothing heard'};
      case 'disconnected': return {tone: 'bad', name: 'Feed', words: 'disconnected'};
    }
  }

  /** @param {import('../live/freshness.js').Freshness} freshness @returns {Line} */
  #rows(freshness) {
    const {answer} = freshness;
    if (answer === null) {
      return this.failed ? {tone: 'bad', name: 'Figures', words: 'cannot be read'} : {tone: 'unknown', name: 'Figures', words: 'none yet'};
    }
    const behind = answer.behindMillis ?? 0;
    if (isOld(behind)) {
      return {tone: 'bad', name: 'Figures', words: `${duration(behind)} behind the log`};
    }
    const millis = ageMillis(freshness, Date.now());
    if (this.failed) {
      return {tone: 'bad', name: 'Figures', words: `cannot be read, ${duration(millis ?? 0)} old`};
    }
    const servedBy = answer.servedBy ? ` \u00b7 ${answer.servedBy}` : '';
    return {tone: isOld(millis) ? 'warn' : 'good', name: 'Figures', words: `${duration(millis ?? 0)} old${servedBy}`};
  }

  /** @returns {Line} */
  #system() {
    if (this.stations === undefined) {
      return {tone: 'unknown', name: 'Stations', words: 'asking'};
    }
    if (this.stations === null) {
      return {tone: 'bad', name: 'Stations', words: 'no answer'};
    }
    const {down} = this.stations;
    return down.length === 0 ? {tone: 'good', name: 'Stations', words: 'all up'} : {tone: 'bad', name: 'Stations', words: `down: ${down.join(', ')}`};
  }
}

/** The worst line speaks for all. @param {Line[]} lines */
function verdict(lines) {
  const tones = lines.map(({tone}) => tone);
  const [tone, words] = tones.includes('bad') ? ['bad', 'Trouble']
    : tones.includes('warn') ? ['warn', 'Attention']
    : tones.includes('unknown') || lines.length === 0 ? ['unknown', 'Checking'] : ['good', 'All good'];
  return html`<span class="verdict ${tone}">${words}</span>`;
}

customElements.define('health-card', HealthCard);
