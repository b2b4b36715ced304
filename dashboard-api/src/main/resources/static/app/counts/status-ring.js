/** Invoices by status: a ring, and beside it the same in words. Each status opens its invoices. */
import {LitElement, css, html, svg} from 'lit';
import {tone} from '../invoices/statuses.js';
import {page} from '../page/store.js';
import {base, card, skeleton, tones} from '../page/styles.js';
import {count} from '../values/money.js';
import {percent, shares, total} from './shares.js';

const GAP = 1.2; // percent of the ring between two shares

class StatusRing extends LitElement {
  static properties = {counts: {attribute: false}, stretch: {attribute: false}, failed: {type: Boolean}};

  static styles = [base, card, skeleton, tones, css`
    .pad { gap: 8px; }
    .body { flex: 1; display: flex; align-items: center; gap: 18px; min-height: 0; }
    .body ul { flex: 1; min-width: 0; }
    .ring { position: relative; flex: none; width: 108px; height: 108px; }
    svg { display: block; width: 100%; height: 100%; transform: rotate(-90deg); fill: none; stroke-width: 4.4; }
    .track { stroke: var(--line); }
    .share { stroke: var(--tone); }
    .middle { position: absolute; inset: 0; display: grid; place-content: center; text-align: center; line-height: 1.2; }
    .middle b { font-size: 22px; font-weight: 650; letter-spacing: -0.02em; }
    .middle span { font-size: var(--text-small); color: var(--ink-faint); }
    li a {
      display: grid; grid-template-columns: auto 1fr auto 4.5ch; align-items: center; gap: 8px;
      width: calc(100% + 12px); margin-inline: -6px; padding: 2.5px 6px; border-radius: 6px; color: inherit; text-decoration: none;
    }
    li a:hover { background: var(--raised); }
    li b { font-weight: 600; }
    li span:last-child { text-align: right; color: var(--ink-faint); }
    .dot { border-radius: 3px; width: 10px; height: 10px; }
    @media (width < 400px) { .ring { width: 96px; height: 96px; } .body { gap: 14px; } li a { gap: 6px; } }
  `];

  constructor() {
    super();
    /** @type {Record<string, number>|null} */
    this.counts = null;
    /** Of which days. @type {{first: string, last: string}} */
    this.stretch = {first: '', last: ''};
    this.failed = false;
  }

  render() {
    const known = this.counts ?? {};
    const parts = shares(known);
    return html`<section class="card pad" aria-labelledby="label">
      <header><h2 id="label">Invoices by status</h2></header>
      <div class="body">
        <div class="ring" aria-hidden="true">
          <svg viewBox="0 0 36 36"><circle class="track" cx="18" cy="18" r="15.9155" />${parts.map(arc)}</svg>
          <div class="middle"><b>${this.counts ? count(total(known)) : '\u2013'}</b><span>opened</span></div>
        </div>
        <ul>${parts.map((share) => this.#entry(share))}</ul>
      </div>
    </section>`;
  }

  /** @param {import('./shares.js').Share} share */
  #entry(share) {
    const figure = this.counts ? count(share.count) : '\u2013';
    const {first, last} = this.stretch;
    return html`<li><a class=${tone(share.status)} href=${page('/invoices', {status: share.status, from: first, to: last})}>
      <span class="dot"></span><span>${share.status}</span><b>${figure}</b><span>${this.counts ? percent(share) : ''}</span>
    </a></li>`;
  }
}

/** The radius makes the ring 100 long, so that lengths are percents. @param {import('./shares.js').Share} share */
function arc({status, start, length}) {
  const drawn = length >= 100 ? 100 : Math.max(0.8, length - GAP);
  return length === 0
    ? svg``
    : svg`<circle class="share ${tone(status)}" cx="18" cy="18" r="15.9155" stroke-dasharray="${drawn} ${100 - drawn}" stroke-dashoffset=${-start} />`;
}

customElements.define('status-ring', StatusRing);
