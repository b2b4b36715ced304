/** Goes back in the invoice's life, event by event. Dispatches `moment` when another one is chosen. */
import {LitElement, css, html, nothing} from 'lit';
import {typeWords} from '../feed/event-words.js';
import {base, buttons, card} from '../page/styles.js';
import {clock, exact} from '../values/time.js';

const QUIET_MILLIS = 150;

/** @typedef {import('../rest/answers.js').TimelineEvent} TimelineEvent */

class PastSlider extends LitElement {
  static properties = {timeline: {attribute: false}, moment: {attribute: false}};

  static styles = [base, card, buttons, css`
    .card { display: grid; grid-template-columns: minmax(0, 1fr) auto; align-items: center; gap: 2px 16px; min-height: 76px; height: auto; padding: 10px 18px 12px; }
    label { display: flex; align-items: baseline; gap: 10px; min-width: 0; color: var(--ink-soft); white-space: nowrap; }
    label b { overflow: hidden; color: var(--ink); font-weight: 600; text-overflow: ellipsis; }
    .track { grid-row: 2; position: relative; height: 26px; }
    input { position: absolute; inset: 0; width: 100%; height: 26px; margin: 0; accent-color: var(--accent); cursor: pointer; }
    .quiet { grid-row: 1 / 3; grid-column: 2; min-height: 34px; min-width: 84px; }
    .past { border-color: var(--accent); background: var(--accent-soft); }
    .past b { color: var(--accent); }
    @media (width < 800px) { label .faint { display: none; } }
  `];

  #timer = 0;

  constructor() {
    super();
    /** @type {import('../rest/answers.js').Timeline|null} */
    this.timeline = null;
    /** The moment that is looked at; null for now. @type {string|null} */
    this.moment = null;
  }

  render() {
    const events = this.timeline?.events ?? [];
    const at = this.#place(events);
    const event = at < events.length ? events[at] : null;
    return html`<div class="card ${event ? 'past' : ''}">
      <label for="past">As of ${event
        ? html`<b><time datetime=${event.receivedAt} title=${exact(event.receivedAt)}>${clock(event.receivedAt, Date.now())}</time>, after \u201c${typeWords(event.type)}\u201d</b>`
        : html`<b>now</b>${events.length > 1 ? html`<span class="faint">slide back to see what was known before</span>` : nothing}`}</label>
      <div class="track"><input id="past" type="range" min="0" max=${events.length} step="1" .value=${String(at)} ?disabled=${events.length === 0}
        aria-valuetext=${event ? `after ${typeWords(event.type)}, ${clock(event.receivedAt, Date.now())}` : 'now'} @input=${this.#slide}></div>
      <button type="button" class="quiet" ?disabled=${event === null} @click=${() => this.#choose(null)}>Now</button>
    </div>`;
  }

  /** Of the newest event known at the moment. @param {TimelineEvent[]} events */
  #place(events) {
    if (this.moment === null) {
      return events.length;
    }
    const moment = Date.parse(this.moment);
    return Math.max(0, events.findLastIndex(({receivedAt}) => Date.parse(receivedAt) <= moment));
  }

  /** @param {Event} input */
  #slide({target}) {
    const event = this.timeline?.events[Number(/** @type {HTMLInputElement} */ (target).value)];
    this.#choose(event?.receivedAt ?? null);
  }

  /** @param {string|null} moment */
  #choose(moment) {
    this.moment = moment;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.dispatchEvent(new Event('moment')), QUIET_MILLIS);
  }
}

customElements.define('past-slider', PastSlider);
