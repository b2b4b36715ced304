/** In the place of the rows when there are none: what to do next. */
import {LitElement, css, html} from 'lit';
import {addressOf} from '../lists/question.js';
import {base, buttons} from '../page/styles.js';
import {emptyGuide, guideStyles} from './empty-guide.js';

class NoInvoices extends LitElement {
  static properties = {question: {attribute: false}};

  static styles = [base, buttons, guideStyles, css`
    .none { padding: 72px 18px; text-align: center; color: var(--ink-soft); }
    .none .link { text-decoration: underline; text-underline-offset: 3px; }
    .none h2 { font-size: 17px; font-weight: 650; color: var(--ink); }
  `];

  constructor() {
    super();
    /** @type {Record<string, string>} */
    this.question = {};
  }

  render() {
    const {q = ''} = this.question;
    if (Object.keys(this.question).length === 0) {
      return emptyGuide();
    }
    return html`<div class="none"><h2>No invoice is like that</h2>
      <p>${q ? html`Ids are found whole, order ids and e-mail addresses by their beginning. ` : ''}<a class="link" href=${addressOf({})}>Show all invoices</a></p></div>`;
  }
}

customElements.define('no-invoices', NoInvoices);
