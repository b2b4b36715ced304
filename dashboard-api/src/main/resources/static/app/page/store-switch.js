/** Which store is looked at: one, or all together. */
import {LitElement, css, html} from 'lit';
import {short} from '../values/id.js';
import {here, STORE} from './store.js';
import {base, fields} from './styles.js';

class StoreSwitch extends LitElement {
  static properties = {stores: {attribute: false}};

  static styles = [base, fields, css`
    select { width: 148px; }
  `];

  constructor() {
    super();
    /** Ids; null until they are known. @type {string[]|null} */
    this.stores = null;
  }

  render() {
    const stores = [...new Set([...(this.stores ?? []), ...(STORE ? [STORE] : [])])];
    return html`<select aria-label="Store" @change=${this.#go}>
      <option value="" ?selected=${STORE === null}>All stores</option>
      ${stores.map((store) => html`<option value=${store} ?selected=${store === STORE}>${short(store)}</option>`)}
    </select>`;
  }

  /** @param {Event} change */
  #go({target}) {
    location.assign(here({store: /** @type {HTMLSelectElement} */ (target).value || null, cursor: null}));
  }
}

customElements.define('store-switch', StoreSwitch);
