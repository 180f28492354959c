// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { StrictMode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { refused, serve, type Asked } from '#components/ui/testing/answers.ts';
import { InEnglish } from '#components/ui/testing/in-english.tsx';
import { SetPassword } from './set-password.tsx';
import { Welcome } from './welcome.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  history.replaceState(null, '', '/');
});

const FIRST = { purpose: 'first-admin', expiresAt: 1 };
const OMARS = { purpose: 'set-password', name: 'Omar', email: 'omar@northwind.example', expiresAt: 1 };

/** A server that knows one link. */
function knows(link: object) {
  return serve(({ path, body }: Asked) => {
    if (Object(body).token !== 'secret') return refused(404, { code: 'not-found', message: 'No such link' });
    if (path === '/api/links/inspect') return Response.json(link);
    return path === '/api/welcome' ? Response.json({}, { status: 201 }) : new Response(null, { status: 204 });
  });
}

function opened(page: 'welcome' | 'set-password', fragment: string) {
  history.replaceState(null, '', `/${page}${fragment}`);
  const onDone = vi.fn<() => void>();
  render(
    <StrictMode>
      {page === 'welcome' ? <Welcome onSignedIn={onDone} /> : <SetPassword onDone={onDone} />}
    </StrictMode>,
    { wrapper: InEnglish },
  );
  return onDone;
}

const enter = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('a page that is opened by a link', () => {
  it('takes the secret out of the address, and uses it', async () => {
    const asked = knows(FIRST);
    const onDone = opened('welcome', '#secret');
    await screen.findByLabelText('Your name');
    expect(location.href).not.toContain('secret');
    enter('Your name', ' Ana Ruiz ');
    enter('E-mail', 'ana@northwind.example');
    enter('Password', 'correct horse battery');
    enter('Password, once more', 'correct horse battery');
    press('Create the account');
    await vi.waitFor(() => expect(onDone).toHaveBeenCalledTimes(1));
    expect(asked.at(-1)).toEqual({
      method: 'POST',
      path: '/api/welcome',
      body: {
        token: 'secret',
        name: 'Ana Ruiz',
        email: 'ana@northwind.example',
        password: 'correct horse battery',
      },
    });
  });

  it('says whose password it sets, and sets it', async () => {
    const asked = knows(OMARS);
    const onDone = opened('set-password', '#secret');
    expect(await screen.findByText('omar@northwind.example')).toBeDefined();
    enter('New password', 'correct horse battery');
    enter('New password, once more', 'correct horse battery');
    press('Set the password');
    await vi.waitFor(() => expect(onDone).toHaveBeenCalledTimes(1));
    expect(asked.at(-1)?.body).toEqual({ token: 'secret', password: 'correct horse battery' });
  });

  it.each([
    ['short', 'short', 'Too short: 5 of at least 12 characters.'],
    ['x'.repeat(129), 'x'.repeat(129), 'Too long: at most 128 characters.'],
    ['correct horse battery', 'correct horse batery', 'This is not the same as above.'],
  ])('does not send the password %s with %s', async (password, repeated, words) => {
    const asked = knows(OMARS);
    opened('set-password', '#secret');
    await screen.findByLabelText('New password');
    asked.length = 0;
    enter('New password', password);
    enter('New password, once more', repeated);
    press('Set the password');
    expect(screen.getByText(words)).toBeDefined();
    expect(asked).toEqual([]);
  });

  it('tells that the link is missing', async () => {
    const asked = knows(FIRST);
    opened('welcome', '');
    expect(await screen.findByText('This page is opened by a link')).toBeDefined();
    expect(asked).toEqual([]);
  });

  it.each([
    ['was used', FIRST, '#used'],
    ['is for something else', OMARS, '#secret'],
  ])('tells that the link no longer works when it %s', async (_, link, fragment) => {
    knows(link);
    opened('welcome', fragment);
    expect(await screen.findByText('This link no longer works')).toBeDefined();
    expect(screen.getByText(/prints a new link/u)).toBeDefined();
  });

  it('does not take a server that fails for a bad link, and asks again', async () => {
    let isDown = true;
    serve(() =>
      isDown ? refused(503, { code: 'store-failed', message: 'The store is away' }) : Response.json(FIRST),
    );
    opened('welcome', '#secret');
    expect(await screen.findByText('The store is away')).toBeDefined();
    isDown = false;
    press('Try again');
    expect(await screen.findByLabelText('Your name')).toBeDefined();
  });

  it('takes another link that is opened in the same tab', async () => {
    knows(FIRST);
    opened('welcome', '#used');
    await screen.findByText('This link no longer works');
    location.hash = '#secret';
    expect(await screen.findByLabelText('Your name')).toBeDefined();
  });
});
