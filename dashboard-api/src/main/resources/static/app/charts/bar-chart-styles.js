import {css} from 'lit';

export const barChartStyles = css`
  :host { display: block; height: 100%; }
  .chart { display: grid; grid-template: minmax(0, 1fr) 20px / 64px minmax(0, 1fr); column-gap: 10px; height: 100%; padding-top: 8px; }
  svg { display: block; width: 100%; height: 100%; overflow: visible; }
  .plot { position: relative; min-width: 0; }
  .plot > svg { position: absolute; inset: 0; }
  text { fill: var(--ink-faint); font-size: 11.5px; }
  line { stroke: var(--line); }
  .zero { stroke: var(--line-strong); }
  .ghost path { fill: none; stroke: var(--ghost); stroke-width: 1.5; stroke-dasharray: 4 3; }
  .bar { fill: var(--bar); }
  .now { fill: var(--bar-now); }
  .slot { fill: transparent; }
  a { cursor: pointer; outline: none; }
  a.active .slot, g:hover .slot { fill: color-mix(in srgb, var(--ink) 5%, transparent); }
  a:focus-visible .slot { stroke: var(--focus); stroke-width: 2; }
  .labels { grid-column: 2; }
  .tip {
    position: absolute; bottom: calc(100% - 46px); z-index: 2; display: grid; gap: 1px; width: max-content; max-width: 240px; padding: 8px 11px;
    border: 1px solid var(--line); border-radius: 8px; background: var(--surface); box-shadow: var(--float); pointer-events: none; font-size: var(--text-small);
  }
  .tip b { color: var(--ink-soft); font-weight: 600; }
  .tip .first { font-size: var(--text); font-weight: 650; }
  .tip .before { color: var(--ink-faint); }
  @media (prefers-reduced-motion: no-preference) {
    .bar { transition: y 0.4s ease-out, height 0.4s ease-out; }
  }
  @media (width < 800px) { .labels text:nth-child(even) { display: none; } .chart { grid-template-columns: 46px minmax(0, 1fr); column-gap: 6px; } text { font-size: 11px; } }
`;
