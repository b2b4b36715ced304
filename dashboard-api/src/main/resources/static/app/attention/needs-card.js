/** What needs somebody, of the last 24 hours: each line says what to do and opens the invoices. */
import {LitElement, css, html, nothing, svg} from 'lit';
import {page} from '../page/store.js';
import {base, buttons, card, skeleton, tones} from '../page/styles.js';
import {age, exact} from '../values/time.js';
import {pageOf, short} from '../values/id.js';

const LINKS_MAX = 2;

class NeedsCard extends LitElement {
  static properties = {needs: {attribute: false}, failed: {type: Boolean}};

  static styles = [base, card, buttons, skeleton, tones, css`
    .total { min-width: 22px; padding: 1px 8px; border-radius: 99px; font-size: var(--text-small); font-weight: 650; text-align: center; color: var(--warn); background: color-mix(in srgb, var(--warn) 14%, transparent); }
    ul { flex: 1; overflow-y: auto; margin: 4px -8px -6px; padding-inline: 8px; }
    li { padding: 7px 0; border-top: 1px solid var(--line); }
    li:first-child { border-top: 0; }
    .head { display: flex; align-items: baseline; gap: 8px; }
    .head a:first-child { color: inherit; font-weight: 600; text-decoration: none; }
    .head a:first-child:hover { text-decoration: underline; text-underline-offset: 3px; }
    .head .count { padding: 0 7px; border-radius: 99px; font-size: var(--text-small); font-weight: 600; background: var(--raised); color: var(--ink-soft); }
    .head .age { margin-left: auto; font-size: var(--text-small); color: var(--ink-faint); white-space: nowrap; }
    p { font-size: var(--text-small); color: var(--ink-soft); overflow-wrap: anywhere; }
    p a { margin-right: 8px; font-size: var(--text-small); }
    .calm { flex: 1; display: grid; place-content: center; justify-items: center; gap: 6px; text-align: center; color: var(--ink-faint); }
    .calm svg { width: 34px; height: 34px; fill: none; stroke: var(--good); stroke-width: 1.4; stroke-linecap: round; stroke-linejoin: round; }
    .calm b { color: var(--ink); font-weight: 600; }
  `];

  constructor() {
    super();
    /** @type {import('./attention.js').Need[]|null} */
    this.needs = null;
    this.failed = false;
  }

  render() {
    const total = (this.needs ?? []).reduce((sum, {count}) => sum + count, 0);
    return html`<section class="card pad" aria-labelledby="label">
      <header><h2 id="label">Needs you</h2>${total > 0 ? html`<span class="total">${total}</span>` : nothing}<span class="faint">24 h</span></header>
      ${this.#body()}
    </section>`;
  }

  #body() {
    if (this.needs === null) {
      return this.failed ? html`<div class="calm"><b>Not known</b><span>Could not be read.</span></div>` : html`<p><span class="wait"></span></p>`;
    }
    return this.needs.length === 0 ? calm() : html`<ul tabindex="0" aria-label="What needs you">${this.needs.map((need) => this.#need(need))}</ul>`;
  }

  /** @param {import('./attention.js').Need} need */
  #need({label, advice, count, more, invoices, latestAt, href}) {
    return html`<li>
      <div class="head"><a href=${page(href)}>${label}</a><span class="count">${count}${more ? '+' : ''}</span><span class="age" title=${exact(latestAt)}>${age(latestAt, Date.now())}</span></div>
      <p>${advice}</p>
      ${invoices.length === 0 ? nothing : html`<p>${invoices.slice(0, LINKS_MAX).map((invoice) => html`<a class="link mono" href=${pageOf(invoice)} title=${invoice.invoiceId}>${short(invoice.invoiceId)}</a>`)}${invoices.length > LINKS_MAX ? html`<span class="faint">and ${invoices.length - LINKS_MAX} more</span>` : nothing}</p>`}
    </li>`;
  }
}

function calm() {
  return html`<div class="calm">
    <svg viewBox="0 0 24 24" aria-hidden="true">${svg`<circle cx="12" cy="12" r="9.5" /><path d="M7.8 12.4l3 3 5.6-6.2" />`}</svg>
    <b>Nothing needs you</b><span>No invalid, late, partial or over-payments and no refused webhooks.</span>
  </div>`;
}

customElements.define('needs-card', NeedsCard);
