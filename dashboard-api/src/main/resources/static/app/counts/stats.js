/** The small figures of the dashboard, out of a summary and that of the time before. */
import {html} from 'lit';
import {page} from '../page/store.js';
import {change} from '../values/change.js';
import {average, count, inOrder, shown, texts} from '../values/money.js';
import {span} from '../values/time.js';

/**
 * @typedef {import('../rest/answers.js').Summary} Summary
 * @typedef {import('../takings/comparisons.js').Compared} Compared
 * @typedef {import('./stat-card.js').Stat} Stat
 * @typedef {{first: string, last: string}} Stretch
 */

/** @param {Summary} summary @param {Compared|undefined} before @param {Stretch} stretch @returns {Stat} */
export function opened({funnel}, before, {first, last}) {
  return {
    figure: count(funnel.opened),
    line: before ? change(funnel.opened, before.summary.funnel.opened, before.words) : 'opened in this time',
    href: page('/invoices', {from: first, to: last}),
  };
}

/** @param {Summary} summary @returns {Stat} */
export function conversion({funnel, expiredUnpaid}) {
  return {
    figure: funnel.opened === 0 ? '\u2013' : percent(funnel.paid, funnel.opened),
    unit: funnel.opened === 0 ? '' : '%',
    line: funnel.opened === 0 ? 'none opened yet' : `${count(funnel.paid)} paid, ${count(expiredUnpaid)} expired unpaid`,
  };
}

/** @param {Summary} summary @returns {Stat} */
export function averagePayment({takings}) {
  const [first] = inOrder(takings).filter(({payments}) => payments > 0);
  if (first === undefined) {
    return {figure: '\u2013', line: 'nothing settled yet'};
  }
  const {figure, unit, exact} = shown(average(first, first.payments));
  return {figure, unit, exact, line: `over ${count(first.payments)} in ${first.currency}`};
}

/** @param {Summary} summary @param {Stretch} stretch @returns {Stat} */
export function pending({pending}, {first, last}) {
  const [most, ...others] = inOrder(pending);
  if (most === undefined) {
    return {figure: '0', line: 'none waits for confirmation'};
  }
  const {figure, unit, exact} = shown(most);
  const payments = pending.reduce((total, money) => total + money.payments, 0);
  const line = others.length > 0 ? `+ ${texts(others)}` : `${count(payments)} waiting to confirm`;
  return {figure, unit, exact, line, href: page('/invoices', {status: 'Processing', from: first, to: last})};
}

/** @param {Summary} summary @returns {Stat} */
export function settlement({durations: {settlement, firstPayment}}) {
  if (settlement.p50Seconds === null) {
    return {figure: '\u2013', line: 'none settled yet'};
  }
  const line = firstPayment.p50Seconds === null ? html`9 of 10 within ${span(settlement.p90Seconds ?? 0)}` : html`first payment after ${span(firstPayment.p50Seconds)}`;
  return {figure: span(settlement.p50Seconds), line};
}

/** @param {number} part @param {number} whole */
export function percent(part, whole) {
  return String(Math.round((100 * part) / whole));
}
