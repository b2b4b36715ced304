/** The newest invoices, as many pages as were asked for, of one status or of all. */
import {read} from '../rest/api.js';
import {keyOf} from '../values/id.js';

const PAGE_ROWS = 25;
const REFRESHED_ROWS_MAX = 200;

/** @typedef {import('../rest/answers.js').Invoice} Invoice */

export class InvoiceList {
  /** @type {Invoice[]|null} */
  rows = null;
  /** @type {string|null} */
  next = null;
  /** @type {string|null} */
  status = null;

  /** Reads the rows again that are shown; rows past the limit of one answer stay as they were. */
  async refresh() {
    const {status} = this;
    const limit = Math.min(Math.max(PAGE_ROWS, this.rows?.length ?? 0), REFRESHED_ROWS_MAX);
    const page = await this.#page({limit});
    if (status !== this.status) {
      return;
    }
    const older = (this.rows ?? []).slice(limit);
    this.rows = withoutDoubles([...page.invoices, ...older]);
    this.next = older.length > 0 ? this.next : page.next;
  }

  async more() {
    const {status} = this;
    const page = await this.#page({limit: PAGE_ROWS, cursor: this.next});
    if (status === this.status) {
      this.rows = withoutDoubles([...(this.rows ?? []), ...page.invoices]);
      this.next = page.next;
    }
  }

  /** @param {string|null} status null means all */
  async only(status) {
    this.status = status;
    this.rows = null;
    this.next = null;
    await this.refresh();
  }

  /** @param {{limit: number, cursor?: string|null}} query @returns {Promise<import('../rest/answers.js').InvoicePage>} */
  async #page(query) {
    return (await read('/api/v1/invoices', {...query, status: this.status})).body;
  }
}

/** A row that moved between two reads is kept where it is newest. @param {Invoice[]} rows */
function withoutDoubles(rows) {
  return [...new Map([...rows].reverse().map((row) => [keyOf(row), row])).values()].reverse();
}
