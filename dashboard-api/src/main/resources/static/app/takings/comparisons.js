/** How money compares with that of other times. */
import {html} from 'lit';
import {change} from '../values/change.js';
import {text} from '../values/money.js';

/** @typedef {import('../rest/answers.js').Summary} Summary */
/** @typedef {{words: string, summary: Summary}} Compared */

/** @param {import('../values/money.js').Money} money @param {readonly Compared[]} before */
export function comparisons({currency, amount}, before) {
  return before.map(({words, summary}) => {
    const then = summary.takings.find((money) => money.currency === currency)?.amount ?? '0';
    return html`<span class="than" title="${text({currency, amount: then})} ${words}">${change(Number(amount), Number(then), words)}</span>`;
  });
}
