/** The chart's figures as a table: for keyboards, screen readers and everyone who wants the digits. */
import {css, html} from 'lit';
import {inUnit} from '../values/money.js';
import {hour} from '../values/time.js';
import {amountOf} from './hours.js';

export const tableStyles = css`
  .rows { position: absolute; inset: 0; overflow: auto; }
  table { width: 100%; border-collapse: collapse; }
  th, td { padding: 4px 8px; text-align: right; border-bottom: 1px solid var(--line); white-space: nowrap; font-weight: 400; }
  th:first-child { text-align: left; }
  thead th { position: sticky; top: 0; background: var(--surface); color: var(--ink-faint); font-size: var(--text-small); }
`;

/**
 * @param {readonly import('../rest/answers.js').Point[]} points
 * @param {readonly {currency: string}[]} currencies
 */
export function hoursTable(points, currencies) {
  return html`<div class="rows" tabindex="0" role="region" aria-label="Takings by hour as a table"><table>
    <thead><tr><th scope="col">Hour</th>${currencies.map(({currency}) => html`<th scope="col">${currency}</th>`)}<th scope="col">Settled</th><th scope="col">Opened</th></tr></thead>
    <tbody>${points.map((point) => html`<tr><th scope="row">${hour(point.at)}</th>
      ${currencies.map(({currency}) => cell(currency, amountOf(point, currency)))}
      <td>${point.settledInvoices}</td><td>${point.openedInvoices}</td></tr>`)}</tbody>
  </table></div>`;
}

/** @param {string} currency @param {string} amount */
function cell(currency, amount) {
  return html`<td title="${amount} ${currency}">${inUnit({currency, amount})}</td>`;
}
