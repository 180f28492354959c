import type { CSSProperties } from 'react';

/** Looks of a notice that must not depend on our stylesheet, which an old browser cannot read. */
export const plainNoticeStyle = {
  position: 'relative',
  zIndex: 1,
  margin: 0,
  padding: '48px',
  background: '#0a0d12',
  color: '#f4f7fa',
  font: '29px/1.4 sans-serif',
} as const satisfies CSSProperties;

export const plainNoticeHeadStyle = {
  margin: '0 0 24px',
  fontSize: '44px',
  lineHeight: 1.2,
  fontWeight: 'bold',
} as const satisfies CSSProperties;

const NOTICE =
  '<div style="position:fixed;top:0;right:0;bottom:0;left:0;padding:48px;background:#0a0d12;color:#f4f7fa;font:29px/1.4 sans-serif">' +
  '<p style="font-size:44px;font-weight:bold;margin:0 0 24px">This browser is too old for Watchfloor</p>' +
  '<p style="margin:0">It needs Chrome or Edge 111, Safari 16.4, Firefox 128, or anything newer. ' +
  'Update the browser, or open this address on another device.</p></div>';

/**
 * Runs before anything else, in ES5. `registerProperty` came with Safari 16.4 and Firefox 128, `color-mix` with
 * Chrome 111: together they are our list of browsers. A browser without them gets the notice and nothing more is loaded.
 */
export const oldBrowserScript = `(function () {
  var css = window.CSS;
  if (css && css.registerProperty && css.supports && css.supports('color', 'color-mix(in srgb, red, red)')) return;
  document.write(${JSON.stringify(NOTICE)});
  if (window.stop) window.stop();
})();`;
