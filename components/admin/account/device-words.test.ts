import { describe, expect, it } from 'vitest';
import { englishWords } from '#lib/words/testing/english-words';
import { deviceWords } from './device-words.ts';

const MOZILLA = 'Mozilla/5.0';
const KIT = 'AppleWebKit/537.36 (KHTML, like Gecko)';

describe('a device in words', () => {
  it.each([
    [`${MOZILLA} (Windows NT 10.0; Win64; x64) ${KIT} Chrome/140.0.0.0 Safari/537.36`, 'Chrome on Windows'],
    [
      `${MOZILLA} (Windows NT 10.0; Win64; x64) ${KIT} Chrome/140.0.0.0 Safari/537.36 Edg/140.0`,
      'Edge on Windows',
    ],
    [`${MOZILLA} (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0`, 'Firefox on Linux'],
    [
      `${MOZILLA} (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15`,
      'Safari on Mac',
    ],
    [
      `${MOZILLA} (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1`,
      'Safari on iPhone',
    ],
    [
      `${MOZILLA} (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/126.0 Mobile/15E148 Safari/604.1`,
      'Chrome on iPhone',
    ],
    [
      `${MOZILLA} (Linux; Android 14; Pixel 8) ${KIT} Chrome/140.0.0.0 Mobile Safari/537.36`,
      'Chrome on Android',
    ],
    [
      `${MOZILLA} (SMART-TV; LINUX; Tizen 7.0) ${KIT} SamsungBrowser/4.0 Chrome/94.0 TV Safari/537.36`,
      'Samsung Internet on a television',
    ],
    [`${MOZILLA} (Web0S; Linux/SmartTV) ${KIT} Chrome/108.0 Safari/537.36`, 'Chrome on a television'],
    [`${MOZILLA} (X11; CrOS x86_64 14541.0.0) ${KIT} Chrome/140.0 Safari/537.36`, 'Chrome on ChromeOS'],
    ['curl/8.5.0', 'curl'],
    ['', 'An unknown browser'],
    [MOZILLA, 'An unknown browser'],
    ['<script>alert(1)</script>', 'An unknown browser'],
  ])('%s is %s', (agent, words) => {
    expect(deviceWords(agent, englishWords('admin'))).toBe(words);
  });
});
