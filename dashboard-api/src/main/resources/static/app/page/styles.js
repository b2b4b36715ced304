/** What all elements share: the card, its heading, buttons, focus, placeholders while loading. */
import {css} from 'lit';

export const base = css`
  :host { display: block; }
  :host([hidden]), [hidden] { display: none !important; }
  *, *::before, *::after { box-sizing: border-box; }
  h2, h3, p, ol, ul, dl, dd { margin: 0; padding: 0; }
  ol, ul { list-style: none; }
  :focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; border-radius: 4px; }
  .unseen {
    position: absolute; width: 1px; height: 1px; overflow: hidden;
    clip-path: inset(50%); white-space: nowrap;
  }
  .faint { color: var(--ink-faint); }
  .mono { font-family: var(--mono); font-size: 0.93em; }
`;

export const card = css`
  .card {
    height: 100%; display: flex; flex-direction: column; overflow: hidden;
    border: 1px solid var(--line); border-radius: var(--radius);
    background: var(--surface); box-shadow: var(--shadow);
  }
  .pad { padding: 14px 18px 16px; }
  header { display: flex; align-items: center; gap: 10px; min-height: 28px; }
  h2 { margin-right: auto; font-size: 13.5px; font-weight: 600; color: var(--ink-soft); white-space: nowrap; }
`;

export const buttons = css`
  button { font: inherit; color: inherit; background: none; border: 0; padding: 0; cursor: pointer; }
  .quiet {
    padding: 3px 9px; border: 1px solid var(--line); border-radius: var(--radius-small);
    font-size: var(--text-small); color: var(--ink-soft); white-space: nowrap;
  }
  .quiet:hover { border-color: var(--line-strong); color: var(--ink); }
  .quiet[aria-pressed="true"] { background: var(--raised); border-color: var(--line-strong); color: var(--ink); }
  a.quiet { display: inline-block; text-decoration: none; }
  .link { color: var(--link); text-decoration: none; border-radius: 3px; }
  .link:hover { text-decoration: underline; text-underline-offset: 3px; }
`;

/** What is typed into and chosen from. */
export const fields = css`
  select, input:not([type="checkbox"], [type="range"]) {
    height: 34px; min-width: 0; padding: 0 10px; border: 1px solid var(--line-strong); border-radius: var(--radius-small);
    background: var(--surface); color: var(--ink); font: inherit; text-overflow: ellipsis;
  }
  select { padding-right: 6px; cursor: pointer; }
  select:hover, input:hover { border-color: var(--ink-faint); }
  ::placeholder { color: var(--ink-faint); opacity: 1; }
`;

/** A row of choices of which one holds. */
export const segments = css`
  .segments { display: flex; gap: 2px; padding: 2px; border-radius: 9px; background: color-mix(in srgb, var(--line) 70%, var(--page)); }
  .segments > * {
    display: grid; place-items: center; height: 30px; padding: 0 11px; border-radius: 7px; color: var(--ink-soft);
    font-weight: 500; text-decoration: none; white-space: nowrap;
  }
  .segments > :hover { color: var(--ink); }
  .segments > [aria-current], .segments > [aria-pressed="true"] { background: var(--surface); color: var(--ink); box-shadow: 0 1px 2px rgb(0 0 0 / 12%); }
`;

/** A grey bar where a figure will be. */
export const skeleton = css`
  .wait { display: inline-block; height: 1em; width: 8ch; border-radius: 5px; background: var(--line); vertical-align: -0.12em; }
  @media (prefers-reduced-motion: no-preference) {
    .wait { animation: breathe 1.6s ease-in-out infinite alternate; }
  }
  @keyframes breathe { to { opacity: 0.45; } }
`;

/** Colours by the name of a tone; whatever uses one has words beside it. */
export const tones = css`
  .new { --tone: var(--new); }
  .processing { --tone: var(--processing); }
  .settled { --tone: var(--settled); }
  .expired { --tone: var(--expired); }
  .invalid { --tone: var(--invalid); }
  .unknown { --tone: var(--unknown); }
  .money { --tone: var(--bar); }
  .good { --tone: var(--good); }
  .warn { --tone: var(--warn); }
  .bad { --tone: var(--bad); }
  .dot { flex: none; width: 8px; height: 8px; border-radius: 50%; background: var(--tone); }
`;
