/** To the pages before and behind. They are links, so that going back works. */
import {LitElement, css, html} from 'lit';
import {base, buttons} from '../page/styles.js';

class ListPager extends LitElement {
  static properties = {previous: {attribute: false}, next: {attribute: false}, words: {}};

  static styles = [base, buttons, css`
    nav { display: flex; align-items: center; gap: 10px; min-height: 34px; }
    span { margin-right: auto; color: var(--ink-faint); }
    a.quiet, span.quiet { margin: 0; padding: 6px 14px; font-size: var(--text); background: var(--surface); }
    span.quiet { border-color: transparent; color: var(--ink-faint); background: none; }
  `];

  constructor() {
    super();
    /** Addresses; null where there is none. @type {string|null} */
    this.previous = null;
    /** @type {string|null} */
    this.next = null;
    this.words = '';
  }

  render() {
    return html`<nav aria-label="Pages of the list"><span>${this.words}</span>${link(this.previous, 'Newer', 'prev')}${link(this.next, 'Older', 'next')}</nav>`;
  }
}

/** @param {string|null} address @param {string} words @param {string} rel */
function link(address, words, rel) {
  return address === null ? html`<span class="quiet" aria-hidden="true">${words}</span>` : html`<a class="quiet" rel=${rel} href=${address}>${words}</a>`;
}

customElements.define('list-pager', ListPager);
