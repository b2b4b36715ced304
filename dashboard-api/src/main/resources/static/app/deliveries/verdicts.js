/** What became of a delivery, in words. */
import {html} from 'lit';

/** @typedef {{words: string, tone: string}} Verdict */

/** In the order in which they are offered. @type {Readonly<Record<string, Verdict>>} */
export const VERDICTS = {
  accepted: {words: 'Verified', tone: 'good'},
  test: {words: 'Test', tone: 'new'},
  unreadable: {words: 'Unreadable', tone: 'warn'},
  rejected: {words: 'Refused', tone: 'bad'},
};

/** @param {string} verdict @returns {Verdict} */
export function verdictOf(verdict) {
  return VERDICTS[verdict] ?? {words: verdict, tone: 'unknown'};
}

/** @param {{verdict: string, reason: string|null}} delivery */
export function verification({verdict, reason}) {
  const {words, tone} = verdictOf(verdict);
  return html`<span class="verdict ${tone}"><span class="dot" aria-hidden="true"></span>${words}</span>${reason ? html` <span class="faint">${reason}</span>` : ''}`;
}
