import {css} from 'lit';

export const invoiceTableStyles = css`
  .wide { overflow-x: auto; }
  .busy { opacity: 0.6; }
  table { width: 100%; min-width: 700px; border-collapse: collapse; table-layout: fixed; white-space: nowrap; }
  th.invoice { width: 172px; }
  th.status { width: 210px; }
  th:is(.amount, .paid) { width: 138px; }
  th.store { width: 126px; }
  th.payments { width: 96px; }
  th:is(.opened, .settled) { width: 116px; }
  thead th { height: 34px; font-size: var(--text-small); font-weight: 500; color: var(--ink-faint); background: var(--raised); border-bottom: 1px solid var(--line); }
  th, td { padding: 0 10px; text-align: left; }
  :is(th, td):first-child { padding-left: 18px; }
  :is(th, td):last-child { padding-right: 18px; }
  .right { text-align: right; }
  tbody tr { height: 46px; border-bottom: 1px solid var(--line); cursor: pointer; }
  tbody tr:last-child { border-bottom: 0; }
  tbody tr:hover { background: var(--raised); }
  .waiting { cursor: default; }
  .wait { width: 70%; min-width: 4ch; max-width: 14ch; }
  .newer { margin-left: 10px; font-weight: 600; color: var(--link); }
  b { font-weight: 600; }
  td:is(.order, .item, .paid, .amount) { overflow: hidden; text-overflow: ellipsis; }
  .beneath { display: none; }
  .age { display: block; font-size: 11.5px; line-height: 1.2; color: var(--ink-faint); }
  .none { padding: 48px 18px; text-align: center; color: var(--ink-faint); }
  @media (width < 800px) {
    :is(th, td):is(.order, .item, .store, .opened, .settled, .payments, .amount) { display: none; }
    table { min-width: 0; }
    th.status { width: auto; }
    th.invoice { width: 38%; }
    th.paid { width: 33%; }
    :is(th, td):first-child { padding-left: 14px; }
    :is(th, td):last-child { padding-right: 14px; }
    tbody tr { height: 58px; }
    copy-button { display: none; }
    .beneath { display: block; max-width: 100%; overflow: hidden; text-overflow: ellipsis; font-size: var(--text-small); color: var(--ink-faint); }
    .extra { display: block; margin: 1px 0 0 2px; }
    .paid b { display: inline-block; white-space: normal; text-align: right; }
  }
`;
