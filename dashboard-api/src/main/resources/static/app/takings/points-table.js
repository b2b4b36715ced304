/** The chart's figures as a table: for everyone who wants the digits. */
import {css, html} from 'lit';
import {dayOf, dayWords} from '../values/day.js';
import {inUnit} from '../values/money.js';
import {hour} from '../values/time.js';
import {amountOf} from './bars.js';

export const tableStyles = css`
  .rows { position: absolute; inset: 0; overflow: auto; }
  .rows table { width: 100%; border-collapse: collapse; }
  .rows :is(th, td) { padding: 4px 8px; text-align: right; border-bottom: 1px solid var(--line); white-space: nowrap; font-weight: 400; }
  .rows th:first-child { text-align: left; }
  .rows thead th { position: sticky; top: 0; background: var(--surface); color: var(--ink-faint); font-size: var(--text-small); }
`;

/** @param {import('../rest/answers.js').Series} series @param {readonly string[]} currencies */
export function pointsTable({points, bucket}, currencies) {
  const name = (/** @type {string} */ at) => (bucket === 'hour' ? hour(at) : dayWords(dayOf(at)));
  return html`<div class="rows" tabindex="0" role="region" aria-label="Takings as a table"><table>
    <thead><tr><th scope="col">${bucket === 'hour' ? 'Hour' : 'Day'}</th>${currencies.map((currency) => html`<th scope="col">${currency}</th>`)}<th scope="col">Settled</th><th scope="col">Opened</th></tr></thead>
    <tbody>${points.map((point) => html`<tr><th scope="row">${name(point.at)}</th>
      ${currencies.map((currency) => cell(currency, amountOf(point, currency)))}
      <td>${point.settledInvoices}</td><td>${point.openedInvoices}</td></tr>`)}</tbody>
  </table></div>`;
}

/** @param {string} currency @param {string} amount */
function cell(currency, amount) {
  return html`<td title="${amount} ${currency}">${inUnit({currency, amount})}</td>`;
}
