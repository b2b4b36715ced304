/** The request that told an event, asked for when it is looked at. */
import {LitElement, css, html} from 'lit';
import {deliveryDetail, deliveryDetailStyles} from '../deliveries/delivery-detail.js';
import {problemWords} from '../page/problem-words.js';
import {base, buttons, skeleton, tones} from '../page/styles.js';
import {read} from '../rest/api.js';
import {Problem} from '../rest/problem.js';
import '../page/copy-button.js';

class EventBody extends LitElement {
  static properties = {eventId: {attribute: false}, delivery: {state: true}, problem: {state: true}};

  static styles = [base, buttons, skeleton, tones, deliveryDetailStyles, css`
    :host { padding: 4px 0 8px; }
    .verdict { display: inline-flex; align-items: center; gap: 6px; font-weight: 600; color: var(--tone); }
  `];

  constructor() {
    super();
    /** Also the delivery's. */
    this.eventId = '';
    /** @type {import('../rest/answers.js').DeliveryDetail|null} */
    this.delivery = null;
    /** @type {Problem|null} */
    this.problem = null;
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('eventId')) {
      this.#read();
    }
  }

  render() {
    if (this.problem) {
      return html`<p role="alert">${problemWords(this.problem)}</p>`;
    }
    return this.delivery === null ? html`<p><span class="wait"></span></p>` : deliveryDetail(this.delivery);
  }

  async #read() {
    try {
      this.delivery = (await read(`/api/v1/deliveries/${encodeURIComponent(this.eventId)}`)).body;
      this.problem = null;
    } catch (cause) {
      this.problem = Problem.of(cause);
    }
  }
}

customElements.define('event-body', EventBody);
