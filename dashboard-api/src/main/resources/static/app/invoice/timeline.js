/** Each event of the invoice with its outcome: what moved, or why nothing did. The newest first. */
import {html, nothing} from 'lit';
import {typeTone, typeWords} from '../feed/event-words.js';
import {clock, exact} from '../values/time.js';

/** @typedef {import('../rest/answers.js').TimelineEvent} TimelineEvent */

/**
 * @param {import('../rest/answers.js').Timeline} timeline
 * @param {number} now
 * @param {string|null} opened the event whose request is shown
 * @param {(eventId: string) => void} toggle
 */
export function timeline({events, complete}, now, opened, toggle) {
  return html`<ol class="timeline">${[...events].reverse().map((event) => html`<li class=${typeTone(event.type)}>
    <span class="dot" aria-hidden="true"></span>
    <div>
      <p><b title=${event.type}>${typeWords(event.type)}</b>${remark(event)}</p>
      <p class="outcome">${outcome(event)}</p>
      ${event.eventId ? html`<button type="button" class="link" aria-expanded=${opened === event.eventId} @click=${() => toggle(event.eventId)}>${opened === event.eventId ? 'Hide' : 'Show'} the request</button>` : nothing}
    </div>
    <p class="when"><time datetime=${event.occurredAt} title=${exact(event.occurredAt)}>${clock(event.occurredAt, now)}</time>
      <small title="Place in the log: partition and offset">log ${event.partition}:${event.offset}</small></p>
    ${opened === event.eventId ? html`<event-body .eventId=${event.eventId}></event-body>` : nothing}
  </li>`)}</ol>${complete ? nothing : html`<p class="faint">Older events are not listed here.</p>`}`;
}

/** @param {TimelineEvent} event */
function outcome({outcome, from, to, reason: told}) {
  const reason = told === `now ${to}` ? '' : told; // said already
  switch (outcome) {
    case 'Moved': return from === to
      ? html`Stayed ${to}${because(reason)}`
      : html`Moved ${from !== 'Unknown' ? html`from ${from} ` : nothing}to <b>${to}</b>${because(reason)}`;
    case 'Unchanged': return html`Changed nothing${because(reason)}`;
    default: return html`Outcome not known${because(reason)}`;
  }
}

/** @param {string} reason */
function because(reason) {
  return reason ? `: ${reason}` : '';
}

/** @param {TimelineEvent} event */
function remark({channel, redelivery}) {
  const words = [redelivery && 'redelivered', channel && channel.toUpperCase() !== 'WEBHOOK' && channel.toLowerCase()].filter(Boolean);
  return words.length === 0 ? nothing : html`<span class="extra">${words.join(', ')}</span>`;
}
