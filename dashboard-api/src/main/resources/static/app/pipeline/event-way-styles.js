import {css} from 'lit';

export const eventWayStyles = css`
  .way {
    display: grid; align-items: center; row-gap: 0;
    grid-template-columns: auto minmax(14px, 1fr) minmax(0, 6fr) minmax(14px, 1fr) minmax(0, 6fr) minmax(14px, 1fr) minmax(0, 6fr) minmax(14px, 1fr) minmax(0, 6fr) minmax(14px, 1fr) minmax(0, 6fr) minmax(14px, 1fr) auto;
  }
  .card { height: 190px; padding: 14px 16px; border-top: 3px solid var(--tone); }
  h2 { display: flex; align-items: center; gap: 8px; margin: 0; font-size: 15px; font-weight: 650; color: var(--ink); }
  .does { min-height: 36px; margin-top: 2px; font-size: var(--text-small); color: var(--ink-faint); line-height: 1.35; }
  .rate { margin-top: 8px; color: var(--ink-faint); font-size: var(--text-small); white-space: nowrap; }
  .rate b { font-size: 22px; font-weight: 650; letter-spacing: -0.02em; color: var(--ink); }
  .trouble { overflow-wrap: anywhere; color: var(--bad); font-weight: 600; font-size: var(--text-small); }
  dl { display: grid; gap: 1px; margin-top: auto; font-size: var(--text-small); }
  dl div { display: flex; justify-content: space-between; gap: 8px; white-space: nowrap; }
  dt { color: var(--ink-faint); }
  dd { overflow: hidden; text-overflow: ellipsis; }
  .end { display: grid; justify-items: center; text-align: center; white-space: nowrap; }
  .end b { font-weight: 650; font-size: 15px; }
  .end span { font-size: var(--text-small); color: var(--ink-faint); }
  .pipe { width: 100%; height: 12px; overflow: visible; }
  .line { fill: none; stroke: var(--bar); stroke-width: 3; stroke-linecap: round; stroke-dasharray: 1 9; }
  .still .line { stroke: var(--line-strong); }
  .bow { grid-row: 2; grid-column: 5 / 14; height: 44px; margin: 8px 5.5% 0 7.5%; }
  .bow svg { width: 100%; height: 100%; overflow: visible; }
  .branch { grid-row: 3; grid-column: 7 / 10; margin-top: -22px; }
  .branch .card { height: 178px; }
  .branch .does { min-height: 20px; }
  @media (prefers-reduced-motion: no-preference) {
    .slow .line { animation: flow 0.9s linear infinite; }
    .fast .line { animation: flow 0.3s linear infinite; }
  }
  @keyframes flow { to { stroke-dashoffset: -10; } }
  @media (width < 1240px) {
    .way { grid-template-columns: minmax(0, 1fr); gap: 8px; }
    .card, .branch .card { height: auto; min-height: 126px; display: grid; grid-template-columns: minmax(0, 1fr) auto; grid-template-rows: auto 1fr; gap: 2px 16px; }
    .does, .branch .does { min-height: 0; grid-column: 1; }
    .rate { grid-column: 2; grid-row: 1; margin: 0; }
    dl { grid-column: 2; grid-row: 2; align-self: end; min-width: 150px; }
    .trouble { grid-column: 1; }
    .end { grid-auto-flow: column; justify-content: start; gap: 8px; align-items: baseline; }
    .pipe { display: none; }
    .bow { display: none; }
    .branch { grid-row: auto; grid-column: auto; margin: 0; }
  }
`;
