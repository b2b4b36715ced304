import {css} from 'lit';

export const eventListStyles = css`
  header { padding: 12px 18px 10px; border-bottom: 1px solid var(--line); }
  .held { font-size: var(--text-small); font-weight: 600; color: var(--link); }
  ol { flex: 1; overflow-y: auto; overscroll-behavior: contain; }
  ol:focus-visible { outline-offset: -2px; }
  li {
    display: grid; grid-template: auto auto / 8px minmax(0, 1fr) auto; column-gap: 11px; row-gap: 1px; align-items: center;
    min-height: 53px; padding: 7px 18px; border-bottom: 1px solid var(--line);
  }
  .what { display: flex; align-items: baseline; gap: 7px; min-width: 0; white-space: nowrap; overflow: hidden; }
  .what b { font-weight: 600; }
  .remark { overflow: hidden; text-overflow: ellipsis; font-size: var(--text-small); color: var(--warn); }
  .amount { font-weight: 600; white-space: nowrap; }
  .who { grid-column: 2; display: flex; align-items: center; gap: 4px; min-width: 0; font-size: var(--text-small); color: var(--ink-faint); white-space: nowrap; }
  .store { overflow: hidden; text-overflow: ellipsis; font-family: var(--mono); font-size: 0.93em; }
  .store::before { content: "\u00b7"; margin-right: 6px; }
  time { font-size: var(--text-small); color: var(--ink-faint); text-align: right; white-space: nowrap; }
  @media (prefers-reduced-motion: no-preference) {
    .fresh { animation: arrive 2.2s ease-out; }
  }
  @keyframes arrive { from { background: color-mix(in srgb, var(--tone) 10%, transparent); } }
  .empty { flex: 1; display: grid; align-content: start; justify-items: center; gap: 18px; padding: 44px 32px; text-align: center; color: var(--ink-faint); }
  .beacon { width: 10px; height: 10px; border-radius: 50%; background: var(--good); }
  @media (prefers-reduced-motion: no-preference) {
    .beacon { animation: listen 2s ease-out infinite; }
  }
  @keyframes listen { from { box-shadow: 0 0 0 0 color-mix(in srgb, var(--good) 45%, transparent); } to { box-shadow: 0 0 0 14px transparent; } }
  @media (width < 700px) { li, header { padding-inline: 14px; } }
`;
