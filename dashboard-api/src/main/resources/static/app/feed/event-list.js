/** What arrives, as it arrives: newest first, bounded, can be paused. */
import {LitElement, html, nothing} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {base, buttons, card, tones} from '../page/styles.js';
import {Ticker} from '../page/ticker.js';
import {eventListStyles} from './event-list-styles.js';
import {eventRow} from './event-row.js';
import '../page/copy-button.js';

class EventList extends LitElement {
  static properties = {events: {attribute: false}, held: {type: Number}, paused: {type: Boolean}};

  static styles = [base, card, buttons, tones, eventListStyles];

  constructor() {
    super();
    /** @type {import('./event-log.js').LoggedEvent[]} */
    this.events = [];
    /** Events held back while paused. */
    this.held = 0;
    this.paused = false;
    new Ticker(this);
  }

  render() {
    return html`<section class="card" aria-labelledby="label">
      <header><h2 id="label">Live events</h2>
        ${this.held > 0 ? html`<span class="held">${this.held} new</span>` : nothing}
        <button type="button" class="quiet" aria-pressed=${this.paused} @click=${this.#toggle}>${this.paused ? 'Resume' : 'Pause'}</button>
      </header>
      ${this.events.length === 0 ? this.#empty() : this.#list()}
    </section>`;
  }

  #list() {
    const now = Date.now();
    return html`<ol tabindex="0" aria-label="Events, newest first">
      ${repeat(this.events, ({eventId}) => eventId, (event) => eventRow(event, now, this.#open))}
    </ol>`;
  }

  #empty() {
    return html`<div class="empty"><span class="beacon" aria-hidden="true"></span><p>Listening. Events appear here the moment they are on the log.</p></div>`;
  }

  #toggle() {
    this.dispatchEvent(new CustomEvent('toggle-pause', {bubbles: true, composed: true}));
  }

  /** @param {import('./feed.js').FeedEvent} event */
  #open = (event) => {
    this.dispatchEvent(new CustomEvent('open-invoice', {detail: event, bubbles: true, composed: true}));
  };
}

customElements.define('event-list', EventList);
