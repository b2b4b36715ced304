/** How BTCPay reaches us, and whether it does. */
import {LitElement, html, nothing} from 'lit';
import {typeWords} from '../feed/event-words.js';
import {base, buttons, card, skeleton, tones} from '../page/styles.js';
import {Ticker} from '../page/ticker.js';
import {age, exact} from '../values/time.js';
import '../page/copy-button.js';
import {settingsStyles} from './settings-styles.js';

/** @typedef {import('../rest/answers.js').Stores} Stores */

class ConnectCard extends LitElement {
  static properties = {stores: {attribute: false}, demo: {type: Boolean}};

  static styles = [base, card, buttons, skeleton, tones, settingsStyles];

  constructor() {
    super();
    /** @type {Stores|null} */
    this.stores = null;
    this.demo = false;
    new Ticker(this);
  }

  render() {
    return html`<section class="card pad" aria-labelledby="label">
      <header><h2 id="label">Connection to BTCPay</h2>${this.#state()}</header>
      ${this.stores === null ? html`<p><span class="wait"></span></p>` : this.#facts(this.stores)}
    </section>`;
  }

  #state() {
    if (this.demo) {
      return html`<span class="state warn"><span class="dot" aria-hidden="true"></span>Demo</span>`;
    }
    const heard = this.stores?.stores.some(({lastDelivery}) => lastDelivery !== null);
    return this.stores === null ? nothing : heard
      ? html`<span class="state good"><span class="dot" aria-hidden="true"></span>Connected</span>`
      : html`<span class="state unknown"><span class="dot" aria-hidden="true"></span>Nothing heard yet</span>`;
  }

  /** @param {Stores} stores */
  #facts({webhook, stores}) {
    const last = stores.map(({lastDelivery}) => lastDelivery).filter((told) => told !== null).sort((a, b) => b.receivedAt.localeCompare(a.receivedAt))[0];
    const {url, secretEnding, btcpayHost, lastTestAt, lastRefused} = webhook;
    return html`<dl>
      <div><dt>Webhook URL</dt><dd class="copied">${url}<copy-button .text=${url} what="webhook URL"></copy-button></dd></div>
      <div><dt>Secret</dt><dd>${secretEnding ? html`<code>\u2022\u2022\u2022\u2022\u2022\u2022\u2022\u2022${secretEnding}</code> <span class="faint">from BTCPAY_WEBHOOK_SECRET; never shown whole</span>` : html`<span class="faint">not shown</span>`}</dd></div>
      ${btcpayHost ? html`<div><dt>BTCPay Server</dt><dd><a class="link" href=${btcpayHost} rel="noreferrer">${btcpayHost}</a></dd></div>` : nothing}
      <div><dt>Last webhook</dt><dd>${last ? html`${typeWords(last.type)} <span class="faint" title=${exact(last.receivedAt)}>${age(last.receivedAt, Date.now())}</span>` : html`<span class="faint">none yet</span>`}</dd></div>
      ${lastTestAt ? html`<div><dt>Last test from BTCPay</dt><dd title=${exact(lastTestAt)}>${age(lastTestAt, Date.now())}</dd></div>` : nothing}
      ${lastRefused ? html`<div><dt>Last refused</dt><dd><a class="link" href="/logs?verdict=rejected">${lastRefused.reason ?? 'without a reason'}</a> <span class="faint" title=${exact(lastRefused.receivedAt)}>${age(lastRefused.receivedAt, Date.now())}</span></dd></div>` : nothing}
      <div><dt>${this.demo ? 'To connect yours' : 'To connect another store'}</dt><dd><ol class="steps">
        ${this.demo ? html`<li><code>./tracker secret generate</code> prints a secret; put it into <code>.env</code> as <code>BTCPAY_WEBHOOK_SECRET</code> and start again.</li>` : nothing}
        <li>In BTCPay: store settings, Webhooks, Create, with the URL above and the same secret.</li>
        <li>Choose \u201cAutomatic redelivery\u201d and \u201cSend me everything\u201d.</li>
      </ol></dd></div>
    </dl>`;
  }
}

customElements.define('connect-card', ConnectCard);
