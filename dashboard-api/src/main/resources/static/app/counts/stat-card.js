/** One figure with its name, what it means beside it, and the rows behind it. */
import {LitElement, css, html, nothing} from 'lit';
import {base, card, skeleton} from '../page/styles.js';
import {changeStyles} from '../values/change.js';

/** @typedef {{figure: unknown, unit?: string, exact?: string, line: unknown, href?: string}} Stat */

class StatCard extends LitElement {
  static properties = {label: {}, stat: {attribute: false}, failed: {type: Boolean}};

  static styles = [base, card, skeleton, changeStyles, css`
    .card { padding: 13px 18px 14px; container-type: inline-size; }
    a { position: relative; color: inherit; text-decoration: none; }
    a:hover { border-color: var(--line-strong); }
    h2 { margin: 0; }
    .figure { margin-top: 3px; font-size: clamp(15px, 11.5cqi, 26px); font-weight: 650; letter-spacing: -0.025em; line-height: 34px; white-space: nowrap; }
    .unit { margin-left: 0.3em; font-size: 0.55em; font-weight: 600; letter-spacing: 0; color: var(--ink-soft); }
    .line { overflow: hidden; color: var(--ink-faint); font-size: var(--text-small); text-overflow: ellipsis; white-space: nowrap; }
    .wait { width: 5ch; }
    .line .wait { width: 9ch; }
    @media (width < 800px) { .card { padding: 11px 14px; } }
  `];

  constructor() {
    super();
    this.label = '';
    /** @type {Stat|null} */
    this.stat = null;
    this.failed = false;
  }

  render() {
    const inside = html`<h2>${this.label}</h2>${this.#figure()}`;
    return this.stat?.href ? html`<a class="card" href=${this.stat.href}>${inside}</a>` : html`<div class="card">${inside}</div>`;
  }

  #figure() {
    if (this.stat === null) {
      return this.failed
        ? html`<p class="figure faint">\u2013</p><p class="line">not available</p>`
        : html`<p class="figure"><span class="wait"></span></p><p class="line"><span class="wait"></span></p>`;
    }
    const {figure, unit, exact, line} = this.stat;
    return html`<p class="figure" title=${exact ?? nothing}>${figure}${unit ? html`<span class="unit">${unit}</span>` : nothing}</p><p class="line">${line}</p>`;
  }
}

customElements.define('stat-card', StatCard);
