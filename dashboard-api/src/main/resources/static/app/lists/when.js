/** From when to when: days to choose, or the moments that a link has set. */
import {html} from 'lit';
import {dayOf, dayWords} from '../values/day.js';
import {hour} from '../values/time.js';

/** @param {string} from @param {string} to @param {string} without the address without them */
export function when(from, to, without) {
  if (from.includes('T') || to.includes('T')) {
    return html`<span class="field">${from ? html`from ${words(from)} ` : ''}${to ? html`to ${words(to)} ` : ''}<a class="link" href=${without}>any time</a></span>`;
  }
  return html`<label class="field">from<input type="date" name="from" .value=${from}></label>
    <label class="field">to<input type="date" name="to" .value=${to}></label>`;
}

/** @param {string} moment */
function words(moment) {
  return html`<b>${dayWords(dayOf(moment))}, ${hour(moment)}</b>`;
}
