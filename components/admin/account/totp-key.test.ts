import { describe, expect, it } from 'vitest';
import { totpKey } from './totp-key.ts';

describe('the key for an authenticator app', () => {
  it.each([
    ['otpauth://totp/Watchfloor:ana?secret=JBSWY3DPEHPK3PXP&issuer=Watchfloor', 'JBSW Y3DP EHPK 3PXP'],
    ['otpauth://totp/x?secret=ABCDEFG', 'ABCD EFG'],
    ['otpauth://totp/x', null],
    ['nothing of the kind', null],
  ])('in %s is %s', (uri, key) => {
    expect(totpKey(uri)).toBe(key);
  });
});
