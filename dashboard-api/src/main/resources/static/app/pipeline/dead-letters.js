/** Records that could not be taken in, and what to do about them. */
import {LitElement, css, html, nothing} from 'lit';
import {base, buttons, card, skeleton} from '../page/styles.js';
import {count} from '../values/money.js';
import {clock, exact} from '../values/time.js';
import '../page/copy-button.js';

/** @typedef {import('../rest/answers.js').DeadLetters} DeadLetters */

const LIST = './tracker dead-letters list';

class DeadLettersCard extends LitElement {
  static properties = {letters: {attribute: false}};

  static styles = [base, card, buttons, skeleton, css`
    .card { min-height: 150px; height: auto; }
    .calm, .none { padding: 8px 0; color: var(--ink-soft); }
    .calm b { color: var(--good); font-weight: 650; }
    .count { padding: 1px 9px; border-radius: 99px; font-weight: 650; color: var(--bad); background: color-mix(in srgb, var(--bad) 12%, transparent); }
    .wide { overflow-x: auto; }
    table { width: 100%; border-collapse: collapse; }
    th, td { padding: 7px 14px 7px 0; text-align: left; font-weight: 400; vertical-align: top; border-bottom: 1px solid var(--line); white-space: nowrap; }
    th { font-size: var(--text-small); color: var(--ink-faint); }
    td.cause { min-width: 220px; white-space: normal; overflow-wrap: anywhere; }
    code { font-family: var(--mono); font-size: 0.93em; }
    .what { margin-top: 10px; color: var(--ink-soft); }
  `];

  constructor() {
    super();
    /** Null when they cannot be asked for; undefined until it is known. @type {DeadLetters|null|undefined} */
    this.letters = undefined;
  }

  render() {
    const open = this.letters?.open ?? 0;
    return html`<section class="card pad" aria-labelledby="label">
      <header><h2 id="label">Dead letters</h2>${open > 0 ? html`<span class="count">${count(open)}</span>` : nothing}</header>
      ${this.#body()}
    </section>`;
  }

  #body() {
    if (this.letters === undefined) {
      return html`<p class="none"><span class="wait"></span></p>`;
    }
    if (this.letters === null) {
      return html`<p class="none">They cannot be shown: no database answers, or you may not see all stores.</p>`;
    }
    return this.letters.open === 0
      ? html`<p class="calm"><b>None.</b> Every record on the log could be taken in.</p>`
      : this.#table(this.letters);
  }

  /** @param {DeadLetters} letters */
  #table({newest}) {
    return html`<div class="wide" tabindex="0" role="region" aria-label="The newest dead letters"><table>
        <thead><tr><th scope="col">Number</th><th scope="col">When</th><th scope="col">Place in the log</th><th scope="col">Cause</th></tr></thead>
        <tbody>${newest.map(({number, recordedAt, topic, partition, offset, cause}) => html`<tr>
          <td>${number ?? '\u2013'}</td><td><time datetime=${recordedAt} title=${exact(recordedAt)}>${clock(recordedAt, Date.now())}</time></td>
          <td><code>${topic} ${partition}:${offset}</code></td><td class="cause">${cause}</td></tr>`)}</tbody>
      </table></div>
      <p class="what">All else goes on. <code>${LIST}</code><copy-button .text=${LIST} what="the command"></copy-button> tells more; <code>redrive</code> gives one to the system again once its cause is mended.</p>`;
  }
}

customElements.define('dead-letters', DeadLettersCard);
