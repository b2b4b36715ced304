import {css} from 'lit';

export const invoiceViewStyles = css`
  .columns { display: grid; grid-template-columns: minmax(0, 2fr) minmax(280px, 1fr); gap: 16px; align-items: start; }
  .main, .aside { display: grid; gap: 16px; min-width: 0; }
  .card { height: auto; }
  .pad { padding: 14px 20px 18px; }
  .calm { padding: 64px 24px; text-align: center; color: var(--ink-soft); }
  .calm h2 { margin: 0 0 6px; font-size: 17px; color: var(--ink); white-space: normal; }
  .pause { padding: 10px 0; }
  .pause .wait { width: 60%; }
  .state { display: flex; align-items: center; justify-content: space-between; gap: 12px; min-height: 28px; }
  .due { display: flex; align-items: baseline; flex-wrap: wrap; gap: 4px 10px; margin-top: 10px; }
  .due b { font-size: 30px; font-weight: 680; letter-spacing: -0.03em; line-height: 1.2; color: var(--money); }
  .due span { color: var(--ink-faint); }
  .progress { display: block; width: 100%; height: 8px; margin-top: 8px; }
  .progress .track { fill: var(--line); }
  .progress .part { fill: var(--tone); }
  dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(190px, 44%), 1fr)); gap: 14px 20px; margin-top: 18px; }
  .aside dl { grid-template-columns: minmax(0, 1fr); gap: 10px; margin-top: 6px; }
  dt { font-size: var(--text-small); color: var(--ink-faint); }
  dd { overflow-wrap: anywhere; }
  .wide { overflow-x: auto; margin-inline: -20px; padding-inline: 20px; }
  table { width: 100%; border-collapse: collapse; white-space: nowrap; }
  th, td { height: 38px; padding: 0 14px 0 0; text-align: left; font-weight: 400; border-bottom: 1px solid var(--line); }
  tr:last-child td { border-bottom: 0; }
  th { height: 30px; font-size: var(--text-small); color: var(--ink-faint); }
  th.right, td.right { text-align: right; }
  td b { font-weight: 600; }
  .timeline { margin-top: 8px; }
  .timeline > li { position: relative; display: grid; grid-template-columns: 10px minmax(0, 1fr) auto; gap: 2px 14px; padding-bottom: 16px; }
  .timeline > li:last-child { padding-bottom: 0; }
  .timeline .dot { width: 10px; height: 10px; margin-top: 5px; }
  .timeline > li:not(:last-child)::before { content: ""; position: absolute; left: 4.5px; top: 19px; bottom: 0; width: 1px; background: var(--line-strong); }
  .timeline b { font-weight: 600; }
  .outcome { color: var(--ink-soft); }
  .when { text-align: right; white-space: nowrap; }
  .when small { display: block; font-size: var(--text-small); color: var(--ink-faint); }
  .timeline .link { font-size: var(--text-small); }
  event-body { grid-column: 2 / 4; min-width: 0; }
  pre { max-height: 340px; margin: 8px 0 0; padding: 12px; overflow: auto; border-radius: var(--radius-small); background: var(--raised); font: 12.5px / 1.5 var(--mono); white-space: pre-wrap; overflow-wrap: anywhere; }
  @media (width < 1100px) { .columns { grid-template-columns: minmax(0, 1fr); } }
  @media (width < 800px) { .pad { padding: 12px 14px 14px; } .wide { margin-inline: -14px; padding-inline: 14px; } .due b { font-size: 24px; } }
`;
