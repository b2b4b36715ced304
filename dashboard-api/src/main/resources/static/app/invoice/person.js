/** Who bought and what the merchant noted, as long as it is kept. */
import {html} from 'lit';
import {clock} from '../values/time.js';
import {fact} from './invoice-detail.js';

/** @typedef {import('../rest/answers.js').InvoiceDetail} InvoiceDetail */

/** @param {InvoiceDetail} invoice */
export function person({buyer, erasedAt}) {
  if (erasedAt !== null) {
    return html`<p class="faint">Personal data was erased on request at ${clock(erasedAt, Date.now())}.</p>`;
  }
  if (buyer === null) {
    return html`<p class="faint">Nothing was told of who buys.</p>`;
  }
  const {email, name, phone, address1, address2, city, state, zip, country} = buyer;
  const address = [address1, address2, [zip, city].filter(Boolean).join(' '), state, country].filter(Boolean);
  const told = [['Name', name], ['E-mail', email], ['Phone', phone], ['Address', address.length === 0 ? null : address.map((line) => html`<div>${line}</div>`)]];
  return html`<dl>${told.filter(([, value]) => value).map(([words, value]) => fact(String(words), value))}</dl>`;
}

/** @param {InvoiceDetail} invoice */
export function metadata({metadata, metadataNote, erasedAt}) {
  if (metadata === null || metadata === undefined) {
    return html`<p class="faint">${metadataNote ?? (erasedAt === null ? 'None was told.' : 'Erased with the personal data.')}</p>`;
  }
  return html`<pre tabindex="0" role="region" aria-label="Metadata">${JSON.stringify(metadata, null, 2)}</pre>`;
}
