/**
 * What the dashboard shows of a stretch of time, read together. What was read last stays when a later
 * read fails; `problem` then says why it is getting old. Dispatches `change`.
 *
 * @typedef {import('../rest/answers.js').Summary} Summary
 * @typedef {import('../rest/answers.js').Series} Series
 */
import {STORE} from '../page/store.js';
import {read} from '../rest/api.js';
import {Problem} from '../rest/problem.js';
import {ZONE} from '../values/time.js';

const ROWS = 10;

export class Figures extends EventTarget {
  /** @type {Summary|null} */
  summary = null;
  /** @type {Series|null} */
  series = null;
  /** @type {import('../rest/answers.js').Invoice[]|null} */
  invoices = null;
  /** @type {Problem|null} */
  problem = null;
  /** How fresh the figures are. @type {import('../rest/api.js').Answer<Summary>|null} */
  answer = null;

  #range;

  /** @param {() => import('../takings/range.js').Range} range asked for anew each time: days end */
  constructor(range) {
    super();
    this.#range = range;
  }

  /** @returns {Promise<import('../rest/position.js').Position>} of the figures */
  async load() {
    const {first, last, bucket} = this.#range();
    const stretch = {zone: ZONE, store: STORE, from: first, to: last};
    try {
      const [summary, series, invoices] = await Promise.all([
        read('/api/v1/summary', stretch),
        read('/api/v1/series', {...stretch, bucket}),
        read('/api/v1/invoices', {limit: ROWS, store: STORE}),
      ]);
      Object.assign(this, {summary: summary.body, series: series.body, invoices: invoices.body.invoices, answer: summary, problem: null});
      this.dispatchEvent(new Event('change'));
      return summary.position;
    } catch (cause) {
      this.problem = Problem.of(cause);
      this.dispatchEvent(new Event('change'));
      throw this.problem;
    }
  }
}
