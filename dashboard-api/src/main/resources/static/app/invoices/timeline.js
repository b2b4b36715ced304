/** Each event of the invoice with its outcome: what moved, or why nothing did. */
import {html, nothing} from 'lit';
import {typeTone, typeWords} from '../feed/event-words.js';
import {clock, exact} from '../values/time.js';

/** @typedef {import('../rest/answers.js').TimelineEvent} TimelineEvent */

/** @param {import('../rest/answers.js').Timeline} timeline @param {number} now */
export function timeline({events, complete}, now) {
  return html`${complete ? nothing : html`<p class="faint">Older events are not listed here.</p>`}<ol class="timeline">${events.map((event) => html`<li class=${typeTone(event.type)}>
    <span class="dot" aria-hidden="true"></span>
    <div>
      <p><b title=${event.type}>${typeWords(event.type)}</b>${remark(event)}</p>
      <p class="outcome">${outcome(event)}</p>
    </div>
    <p class="when"><time datetime=${event.occurredAt} title=${exact(event.occurredAt)}>${clock(event.occurredAt, now)}</time>
      <span class="faint" title="Place in the log: partition and offset">${event.partition}:${event.offset}</span></p>
  </li>`)}</ol>`;
}

/** @param {TimelineEvent} event */
function outcome({outcome, from, to, reason}) {
  switch (outcome) {
    case 'Moved': return html`Moved ${from !== 'Unknown' ? html`from ${from} ` : nothing}to <b>${to}</b>${because(reason)}`;
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
