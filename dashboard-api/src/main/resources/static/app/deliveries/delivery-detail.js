/** One delivery in full: when, by which webhook, whether it was genuine, and the bytes it carried. */
import {css, html, nothing} from 'lit';
import {duration, exact} from '../values/time.js';
import {verification} from './verdicts.js';

/** @typedef {import('../rest/answers.js').DeliveryDetail} DeliveryDetail */

export const deliveryDetailStyles = css`
  .delivery dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(210px, 100%), 1fr)); gap: 10px 20px; margin: 10px 0 0; }
  .delivery dt { font-size: var(--text-small); color: var(--ink-faint); }
  .delivery dd { overflow-wrap: anywhere; }
  .delivery h3 { display: flex; align-items: center; gap: 6px; margin: 14px 0 4px; font-size: var(--text-small); font-weight: 600; color: var(--ink-soft); }
  .delivery pre { max-height: 340px; margin: 0; padding: 12px; overflow: auto; border-radius: var(--radius-small); background: var(--raised); border: 1px solid var(--line); font: 12.5px / 1.5 var(--mono); white-space: pre-wrap; overflow-wrap: anywhere; }
`;

/** @param {DeliveryDetail} delivery */
export function deliveryDetail(delivery) {
  const {occurredAt, receivedAt, webhookId, deliveryId, originalDeliveryId, httpStatus, bodyBytes, topic, partition, offset} = delivery;
  return html`<div class="delivery">
    <dl>
      ${fact('Signature', verification(delivery))}
      ${fact('Answered', `HTTP ${httpStatus}`)}
      ${fact('Sent', occurredAt ? exact(occurredAt) : '\u2013')}
      ${fact('Received', exact(receivedAt))}
      ${fact('On the way', occurredAt ? duration(Date.parse(receivedAt) - Date.parse(occurredAt)) : '\u2013')}
      ${fact('Webhook', mono(webhookId))}
      ${fact('Delivery', mono(deliveryId))}
      ${originalDeliveryId && originalDeliveryId !== deliveryId ? fact('Again of', mono(originalDeliveryId)) : nothing}
      ${fact('Place in the log', html`<span class="mono">${topic} ${partition}:${offset}</span>`)}
    </dl>
    ${delivery.headers ? html`<h3>Headers</h3><pre tabindex="0" role="region" aria-label="Headers">${JSON.stringify(delivery.headers, null, 2)}</pre>` : nothing}
    <h3>Body, ${bodyBytes} bytes${delivery.body ? html`<copy-button .text=${delivery.body} what="the body"></copy-button>` : nothing}</h3>
    ${body(delivery)}
  </div>`;
}

/** @param {DeliveryDetail} delivery */
function body({body, erased}) {
  if (erased) {
    return html`<p class="faint">Erased with the personal data of its invoice.</p>`;
  }
  return body === null ? html`<p class="faint">Not kept.</p>` : html`<pre tabindex="0" role="region" aria-label="Body">${indented(body)}</pre>`;
}

/** For reading; what is copied is exactly what came. @param {string} text */
function indented(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

/** @param {string} name @param {unknown} value */
function fact(name, value) {
  return html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
}

/** @param {string|null} id */
function mono(id) {
  return id === null ? '\u2013' : html`<span class="mono">${id}</span>`;
}
