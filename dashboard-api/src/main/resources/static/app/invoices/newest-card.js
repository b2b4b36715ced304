/** The newest invoices, and the way to all of them. */
import {LitElement, css, html} from 'lit';
import {page} from '../page/store.js';
import {base, buttons, card} from '../page/styles.js';
import {emptyGuide, guideStyles} from './empty-guide.js';
import './invoice-table.js';

const COLUMNS = ['invoice', 'order', 'store', 'status', 'paid', 'opened'];

class NewestCard extends LitElement {
  static properties = {rows: {attribute: false}, failed: {type: Boolean}};

  static styles = [base, card, buttons, guideStyles, css`
    .card { min-height: inherit; height: auto; }
    header { padding: 10px 18px; }
  `];

  constructor() {
    super();
    /** @type {import('../rest/answers.js').Invoice[]|null} */
    this.rows = null;
    this.failed = false;
  }

  render() {
    return html`<section class="card" aria-labelledby="label">
      <header><h2 id="label">Newest invoices</h2><a class="quiet" href=${page('/invoices')}>All invoices</a></header>
      ${this.rows?.length === 0 ? emptyGuide() : html`<invoice-table .rows=${this.rows} .columns=${COLUMNS} places="10" ?failed=${this.failed} caption="The newest invoices, one a row"></invoice-table>`}
    </section>`;
  }
}

customElements.define('newest-card', NewestCard);
