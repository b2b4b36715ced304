/** Which columns are shown; this browser remembers it. Dispatches `columns`. */
import {LitElement, css, html, nothing} from 'lit';
import {base, buttons} from '../page/styles.js';
import {COLUMNS} from './columns.js';

const KEY = 'invoice-columns';
const USUAL = ['invoice', 'order', 'status', 'amount', 'paid', 'opened', 'settled'];

/** @returns {string[]} in the order of COLUMNS */
export function chosenColumns() {
  const kept = (localStorage.getItem(KEY) ?? USUAL.join()).split(',');
  return Object.keys(COLUMNS).filter((key) => COLUMNS[key].always || kept.includes(key));
}

class ColumnChoice extends LitElement {
  static properties = {open: {state: true}};

  static styles = [base, buttons, css`
    :host { position: relative; }
    .act { height: 34px; padding: 0 14px; border: 1px solid var(--line-strong); border-radius: var(--radius-small); background: var(--surface); }
    fieldset {
      position: absolute; inset: 40px 0 auto auto; z-index: 2; display: grid; gap: 4px; width: 180px; margin: 0; padding: 12px 14px;
      border: 1px solid var(--line); border-radius: var(--radius); background: var(--surface); box-shadow: var(--float);
    }
    label { display: flex; align-items: center; gap: 9px; min-height: 28px; }
    input { accent-color: var(--accent); width: 16px; height: 16px; }
    @media (width < 800px) { :host { display: none; } }
  `];

  constructor() {
    super();
    this.open = false;
    this.addEventListener('keydown', ({key}) => key === 'Escape' && (this.open = false));
  }

  render() {
    const chosen = chosenColumns();
    return html`<button type="button" class="act" aria-expanded=${this.open} @click=${() => (this.open = !this.open)}>Columns</button>
      ${this.open ? html`<fieldset @change=${this.#choose}><legend class="unseen">Columns</legend>${Object.entries(COLUMNS).map(([key, {words, always}]) => html`<label><input type="checkbox" name=${key} ?checked=${chosen.includes(key)} ?disabled=${always}>${words}</label>`)}</fieldset>` : nothing}`;
  }

  #choose() {
    const boxes = /** @type {NodeListOf<HTMLInputElement>} */ (this.renderRoot.querySelectorAll('input:checked'));
    localStorage.setItem(KEY, [...boxes].map(({name}) => name).join());
    this.dispatchEvent(new Event('columns'));
  }
}

customElements.define('column-choice', ColumnChoice);
