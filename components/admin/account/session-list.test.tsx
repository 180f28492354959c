// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { SessionView } from '#lib/domain/person';
import { refused, serve, type Asked } from '#components/ui/testing/answers.ts';
import { InEnglish } from '#components/ui/testing/in-english.tsx';
import { SessionList } from './session-list.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const PATH = '/api/account/sessions';
const NOW = Date.UTC(2025, 2, 3, 14, 5, 12);

function session(id: string, agent: string, isCurrent = false): SessionView {
  return {
    id,
    createdAt: NOW - 3_600_000,
    lastSeenAt: NOW - 60_000,
    expiresAt: NOW + 1,
    address: '10.0.0.7',
    agent,
    isCurrent,
  };
}

const HERE = session('a', 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0', true);
const CURL = session('b', 'curl/8.5.0');
const PHONE = session('c', 'Mozilla/5.0 (Linux; Android 14) Chrome/140.0 Mobile Safari/537.36');

/** A server on which some sessions are open. */
function open(...some: SessionView[]) {
  let sessions = some;
  return serve(({ method, path }: Asked) => {
    if (method === 'GET') return Response.json({ sessions });
    const id = path.slice(PATH.length + 1);
    sessions = sessions.filter((each) => (id === '' ? each.isCurrent : each.id !== id));
    return new Response(null, { status: 204 });
  });
}

function shown(whose: string | null = null): void {
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <SessionList path={PATH} whose={whose} now={NOW} />
    </QueryClientProvider>,
    { wrapper: InEnglish },
  );
}

const devices = () => screen.getAllByRole('listitem').map((item) => item.querySelector('p')?.textContent);

describe('where somebody is signed in', () => {
  it('is told in words, and which of them this browser is', async () => {
    open(HERE, CURL);
    shown();
    await screen.findByText('This browser');
    expect(devices()).toEqual(['Firefox on LinuxThis browser', 'curl']);
    expect(screen.getAllByRole('listitem')[1]?.textContent).toContain(
      '10.0.0.7 · used 1 min ago · signed in 1 h ago',
    );
  });

  it('ends one, never the one at hand', async () => {
    const asked = open(HERE, CURL, PHONE);
    shown();
    fireEvent.click(await screen.findByRole('button', { name: 'Sign out curl, 10.0.0.7' }));
    await vi.waitFor(() => expect(devices()).toHaveLength(2));
    expect(asked).toContainEqual({ method: 'DELETE', path: `${PATH}/b`, body: undefined });
    expect(screen.queryByRole('button', { name: /Firefox/u })).toBeNull();
  });

  it('ends all others after asking', async () => {
    const asked = open(HERE, CURL, PHONE);
    shown();
    fireEvent.click(await screen.findByRole('button', { name: 'Sign out everywhere else' }));
    expect(asked.filter(({ method }) => method === 'DELETE')).toEqual([]);
    expect(screen.getByText(/All 2 browsers are signed out at once/u)).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: 'Sign out' }));
    await vi.waitFor(() => expect(devices()).toHaveLength(1));
    expect(asked).toContainEqual({ method: 'DELETE', path: PATH, body: undefined });
    expect(screen.queryByRole('button', { name: /everywhere/u })).toBeNull();
  });

  it('is nowhere for somebody who is signed in nowhere', async () => {
    open();
    shown('Omar');
    expect(await screen.findByText('Omar is not signed in anywhere.')).toBeDefined();
  });

  it('says when it cannot be told, and asks again', async () => {
    let isDown = true;
    serve(() =>
      isDown
        ? refused(503, { code: 'store-failed', message: 'The store is away' })
        : Response.json({ sessions: [CURL] }),
    );
    shown('Omar');
    expect(await screen.findByText('The store is away')).toBeDefined();
    isDown = false;
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('curl')).toBeDefined();
  });
});
