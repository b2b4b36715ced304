import {css} from 'lit';

export const deliveryListStyles = css`
  .line {
    display: grid; grid-template-columns: 116px minmax(0, 1fr) 130px 120px 120px 92px; align-items: center; gap: 14px;
    min-height: 46px; padding: 0 18px; cursor: pointer; white-space: nowrap;
  }
  .heads { min-height: 34px; cursor: default; font-size: var(--text-small); color: var(--ink-faint); background: var(--raised); border-bottom: 1px solid var(--line); }
  li { border-bottom: 1px solid var(--line); }
  li:last-child { border-bottom: 0; }
  li:not(.open) .line:hover { background: var(--raised); }
  .verdict { display: inline-flex; align-items: center; gap: 8px; font-weight: 600; color: var(--tone); }
  .what { display: flex; align-items: baseline; gap: 9px; min-width: 0; overflow: hidden; }
  .what button { font-weight: 500; }
  .mark { padding: 0 7px; border-radius: 99px; font-size: 11.5px; background: var(--raised); color: var(--ink-soft); }
  .reason { overflow: hidden; color: var(--ink-faint); font-size: var(--text-small); text-overflow: ellipsis; }
  .right { text-align: right; }
  small { display: block; font-size: 11.5px; line-height: 1.2; color: var(--ink-faint); }
  event-body { padding: 0 18px 18px; }
  .none { padding: 72px 24px; text-align: center; color: var(--ink-soft); }
  @media (width < 1100px) {
    .line { grid-template-columns: 104px minmax(0, 1fr) 118px 110px; }
    .sent, .delay { display: none; }
  }
  @media (width < 800px) {
    .line { grid-template: auto auto / minmax(0, 1fr) auto; gap: 1px 12px; min-height: 60px; align-content: center; padding: 6px 14px; }
    .heads, .invoice { display: none; }
    .what { grid-row: 1; }
    .verdict { grid-row: 2; font-size: var(--text-small); }
    .right { grid-row: 1 / 3; grid-column: 2; }
    event-body { padding: 0 14px 14px; }
  }
`;
