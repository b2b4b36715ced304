import {css} from 'lit';

export const takingsPanelStyles = css`
  .card { padding: 16px 20px 14px; container-type: inline-size; overflow: visible; }
  header { min-height: 34px; }
  .figure { margin-top: 2px; font-size: clamp(26px, 6cqi, 40px); font-weight: 680; letter-spacing: -0.03em; line-height: 1.2; white-space: nowrap; color: var(--money); }
  .unit { margin-left: 0.35em; font-size: 0.45em; font-weight: 600; letter-spacing: 0; color: var(--ink-soft); }
  .line { display: flex; flex-wrap: wrap; gap: 0 18px; height: 22px; overflow: hidden; color: var(--ink-soft); }
  .plot { position: relative; flex: 1; min-height: 0; margin-top: 6px; }
  .none { position: absolute; inset: 0 0 34px; display: grid; place-content: center; color: var(--ink-faint); pointer-events: none; }
  @media (width < 800px) { .card { padding: 12px 14px; } .line { gap: 0 12px; } }
`;
