import {css} from 'lit';

export const invoiceTableStyles = css`
  .card { min-height: inherit; height: auto; }
  .top { flex-wrap: wrap; padding: 12px 18px 10px; gap: 6px 12px; }
  .newer { font-size: var(--text-small); font-weight: 600; color: var(--link); }
  .filters { display: flex; flex-wrap: wrap; gap: 5px; }
  table { width: 100%; border-collapse: collapse; table-layout: fixed; }
  thead th { height: 30px; font-size: var(--text-small); font-weight: 500; color: var(--ink-faint); background: var(--raised); border-block: 1px solid var(--line); }
  th, td { padding: 0 8px; text-align: left; font-weight: 400; }
  th:first-child, td:first-child { padding-left: 18px; width: 25%; }
  th:last-child, td:last-child { padding-right: 18px; }
  .order { width: 15%; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .right { width: 20%; text-align: right; }
  .right.opened { width: 14%; }
  tbody tr { height: 46px; border-bottom: 1px solid var(--line); cursor: pointer; }
  tbody tr:hover { background: var(--raised); }
  .waiting { cursor: default; }
  .waiting .wait { width: 70%; max-width: 14ch; }
  .under { display: none; }
  .due, .under-age { display: block; font-size: var(--text-small); line-height: 1.2; color: var(--ink-faint); }
  .sum { font-weight: 600; white-space: nowrap; }
  time { white-space: nowrap; }
  .none { padding: 48px 18px; text-align: center; color: var(--ink-faint); }
  footer { margin-top: auto; padding: 12px 18px; text-align: center; }
  footer .quiet { padding: 6px 16px; font-size: var(--text); }
  @media (width < 700px) {
    .top { padding-inline: 14px; }
    .order, .opened { display: none; }
    th:first-child, td:first-child { padding-left: 14px; width: 38%; }
    td.right, th.right { padding-right: 14px; width: 34%; }
    tbody tr { height: 56px; }
    copy-button { display: none; }
    .under { display: block; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; font-size: var(--text-small); color: var(--ink-faint); }
    .extra { display: block; margin: 1px 0 0 2px; }
    .sum { white-space: normal; }
  }
`;
