/** The status of an invoice as a badge, with what is special about it beside. */
import {css, html, nothing} from 'lit';
import {additionalWords, tone} from './statuses.js';

export const badgeStyles = css`
  .badge {
    display: inline-flex; align-items: center; gap: 6px; padding: 1px 9px 1px 7px; border-radius: 99px; white-space: nowrap;
    font-size: var(--text-small); font-weight: 600; color: var(--tone); background: color-mix(in srgb, var(--tone) 11%, transparent);
  }
  .badge .dot { width: 6px; height: 6px; }
  .extra { margin-left: 6px; font-size: var(--text-small); color: var(--ink-soft); white-space: nowrap; }
`;

/** @param {{status: string, additionalStatus?: string}} invoice */
export function badge({status, additionalStatus = 'None'}) {
  const extra = additionalWords(additionalStatus);
  return html`<span class="badge ${tone(status)}"><span class="dot"></span>${status}</span>${extra ? html`<span class="extra">${extra}</span>` : nothing}`;
}
