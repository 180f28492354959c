import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import type { Browser } from './testing/browser.ts';
import { PASSWORD, type ServedPeople, servePeople } from './testing/served-people.ts';
import { totpCode } from './testing/totp.ts';

const EMAIL = 'ada@example.com';
const WRONG = '000000';
const STEP_MS = 30_000;
const enabling = z.strictObject({ totpURI: z.string(), backupCodes: z.array(z.string()) });

interface Factor extends z.infer<typeof enabling> {
  browser: Browser;
  /** What the app shows now. */
  shown(): string;
  /** A code that was never used: half a minute has gone by. */
  code(): string;
}

/** The library reads the machine's clock: it stands still, and half a minute passes when we say so. */
function passStep(served: ServedPeople): void {
  void served.clock.advance(STEP_MS);
  vi.setSystemTime(Date.now() + STEP_MS);
}

/** The first administrator, with a second factor on. */
async function withFactor(served: ServedPeople): Promise<Factor> {
  const browser = await served.firstAdmin();
  const answer = await browser.post('/api/auth/two-factor/enable', { password: PASSWORD });
  const { totpURI, backupCodes } = enabling.parse(await answer.json());
  const shown = (): string => totpCode(totpURI, Date.now());
  const done = await browser.post('/api/auth/two-factor/verify-totp', { code: shown() });
  expect([done.status, await done.json()]).toEqual([200, {}]);
  const code = (): string => {
    passStep(served);
    return shown();
  };
  return { browser, totpURI, backupCodes, shown, code };
}

/** A code that is not right now, nor just before or after. */
function wrongCode(factor: Factor): string {
  const near = [-30_000, 0, 30_000].map((offset) => totpCode(factor.totpURI, Date.now() + offset));
  return near.includes(WRONG) ? '111111' : WRONG;
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe.each(['sqlite', 'postgres'] as const)('a second factor, on %s', (kind) => {
  it('is on once its first code was right, and keeps that browser signed in', async () => {
    await using served = await servePeople({ kind });
    const browser = await served.firstAdmin();
    expect((await browser.post('/api/auth/two-factor/enable', { password: 'wrong' })).status).toBe(400);
    const begun = await browser.post('/api/auth/two-factor/enable', { password: PASSWORD });
    const { totpURI, backupCodes } = enabling.parse(await begun.json());
    expect(decodeURIComponent(totpURI)).toMatch(/^otpauth:\/\/totp\/Watchfloor:ada@example\.com\?secret=/);
    expect(new Set(backupCodes).size).toBe(10);

    const [before] = await served.people.list();
    expect(before?.hasSecondFactor).toBe(false);
    expect(await (await served.browser().signIn(EMAIL, PASSWORD)).json()).toEqual({});

    await browser.post('/api/auth/two-factor/verify-totp', { code: totpCode(totpURI, Date.now()) });
    const [after] = await served.people.list();
    expect(after?.hasSecondFactor).toBe(true);
    expect(await browser.who()).toMatchObject({ kind: 'person' });
    expect(served.audit.of('person.second-factor-on')).toEqual([
      { by: 'Ada Admin', whom: 'Ada Admin', outcome: 'done' },
    ]);
    expect((await browser.post('/api/auth/two-factor/enable', { password: PASSWORD })).status).toBe(409);
  });

  it('stands between the password and the session', async () => {
    await using served = await servePeople({ kind });
    const factor = await withFactor(served);
    const browser = served.browser();
    const answer = await browser.signIn(EMAIL, PASSWORD);
    expect([answer.status, await answer.json()]).toEqual([200, { twoFactorRedirect: true }]);
    expect(answer.headers.getSetCookie().join()).not.toMatch(/session_token=[^;]/);
    expect(await browser.who()).toMatchObject({ kind: 'nobody' });

    const wrong = await browser.post('/api/auth/two-factor/verify-totp', { code: wrongCode(factor) });
    expect([wrong.status, JSON.stringify(await wrong.json())]).toEqual([
      401,
      expect.stringContaining('code is wrong'),
    ]);
    expect(await browser.who()).toMatchObject({ kind: 'nobody' });
    const right = await browser.post('/api/auth/two-factor/verify-totp', { code: factor.code() });
    expect([right.status, await right.json()]).toEqual([200, {}]);
    expect(await browser.who()).toMatchObject({ kind: 'person', name: 'Ada Admin' });
    expect(served.audit.of('session.signed-in').at(-1)).toMatchObject({ way: 'second factor' });
    expect(served.audit.of('session.refused')).toEqual([
      expect.objectContaining({ whom: 'Ada Admin', way: 'second factor', reason: 'wrong' }),
    ]);
  });

  it('takes each code once, and none from before the last one, also from another server', async () => {
    await using served = await servePeople({ kind });
    const factor = await withFactor(served);
    await using other = await servePeople({ store: served.store });
    const enter = async (by: ServedPeople, code: string): Promise<unknown> => {
      const browser = by.browser();
      await browser.signIn(EMAIL, PASSWORD);
      const answer = await browser.post('/api/auth/two-factor/verify-totp', { code });
      const isIn = (await browser.who()).kind === 'person';
      return answer.ok && isIn ? 'in' : { status: answer.status, told: await answer.text() };
    };
    const used = { status: 401, told: expect.stringContaining('was used already. Wait for the next one') };
    expect(await enter(served, factor.shown())).toEqual(used);
    const code = factor.code();
    void other.clock.advance(STEP_MS);
    const both = await Promise.all([enter(served, code), enter(other, code)]);
    expect(both.filter((one) => one === 'in')).toHaveLength(1);
    expect(both).toContainEqual(used);
    expect(await enter(other, code)).toEqual(used);
    expect(await enter(served, totpCode(factor.totpURI, Date.now() - STEP_MS))).toEqual(used);
    // An app whose clock is ahead: the one between is void with it.
    expect(await enter(served, totpCode(factor.totpURI, Date.now() + STEP_MS))).toBe('in');
    expect(await enter(served, factor.code())).toEqual(used);
    void other.clock.advance(STEP_MS);
    expect(await enter(served, factor.code())).toBe('in');
    expect(served.audit.of('session.refused').at(-1)).toMatchObject({
      whom: 'Ada Admin',
      way: 'second factor',
      reason: 'used code',
    });
  });

  it('counts used codes among the wrong ones', async () => {
    await using served = await servePeople({ kind });
    const factor = await withFactor(served);
    const browser = served.browser();
    await browser.signIn(EMAIL, PASSWORD);
    for (let place = 0; place < 5; place++)
      await browser.post('/api/auth/two-factor/verify-totp', { code: factor.shown() });
    const answer = await browser.post('/api/auth/two-factor/verify-totp', { code: factor.code() });
    expect([answer.status, await answer.text()]).toEqual([401, expect.stringContaining('sign-in-expired')]);
  });

  it('gives five tries, then wants the password again', async () => {
    await using served = await servePeople({ kind });
    const factor = await withFactor(served);
    const browser = served.browser();
    await browser.signIn(EMAIL, PASSWORD);
    const codes: unknown[] = [];
    for (let place = 0; place < 6; place++) {
      const answer = await browser.post('/api/auth/two-factor/verify-totp', { code: wrongCode(factor) });
      codes.push(z.object({ error: z.object({ code: z.string() }) }).parse(await answer.json()).error.code);
    }
    expect(codes).toEqual([...Array.from({ length: 5 }, () => 'unauthenticated'), 'sign-in-expired']);
    const late = await browser.post('/api/auth/two-factor/verify-totp', { code: factor.code() });
    expect(late.status).toBe(401);
    expect(await browser.who()).toMatchObject({ kind: 'nobody' });
  });

  it('is asked of no browser that has begun nothing', async () => {
    await using served = await servePeople({ kind });
    const factor = await withFactor(served);
    const answer = await served.browser().post('/api/auth/two-factor/verify-totp', { code: factor.code() });
    expect([answer.status, await answer.json()]).toEqual([
      401,
      {
        error: {
          code: 'sign-in-expired',
          message: expect.stringContaining('Start again'),
          reason: 'factor-expired',
        },
      },
    ]);
  });

  it('gives way to each backup code once', async () => {
    await using served = await servePeople({ kind });
    const { backupCodes, browser } = await withFactor(served);
    const [first = '', second = ''] = backupCodes;
    const enter = async (code: string): Promise<number> => {
      const other = served.browser();
      await other.signIn(EMAIL, PASSWORD);
      return (await other.post('/api/auth/two-factor/verify-backup-code', { code })).status;
    };
    expect([await enter(first), await enter(first), await enter(second)]).toEqual([200, 401, 200]);

    const anew = await browser.post('/api/auth/two-factor/generate-backup-codes', { password: PASSWORD });
    const { backupCodes: fresh } = z.object({ backupCodes: z.array(z.string()) }).parse(await anew.json());
    expect([await enter(backupCodes[3] ?? ''), await enter(fresh[0] ?? '')]).toEqual([401, 200]);
  });

  it('may be left out by a device that is trusted, until the password is set anew', async () => {
    await using served = await servePeople({ kind });
    const factor = await withFactor(served);
    const trusted = served.browser();
    await trusted.signIn(EMAIL, PASSWORD);
    await trusted.post('/api/auth/two-factor/verify-totp', { code: factor.code(), trustDevice: true });
    await trusted.post('/api/auth/sign-out');
    expect(await (await trusted.signIn(EMAIL, PASSWORD)).json()).toEqual({});
    expect(await trusted.who()).toMatchObject({ kind: 'person' });
    await trusted.post('/api/auth/sign-out');

    const [ada] = await served.people.list();
    const by = await factor.browser.who();
    if (!ada || by.kind !== 'person') throw new Error('Nobody there');
    const { link } = await served.people.makeLink(ada.id, by);
    const set = await served
      .browser()
      .post('/api/links/set-password', { token: link.split('#')[1], password: 'another long one' });
    expect(set.status).toBe(204);
    expect(await (await trusted.signIn(EMAIL, 'another long one')).json()).toEqual({
      twoFactorRedirect: true,
    });
  });

  it('is asked of every device once more when its owner changes the password or switches it off', async () => {
    await using served = await servePeople({ kind });
    const factor = await withFactor(served);
    const trusted = served.browser();
    await trusted.signIn(EMAIL, PASSWORD);
    await trusted.post('/api/auth/two-factor/verify-totp', { code: factor.code(), trustDevice: true });
    const elsewhere = trusted.copy();
    const newPassword = 'another long one';
    const changing = { currentPassword: PASSWORD, newPassword };
    expect((await factor.browser.post('/api/auth/change-password', changing)).status).toBe(200);
    const asked = { twoFactorRedirect: true };
    expect(await (await elsewhere.signIn(EMAIL, newPassword)).json()).toEqual(asked);

    await elsewhere.post('/api/auth/two-factor/verify-totp', { code: factor.code(), trustDevice: true });
    const own = { password: newPassword };
    await factor.browser.post('/api/auth/two-factor/disable', own);
    const anew = await factor.browser.post('/api/auth/two-factor/enable', own);
    const { totpURI } = enabling.parse(await anew.json());
    const code = totpCode(totpURI, Date.now());
    expect((await factor.browser.post('/api/auth/two-factor/verify-totp', { code })).status).toBe(200);
    await elsewhere.post('/api/auth/sign-out');
    expect(await (await elsewhere.signIn(EMAIL, newPassword)).json()).toEqual(asked);
  });

  it('is switched off with the password', async () => {
    await using served = await servePeople({ kind });
    const { browser } = await withFactor(served);
    expect((await browser.post('/api/auth/two-factor/disable', { password: 'wrong' })).status).toBe(400);
    expect((await browser.post('/api/auth/two-factor/disable', { password: PASSWORD })).status).toBe(200);
    expect(await (await served.browser().signIn(EMAIL, PASSWORD)).json()).toEqual({});
    expect(served.audit.of('person.second-factor-off')).toHaveLength(1);
  });

  it('keeps nothing in the store that opens it', async () => {
    await using served = await servePeople({ kind });
    const { totpURI, backupCodes } = await withFactor(served);
    const kept = JSON.stringify(await served.store.db.selectFrom('auth_two_factor').selectAll().execute());
    expect(kept).not.toContain(new URL(totpURI).searchParams.get('secret'));
    for (const code of backupCodes) expect(kept).not.toContain(code);
  });
});
