/**
 * Bars over time, with the course of another time as a line behind them. Drawn as SVG in percents, so
 * that it fits any width without being drawn again, takes its colours from the page, and each bar is a
 * link for mouse, keyboard and screen reader alike (see decision 0013).
 *
 * @typedef {object} Bar
 * @property {string} label below the axis
 * @property {string} title what the bar is about
 * @property {number} height only for drawing: the one place where an amount becomes a float
 * @property {readonly string[]} words exact, for whoever points at it
 * @property {string|null} href the rows behind it
 * @property {boolean} now still running
 *
 * @typedef {{heights: readonly number[], words: string, texts: readonly string[]}} Ghost
 */
import {LitElement, html, nothing, svg} from 'lit';
import {base} from '../page/styles.js';
import {barChartStyles} from './bar-chart-styles.js';
import {scale} from './scale.js';

const LABELS_MAX = 12;

class BarChart extends LitElement {
  static properties = {bars: {attribute: false}, ghost: {attribute: false}, tick: {attribute: false}, label: {}, active: {state: true}};

  static styles = [base, barChartStyles];

  constructor() {
    super();
    /** @type {readonly Bar[]} */
    this.bars = [];
    /** @type {Ghost|null} */
    this.ghost = null;
    /** @type {(height: number) => string} */
    this.tick = String;
    this.label = '';
    /** The bar that is pointed at or has the focus. @type {number|null} */
    this.active = null;
  }

  render() {
    const {low, high, ticks} = scale([...this.bars.map(({height}) => height), ...(this.ghost?.heights ?? [])]);
    const y = (/** @type {number} */ value) => (100 * (high - value)) / (high - low);
    return html`<div class="chart" role="group" aria-label=${this.label} @pointerleave=${() => (this.active = null)}>
      <svg class="axis" aria-hidden="true">${ticks.map((value) => svg`<text x="100%" y="${y(value)}%" dy="0.32em" text-anchor="end">${this.tick(value)}</text>`)}</svg>
      <div class="plot">
        <svg class="lines" aria-hidden="true">${ticks.map((value) => svg`<line x1="0" x2="100%" y1="${y(value)}%" y2="${y(value)}%" class=${value === 0 ? 'zero' : ''} />`)}</svg>
        ${this.ghost ? ghostLine(this.ghost.heights, y) : nothing}
        <svg class="bars">${this.bars.map((bar, i) => this.#bar(bar, i, y))}</svg>
        ${this.active === null ? nothing : this.#tip(this.bars[this.active], this.active)}
      </div>
      <svg class="labels" aria-hidden="true">${this.#labels()}</svg>
    </div>`;
  }

  updated() {
    const tip = /** @type {HTMLElement|null} */ (this.renderRoot.querySelector('.tip'));
    if (tip && this.active !== null) {
      const share = (this.active + 0.5) / this.bars.length;
      tip.style.left = `${100 * share}%`;
      tip.style.translate = `${-100 * Math.min(0.9, Math.max(0.1, share))}% 0`;
    }
  }

  /** @param {Bar} bar @param {number} i @param {(value: number) => number} y */
  #bar(bar, i, y) {
    const slot = 100 / this.bars.length;
    const width = slot * (this.bars.length <= 8 ? 0.44 : 0.7);
    const [top, bottom] = [y(Math.max(0, bar.height)), y(Math.min(0, bar.height))];
    const name = [bar.title, ...bar.words].join(', ');
    const shape = svg`<rect class="slot" x="${i * slot}%" y="0" width="${slot}%" height="100%" />
      <rect class="bar ${bar.now ? 'now' : ''}" x="${i * slot + (slot - width) / 2}%" y="${top}%" width="${width}%" height="${bottom - top}%" rx="2.5" />`;
    const reached = () => (this.active = i);
    return bar.href === null
      ? svg`<g @pointerenter=${reached}>${shape}</g>`
      : svg`<a href=${bar.href} aria-label=${name} tabindex=${i === this.#reachable ? 0 : -1} class=${i === this.active ? 'active' : ''}
          @pointerenter=${reached} @focus=${reached} @blur=${() => (this.active = null)} @keydown=${this.#move}>${shape}</a>`;
  }

  /** One stop for the tab key; arrows go on from there. */
  get #reachable() {
    const now = this.bars.findIndex((bar) => bar.now);
    return this.active ?? (now < 0 ? this.bars.length - 1 : now);
  }

  /** @param {KeyboardEvent} press */
  #move = (press) => {
    const step = {ArrowLeft: -1, ArrowRight: 1, Home: -this.bars.length, End: this.bars.length}[press.key];
    if (step !== undefined) {
      press.preventDefault();
      const next = Math.min(this.bars.length - 1, Math.max(0, this.#reachable + step));
      /** @type {NodeListOf<SVGElement>} */ (this.renderRoot.querySelectorAll('.bars a'))[next]?.focus();
    }
  };

  /** @param {Bar} bar @param {number} i */
  #tip(bar, i) {
    const before = this.ghost?.texts[i];
    return html`<div class="tip" aria-hidden="true">
      <b>${bar.title}</b>${bar.words.map((words, line) => html`<span class=${line === 0 ? 'first' : ''}>${words}</span>`)}
      ${before ? html`<span class="before">${before} ${this.ghost?.words}</span>` : nothing}
    </div>`;
  }

  #labels() {
    const {length} = this.bars;
    const every = Math.ceil(length / LABELS_MAX);
    return this.bars.map(({label}, i) => (i % every !== 0 ? nothing : svg`<text x="${(100 * (i + 0.5)) / length}%" y="12" text-anchor="middle">${label}</text>`));
  }
}

/** Steps, as the bars are, so that like is seen beside like. @param {readonly number[]} heights @param {(value: number) => number} y */
function ghostLine(heights, y) {
  const slot = 100 / heights.length;
  const steps = heights.map((height, i) => `${i === 0 ? 'M' : 'L'}${i * slot},${y(height)} H${(i + 1) * slot}`).join(' ');
  return html`<svg class="ghost" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true"><path d=${steps} vector-effect="non-scaling-stroke" /></svg>`;
}

customElements.define('bar-chart', BarChart);
