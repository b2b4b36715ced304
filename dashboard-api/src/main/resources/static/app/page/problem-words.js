import {html, nothing} from 'lit';

/** @param {import('../rest/problem.js').Problem} problem */
export function problemWords({title, detail, traceId}) {
  return html`<b>${title}.</b> ${detail} ${traceId ? html`<span class="faint">Trace\u00a0id\u00a0<span class="mono">${traceId}</span>.</span>` : nothing}`;
}
