import type { Words } from '#lib/words/words';

// Names, but for the televisions': that one is a word.
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/\bEdgi?A?(?:iOS)?\//u, 'Edge'],
  [/\bOPR\//u, 'Opera'],
  [/\bSamsungBrowser\//u, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\//u, 'Firefox'],
  [/\b(?:Chrome|CriOS|Chromium)\//u, 'Chrome'],
  [/\bVersion\/[\d.]+.*\bSafari\//u, 'Safari'],
];

const TELEVISION = 'television';

const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/\biPhone\b/u, 'iPhone'],
  [/\biPad\b/u, 'iPad'],
  [/\bSMART-TV\b|\bTizen\b|\bWeb0S\b|\bAppleTV\b|\bBRAVIA\b|\bAFT[A-Z]/u, TELEVISION],
  [/\bAndroid\b/u, 'Android'],
  [/\bCrOS\b/u, 'ChromeOS'],
  [/\bWindows\b/u, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/u, 'Mac'],
  [/\bLinux\b/u, 'Linux'],
];

/** `Chrome on Windows`, of a User-Agent text: enough for people to know their own devices again. */
export function deviceWords(agent: string, t: Words<'admin'>): string {
  const browser = nameIn(BROWSERS, agent);
  const system = nameIn(SYSTEMS, agent);
  if (browser && system) return t('account.device.browserOn', { browser, system });
  if (browser) return browser;
  if (system) return t('account.device.onSystem', { system });
  const tool = /^([A-Za-z][\w-]{1,30})(?:\/|$)/u.exec(agent)?.[1];
  return tool && tool !== 'Mozilla' ? tool : t('account.device.unknown');
}

function nameIn(names: readonly (readonly [RegExp, string])[], agent: string): string | undefined {
  return names.find(([sign]) => sign.test(agent))?.[1];
}
