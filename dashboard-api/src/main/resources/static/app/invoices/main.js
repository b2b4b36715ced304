/** All invoices: found by what people know of them, page by page, and to take home. */
import {liveList} from '../lists/live-list.js';
import {one} from '../page/shell.js';
import './invoice-table.js';
import './no-invoices.js';
import {chosenColumns} from './column-choice.js';
import {NAMES} from './invoice-filters.js';

const on = {columns: one('column-choice'), filters: one('invoice-filters'), none: one('no-invoices'), table: one('invoice-table')};

const question = liveList({
  path: '/api/v1/invoices',
  names: NAMES,
  /** @param {import('../rest/answers.js').InvoicePage} page */
  show({invoices}) {
    Object.assign(on.table, {rows: invoices, failed: false, hidden: invoices.length === 0});
    on.none.hidden = invoices.length > 0;
    return invoices.length;
  },
  failed: () => (on.table.failed = true),
});

on.columns.addEventListener('columns', () => (on.table.columns = chosenColumns()));
document.addEventListener('keydown', (press) => {
  const typing = press.composedPath().some((place) => place instanceof HTMLInputElement || place instanceof HTMLSelectElement);
  if (press.key === '/' && !typing) {
    press.preventDefault();
    on.filters.focusSearch();
  }
});
on.filters.question = question;
on.none.question = question;
on.table.columns = chosenColumns();
