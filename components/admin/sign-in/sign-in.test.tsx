// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { SignInProblem } from '#lib/domain/sign-in-problem';
import { refused, serve, type Asked } from '#components/ui/testing/answers.ts';
import { InEnglish } from '#components/ui/testing/in-english.tsx';
import { SignIn, type Doors } from './sign-in.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function shown(doors: Partial<Doors> = {}, told: { problem?: SignInProblem; isPasswordSet?: boolean } = {}) {
  const onSignedIn = vi.fn<() => void>();
  render(
    <SignIn
      doors={{ demoDoor: false, oidc: null, needsFirstAdmin: false, ...doors }}
      next="/desk"
      problem={told.problem ?? null}
      isPasswordSet={told.isPasswordSet ?? false}
      onSignedIn={onSignedIn}
    />,
    { wrapper: InEnglish },
  );
  return onSignedIn;
}

const enter = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

function enterPassword(): void {
  enter('E-mail', ' ana@northwind.example ');
  enter('Password', ' with spaces ');
  press('Sign in');
}

describe('signing in', () => {
  it('sends the e-mail trimmed and the password as it is', async () => {
    const asked = serve(() => Response.json({}));
    const onSignedIn = shown();
    enterPassword();
    await vi.waitFor(() => expect(onSignedIn).toHaveBeenCalledTimes(1));
    expect(asked).toEqual([
      {
        method: 'POST',
        path: '/api/auth/sign-in/email',
        body: { email: 'ana@northwind.example', password: ' with spaces ' },
      },
    ]);
  });

  it('goes on to the second factor, and back', async () => {
    serve(() => Response.json({ twoFactorRedirect: true }));
    const onSignedIn = shown();
    enterPassword();
    const code = await screen.findByLabelText('Code');
    expect(document.activeElement).toBe(code);
    expect(onSignedIn).not.toHaveBeenCalled();
    press('Back');
    expect(screen.getByLabelText('E-mail')).toBeDefined();
  });

  it.each([
    ['Code', '/api/auth/two-factor/verify-totp', null],
    ['Backup code', '/api/auth/two-factor/verify-backup-code', 'Use a backup code'],
  ])('takes a %s without its spaces', async (label, path, other) => {
    const asked = serve(({ path: to }: Asked) =>
      Response.json(to.endsWith('/email') ? { twoFactorRedirect: true } : {}),
    );
    const onSignedIn = shown();
    enterPassword();
    await screen.findByLabelText('Code');
    if (other) press(other);
    enter(label, '123 456');
    press('Sign in');
    await vi.waitFor(() => expect(onSignedIn).toHaveBeenCalledTimes(1));
    expect(asked.at(-1)).toEqual({ method: 'POST', path, body: { code: '123456', trustDevice: false } });
  });

  it('does not send half a code', async () => {
    const asked = serve(() => Response.json({ twoFactorRedirect: true }));
    shown();
    enterPassword();
    await screen.findByLabelText('Code');
    enter('Code', '123 45');
    press('Sign in');
    expect(screen.getByText('Enter the six digits.')).toBeDefined();
    expect(asked).toHaveLength(1);
  });

  it('starts again when the second step took too long', async () => {
    serve(({ path }: Asked) =>
      path.endsWith('/email')
        ? Response.json({ twoFactorRedirect: true })
        : refused(401, { code: 'expired', message: 'This took too long. Start again.' }),
    );
    shown();
    enterPassword();
    await screen.findByLabelText('Code');
    enter('Code', '123456');
    press('Sign in');
    fireEvent.click(await screen.findByRole('button', { name: 'Start again' }));
    expect(screen.getByLabelText('E-mail')).toBeDefined();
    expect(screen.getByText('This took too long. Start again.')).toBeDefined();
  });

  it('offers exactly the doors that exist', () => {
    shown();
    expect(screen.queryByRole('button', { name: 'Look around' })).toBeNull();
    expect(screen.queryByRole('button', { name: /^Sign in with/u })).toBeNull();
    expect(screen.queryByText(/Nobody administers/u)).toBeNull();
    cleanup();
    shown({ demoDoor: true, oidc: { name: 'Northwind' }, needsFirstAdmin: true });
    expect(screen.getByRole('button', { name: 'Look around' })).toBeDefined();
    expect(screen.getByRole('button', { name: 'Sign in with Northwind' })).toBeDefined();
    expect(screen.getByText(/Nobody administers/u)).toBeDefined();
  });

  it('looks around by one press', async () => {
    const asked = serve(() => new Response(null, { status: 204 }));
    const onSignedIn = shown({ demoDoor: true });
    press('Look around');
    await vi.waitFor(() => expect(onSignedIn).toHaveBeenCalledTimes(1));
    expect(asked.map(({ path }) => path)).toEqual(['/api/demo']);
  });

  it('says what went wrong before, and what has been done', () => {
    shown({}, { problem: 'disabled', isPasswordSet: true });
    expect(screen.getByText(/^Your access was taken away\./)).toBeDefined();
    expect(screen.getByText(/^The password is set\./)).toBeDefined();
  });
});
