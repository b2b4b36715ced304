import {css} from 'lit';

export const settingsStyles = css`
  .card { height: auto; min-height: inherit; }
  .pad { padding: 16px 20px 20px; }
  h2 { font-size: 15px; font-weight: 650; color: var(--ink); }
  dl { display: grid; gap: 14px; margin-top: 8px; }
  dt { font-size: var(--text-small); color: var(--ink-faint); }
  dd { overflow-wrap: anywhere; }
  .copied { display: flex; align-items: center; justify-content: space-between; gap: 10px; margin-top: 3px; padding: 8px 10px 8px 12px; border: 1px solid var(--line); border-radius: var(--radius-small); background: var(--raised); font-family: var(--mono); font-size: 13px; }
  .state { display: inline-flex; align-items: center; gap: 8px; font-weight: 600; color: var(--tone); }
  ol.steps { display: grid; gap: 6px; margin-top: 4px; padding-left: 20px; list-style: decimal; color: var(--ink-soft); }
  .wide { overflow-x: auto; margin-top: 4px; }
  table { width: 100%; border-collapse: collapse; white-space: nowrap; }
  th, td { height: 42px; padding: 0 16px 0 0; text-align: left; font-weight: 400; border-bottom: 1px solid var(--line); }
  th { height: 32px; font-size: var(--text-small); color: var(--ink-faint); }
  tr:last-child td { border-bottom: 0; }
  .note { color: var(--ink-soft); }
  :is(.links, dd) .link { text-decoration: underline; text-underline-offset: 3px; }
  ul.links { display: grid; gap: 10px; margin-top: 6px; }
  code { font-family: var(--mono); font-size: 0.93em; }
  @media (width < 800px) { .pad { padding: 14px; } }
`;
