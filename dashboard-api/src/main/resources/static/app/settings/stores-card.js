/** The stores that were heard of. */
import {LitElement, html} from 'lit';
import {typeWords} from '../feed/event-words.js';
import {base, buttons, card, skeleton, tones} from '../page/styles.js';
import {Ticker} from '../page/ticker.js';
import {short} from '../values/id.js';
import {age, clock, exact} from '../values/time.js';
import '../page/copy-button.js';
import {settingsStyles} from './settings-styles.js';

/** Longer silence than this is worth a look. */
const SILENT_MILLIS = 24 * 60 * 60 * 1000;

class StoresCard extends LitElement {
  static properties = {stores: {attribute: false}};

  static styles = [base, card, buttons, skeleton, tones, settingsStyles];

  constructor() {
    super();
    /** @type {import('../rest/answers.js').Store[]|null} */
    this.stores = null;
    new Ticker(this);
  }

  render() {
    return html`<section class="card pad" aria-labelledby="label">
      <header><h2 id="label">Stores</h2><span class="faint">${this.stores?.length ?? ''}</span></header>
      ${this.stores === null ? html`<p><span class="wait"></span></p>` : this.stores.length === 0
        ? html`<p class="note">A store appears here with its first invoice.</p>`
        : html`<div class="wide" tabindex="0" role="region" aria-label="The stores, one a row"><table>
            <thead><tr><th scope="col">Store</th><th scope="col">Last webhook</th><th scope="col">First invoice</th><th scope="col">Last invoice</th></tr></thead>
            <tbody>${this.stores.map((store) => row(store, Date.now()))}</tbody>
          </table></div>`}
    </section>`;
  }
}

/** @param {import('../rest/answers.js').Store} store @param {number} now */
function row({storeId, firstInvoiceAt, lastInvoiceAt, lastDelivery}, now) {
  const silent = lastDelivery === null || now - Date.parse(lastDelivery.receivedAt) > SILENT_MILLIS;
  return html`<tr>
    <td><a class="link mono" href="/dashboard?store=${encodeURIComponent(storeId)}" title=${storeId}>${short(storeId)}</a> <copy-button .text=${storeId} what="store id ${short(storeId)}"></copy-button></td>
    <td>${lastDelivery === null ? html`<span class="faint">no longer kept</span>` : html`<span class="state ${silent ? 'warn' : 'good'}"><span class="dot" aria-hidden="true"></span>${age(lastDelivery.receivedAt, now)}</span> <span class="faint" title=${exact(lastDelivery.receivedAt)}>${typeWords(lastDelivery.type)}</span>`}</td>
    <td>${clock(firstInvoiceAt, now)}</td><td>${clock(lastInvoiceAt, now)}</td>
  </tr>`;
}

customElements.define('stores-card', StoresCard);
