/** Is everything healthy, in one line; the way of the events is a click away. */
import {LitElement, css, html} from 'lit';
import {page} from '../page/store.js';
import {base, tones} from '../page/styles.js';
import {Ticker} from '../page/ticker.js';
import {linesOf, verdictOf} from './lines.js';

class HealthLine extends LitElement {
  static properties = {freshness: {attribute: false}, stations: {attribute: false}, lastEventAt: {attribute: false}, failed: {type: Boolean}};

  static styles = [base, tones, css`
    a { display: flex; align-items: center; gap: 4px 16px; height: 100%; color: var(--ink-faint); font-size: var(--text-small); text-decoration: none; white-space: nowrap; overflow: hidden; }
    a:hover .verdict { text-decoration: underline; text-underline-offset: 3px; }
    .verdict { display: inline-flex; align-items: center; gap: 7px; font-weight: 650; color: var(--tone); }
    .line { overflow: hidden; text-overflow: ellipsis; }
    .line.warn, .line.bad { color: var(--tone); font-weight: 600; }
    @media (width < 800px) { .line.good, .line.unknown { display: none; } }
  `];

  constructor() {
    super();
    /** @type {import('../live/freshness.js').Freshness|null} */
    this.freshness = null;
    /** @type {import('./stations.js').Stations|null|undefined} undefined until asked */
    this.stations = undefined;
    /** @type {string|null} */
    this.lastEventAt = null;
    /** The last read of the figures failed. */
    this.failed = false;
    new Ticker(this);
  }

  render() {
    const lines = this.freshness ? linesOf(this.freshness, this.stations, this) : [];
    const {tone, words} = verdictOf(lines);
    return html`<a href=${page('/pipeline')}>
      <span class="verdict ${tone}"><span class="dot" aria-hidden="true"></span>${words}</span>
      ${lines.map(({tone, name, words, title}) => html`<span class="line ${tone}" title=${title}>${name} ${words}</span>`)}
    </a>`;
  }
}

customElements.define('health-line', HealthLine);
