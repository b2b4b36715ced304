import {css} from 'lit';

export const invoiceDialogStyles = css`
  dialog {
    width: min(860px, calc(100vw - 32px)); max-height: calc(100vh - 48px); padding: 0; overflow: hidden;
    border: 1px solid var(--line); border-radius: 14px; background: var(--surface); color: var(--ink);
    box-shadow: 0 24px 70px rgb(0 0 0 / 28%);
  }
  dialog::backdrop { background: rgb(10 14 22 / 52%); }
  .sheet { display: flex; flex-direction: column; max-height: calc(100vh - 50px); min-height: min(440px, 80vh); }
  .top { display: flex; align-items: center; justify-content: space-between; gap: 14px; padding: 14px 20px; border-bottom: 1px solid var(--line); }
  .top h2 { font-size: 15.5px; font-weight: 650; overflow-wrap: anywhere; }
  .top .mono { font-weight: 500; }
  .top .quiet { padding: 5px 13px; font-size: var(--text); }
  .body { padding: 18px 20px 24px; overflow-y: auto; }
  .state { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 10px; }
  dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(170px, 42%), 1fr)); gap: 12px 20px; margin: 16px 0 4px; }
  dt { font-size: var(--text-small); color: var(--ink-faint); }
  dd { overflow-wrap: anywhere; }
  h3 { margin: 22px 0 8px; font-size: 13.5px; font-weight: 600; color: var(--ink-soft); }
  .wide { overflow-x: auto; }
  table { width: 100%; border-collapse: collapse; white-space: nowrap; }
  th, td { padding: 6px 12px 6px 0; text-align: left; border-bottom: 1px solid var(--line); }
  th { font-size: var(--text-small); font-weight: 500; color: var(--ink-faint); }
  th.right, td.right { padding-right: 22px; text-align: right; }
  .timeline li { position: relative; display: grid; grid-template-columns: 8px 1fr auto; gap: 14px; padding-bottom: 14px; }
  .timeline .dot { margin-top: 6px; }
  .timeline li:not(:last-child)::before { content: ""; position: absolute; left: 3.5px; top: 18px; bottom: -4px; width: 1px; background: var(--line-strong); }
  .timeline b { font-weight: 600; }
  .outcome { color: var(--ink-soft); }
  .when { text-align: right; white-space: nowrap; }
  .when .faint { display: block; font-size: var(--text-small); }
  .failing { display: flex; flex-wrap: wrap; gap: 10px; align-items: center; margin: 16px 20px 0; padding: 12px 14px; border-radius: var(--radius-small); background: color-mix(in srgb, var(--bad) 8%, var(--surface)); }
  .failing p { flex: 1 1 240px; }
  .failing b { color: var(--bad); }
`;
