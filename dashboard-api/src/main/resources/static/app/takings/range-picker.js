/** Chooses the stretch of time. Each choice is a link, so that it can be kept and sent. */
import {LitElement, css, html, nothing} from 'lit';
import {here} from '../page/store.js';
import {base, buttons, fields, segments} from '../page/styles.js';
import {today} from '../values/day.js';
import {RANGES, rangeOf} from './range.js';

class RangePicker extends LitElement {
  static properties = {open: {state: true}};

  static styles = [base, buttons, fields, segments, css`
    :host { position: relative; }
    .narrow { display: none; }
    form {
      position: absolute; inset: 40px 0 auto auto; z-index: 3; display: grid; gap: 10px; width: 230px; padding: 14px;
      border: 1px solid var(--line); border-radius: var(--radius); background: var(--surface); box-shadow: var(--float);
    }
    label { display: grid; gap: 3px; font-size: var(--text-small); color: var(--ink-soft); }
    form button { height: 34px; border-radius: var(--radius-small); background: var(--link); color: var(--surface); font-weight: 600; }
    @media (width < 800px) {
      .segments { display: none; }
      .narrow { display: block; }
      form { inset: 40px auto auto 0; }
    }
  `];

  #range = rangeOf();

  constructor() {
    super();
    this.open = false;
    this.addEventListener('keydown', ({key}) => key === 'Escape' && this.#close());
  }

  render() {
    const {key, words} = this.#range;
    const names = Object.entries(RANGES);
    return html`
      <div class="segments" role="group" aria-label="Time">
        ${names.map(([name, range]) => html`<a href=${addressOf(name)} aria-current=${name === key ? 'true' : nothing}>${range.words}</a>`)}
        <button type="button" aria-expanded=${this.open} aria-pressed=${key === 'custom'} @click=${this.#toggle}>${key === 'custom' ? words : 'Custom'}</button>
      </div>
      <select class="narrow" aria-label="Time" @change=${this.#choose}>
        ${names.map(([name, range]) => html`<option value=${name} ?selected=${name === key}>${range.words}</option>`)}
        <option value="custom" ?selected=${key === 'custom'}>${key === 'custom' ? words : 'Custom\u2026'}</option>
      </select>
      ${this.open ? this.#form() : nothing}`;
  }

  #form() {
    const {first, last} = this.#range;
    return html`<form @submit=${this.#go}>
      <label>From<input type="date" name="from" required .value=${first} max=${today()}></label>
      <label>To<input type="date" name="to" required .value=${last} max=${today()}></label>
      <button>Show</button>
    </form>`;
  }

  /** @param {Event} change */
  #choose({target}) {
    const {value} = /** @type {HTMLSelectElement} */ (target);
    if (value === 'custom') {
      this.#toggle();
    } else {
      location.assign(addressOf(value));
    }
  }

  async #toggle() {
    this.open = !this.open;
    await this.updateComplete;
    this.renderRoot.querySelector('input')?.focus();
  }

  #close() {
    this.open = false;
    /** @type {HTMLElement|null} */ (this.renderRoot.querySelector('[aria-expanded]'))?.focus();
  }

  /** @param {SubmitEvent} submit */
  #go(submit) {
    submit.preventDefault();
    const given = new FormData(/** @type {HTMLFormElement} */ (submit.target));
    location.assign(here({range: null, from: String(given.get('from')), to: String(given.get('to'))}));
  }
}

/** @param {string} name */
function addressOf(name) {
  return here({range: name === 'today' ? null : name, from: null, to: null});
}

customElements.define('range-picker', RangePicker);
