/**
 * Everything the page shows that comes from rows, read together. What was read last stays when a later
 * read fails; `problem` then says why it is getting old. Dispatches `change`.
 *
 * @typedef {import('../rest/answers.js').Summary} Summary
 * @typedef {import('../rest/answers.js').Series} Series
 * @typedef {import('../rest/api.js').Answer<Summary>} SummaryAnswer
 */
import {read} from '../rest/api.js';
import {Problem} from '../rest/problem.js';
import {ZONE} from '../values/time.js';

export class Board extends EventTarget {
  /** @type {Summary|null} */
  summary = null;
  /** @type {Series|null} */
  series = null;
  /** @type {Problem|null} */
  problem = null;
  /** How fresh the figures are. @type {SummaryAnswer|null} */
  answer = null;

  #invoices;

  /** @param {import('../invoices/invoice-list.js').InvoiceList} invoices */
  constructor(invoices) {
    super();
    this.#invoices = invoices;
  }

  /** @returns {Promise<import('../rest/position.js').Position>} of the figures */
  async load() {
    try {
      const [summary, series] = await Promise.all([
        read('/api/v1/summary', {zone: ZONE}),
        read('/api/v1/series', {zone: ZONE, bucket: 'hour'}),
        this.#invoices.refresh(),
      ]);
      this.#take(summary, series);
      return summary.position;
    } catch (cause) {
      this.fail(cause);
      throw this.problem;
    }
  }

  /** A read failed; what is shown stays. @param {unknown} cause */
  fail(cause) {
    this.problem = Problem.of(cause);
    this.dispatchEvent(new Event('change'));
  }

  /** @param {SummaryAnswer} summary @param {import('../rest/api.js').Answer<Series>} series */
  #take(summary, series) {
    this.summary = summary.body;
    this.series = series.body;
    this.answer = summary;
    this.problem = null;
    this.dispatchEvent(new Event('change'));
  }
}
