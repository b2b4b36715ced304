import {css} from 'lit';

export const liveStripStyles = css`
  :host { height: 88px; }
  section { position: relative; height: 100%; }
  ol { position: relative; height: 100%; overflow: hidden; scrollbar-width: none; mask-image: linear-gradient(to right, black calc(100% - 200px), transparent calc(100% - 74px)); }
  ol:focus-visible { outline-offset: 1px; }
  li { position: absolute; inset: 1px auto 1px 1px; width: 162px; will-change: transform; }
  li > * {
    display: grid; grid-template-rows: auto 1fr auto; height: 100%; padding: 9px 12px 8px; border: 1px solid var(--line); border-top: 3px solid var(--tone);
    border-radius: 10px; background: var(--surface); box-shadow: var(--shadow); color: inherit; text-decoration: none;
  }
  a:hover { border-color: var(--line-strong); border-top-color: var(--tone); }
  .what { display: flex; align-items: center; gap: 7px; overflow: hidden; font-size: var(--text-small); color: var(--ink-soft); white-space: nowrap; }
  b { align-self: center; overflow: hidden; font-weight: 650; font-size: 15px; letter-spacing: -0.01em; text-overflow: ellipsis; white-space: nowrap; }
  .when { display: flex; justify-content: space-between; gap: 6px; font-size: 11.5px; color: var(--ink-faint); white-space: nowrap; }
  .id { overflow: hidden; font-family: var(--mono); font-size: 0.95em; text-overflow: ellipsis; }
  section > .quiet { position: absolute; right: 0; top: 50%; translate: 0 -50%; min-width: 66px; height: 34px; background: var(--surface); }
  .quiet b { color: var(--link); font-size: inherit; }
  .empty { display: flex; align-items: center; gap: 14px; height: 100%; padding: 0 22px; border: 1px dashed var(--line-strong); border-radius: 10px; color: var(--ink-faint); }
  .beacon { flex: none; width: 10px; height: 10px; border-radius: 50%; background: var(--good); }
  @media (prefers-reduced-motion: no-preference) {
    li { transition: transform 0.34s cubic-bezier(0.2, 0.7, 0.2, 1); }
    @starting-style { li.fresh { transform: translateX(-172px); } }
    .fresh > * { animation: arrive 2.4s ease-out; }
    .beacon { animation: listen 2s ease-out infinite; }
  }
  @keyframes arrive { from { background: color-mix(in srgb, var(--tone) 16%, var(--surface)); } }
  @keyframes listen { from { box-shadow: 0 0 0 0 color-mix(in srgb, var(--good) 45%, transparent); } to { box-shadow: 0 0 0 14px transparent; } }
  @media (width < 800px) {
    ol { overflow-x: auto; mask-image: none; }
    section > .quiet { display: none; }
    .empty { padding: 0 14px; }
  }
`;
