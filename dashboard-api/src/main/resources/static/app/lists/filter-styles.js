import {css} from 'lit';

export const filterStyles = css`
  form { display: grid; grid-template-columns: minmax(0, 1fr); gap: 10px; }
  .row { display: flex; flex-wrap: wrap; align-items: center; gap: 10px; }
  .search { flex: 1 1 260px; position: relative; }
  .search input { width: 100%; padding-left: 34px; }
  .search svg { position: absolute; left: 10px; top: 9px; width: 16px; height: 16px; fill: none; stroke: var(--ink-faint); stroke-width: 1.6; stroke-linecap: round; pointer-events: none; }
  .search kbd { position: absolute; right: 9px; top: 7px; padding: 0 6px; border: 1px solid var(--line-strong); border-radius: 4px; font: 11.5px/18px var(--mono); color: var(--ink-faint); pointer-events: none; }
  .search input:focus + kbd { display: none; }
  label.field { display: inline-flex; align-items: center; gap: 7px; color: var(--ink-soft); font-size: var(--text-small); }
  label.field :is(input, select) { font-size: var(--text); }
  input[type="date"] { width: 138px; }
  input.amount { width: 104px; }
  .more { display: flex; flex-wrap: wrap; gap: 10px 14px; padding: 12px 14px; border: 1px solid var(--line); border-radius: var(--radius-small); background: var(--raised); }
  .clear { color: var(--link); }
  .act { height: 34px; padding: 0 14px; border: 1px solid var(--line-strong); border-radius: var(--radius-small); background: var(--surface); white-space: nowrap; }
  .act:hover, .act[aria-expanded="true"] { border-color: var(--ink-faint); }
  .act b { color: var(--accent); font-weight: 650; }
  @media (width < 800px) { .search { flex-basis: 100%; } .search kbd { display: none; } .segments { max-width: 100%; overflow-x: auto; scrollbar-width: none; } }
`;
