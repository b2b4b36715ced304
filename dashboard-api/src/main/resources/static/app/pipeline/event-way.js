/** The way of an event as a picture that moves as fast as events come. */
import {LitElement, html, nothing, svg} from 'lit';
import {base, card, skeleton, tones} from '../page/styles.js';
import {count} from '../values/money.js';
import {duration} from '../values/time.js';
import {eventWayStyles} from './event-way-styles.js';
import {STATIONS, toneOf} from './stations.js';

/** @typedef {import('../rest/answers.js').Hop} Hop */

const FAST_PER_SECOND = 20;

class EventWay extends LitElement {
  static properties = {hops: {attribute: false}};

  static styles = [base, card, skeleton, tones, eventWayStyles];

  constructor() {
    super();
    /** @type {Hop[]|null} */
    this.hops = null;
  }

  render() {
    const rate = this.#of('topic')?.perSecond ?? null;
    const pace = rate === null || rate === 0 ? 'still' : rate >= FAST_PER_SECOND ? 'fast' : 'slow';
    return html`<div class="way ${pace}">
      <div class="end"><b>BTCPay</b><span>sends webhooks</span></div>
      ${['gateway', 'topic', 'projector', 'primary', 'replica'].map((name) => html`${pipe()}${this.#station(name)}`)}
      ${pipe()}<div class="end"><b>You</b><span>read figures</span></div>
      <div class="bow" aria-hidden="true"><svg viewBox="0 0 100 100" preserveAspectRatio="none">${svg`<path class="line" d="M0,0 V55 Q0,100 12,100 H88 Q100,100 100,55 V0" vector-effect="non-scaling-stroke" />`}</svg></div>
      <div class="branch">${this.#station('feed')}</div>
    </div>`;
  }

  /** @param {string} name */
  #station(name) {
    const hop = this.#of(name);
    const {title, does} = STATIONS[name];
    const tone = hop === null ? 'unknown' : toneOf(hop);
    return html`<section class="card ${tone}" aria-label=${title}>
      <h2><span class="dot" aria-hidden="true"></span>${title}<span class="unseen">: ${hop === null ? 'not known' : hop.status}</span></h2>
      <p class="does">${does}</p>
      ${hop === null ? html`<p class="rate"><span class="wait"></span></p>` : figures(hop)}
    </section>`;
  }

  /** @param {string} name @returns {Hop|null} */
  #of(name) {
    return this.hops?.find((hop) => hop.name === name) ?? null;
  }
}

/** @param {Hop} hop */
function figures({status, reason, events, perSecond, lagEvents, lagSeconds, lagBytes, viewers}) {
  const lag = lagEvents === 0 ? 'nothing' : `${count(lagEvents ?? 0)}${(lagSeconds ?? 0) >= 1 ? `, ${duration((lagSeconds ?? 0) * 1000)}` : ''}`;
  return html`
    <p class="rate">${perSecond === undefined ? html`<b>\u2013</b>` : html`<b>${perSecond.toFixed(perSecond < 10 ? 1 : 0)}</b> a second`}</p>
    ${status === 'UP' ? nothing : html`<p class="trouble">${reason ?? 'Down'}</p>`}
    <dl>
      ${events === undefined ? nothing : html`<div><dt>so far</dt><dd>${count(events)}</dd></div>`}
      ${lagEvents === undefined ? nothing : html`<div><dt>behind</dt><dd>${lag}</dd></div>`}
      ${lagBytes === undefined ? nothing : html`<div><dt>to apply</dt><dd>${count(lagBytes)} bytes</dd></div>`}
      ${viewers === undefined ? nothing : html`<div><dt>viewers</dt><dd>${count(viewers)}</dd></div>`}
    </dl>`;
}

function pipe() {
  return html`<svg class="pipe" viewBox="0 0 40 12" preserveAspectRatio="none" aria-hidden="true">${svg`<path class="line" d="M0 6h40" vector-effect="non-scaling-stroke" />`}</svg>`;
}

customElements.define('event-way', EventWay);
