// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { DataScope, ScopeEntry } from '#lib/domain/data-scope';
import { refused, serve, type Asked } from '#components/ui/testing/answers.ts';
import { InEnglish } from '#components/ui/testing/in-english.tsx';
import { sameScope, toggleEntry } from './scope-entries.ts';
import { ScopeField, type ScopeConnection } from './scope-field.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const BILLING: ScopeEntry = { connection: 'east', kind: 'skill', id: 's1' };
const SALES: ScopeEntry = { connection: 'east', kind: 'skill', id: 's2' };
const EAST: ScopeConnection = { id: 'east', name: 'East' };
const NAMES: Readonly<Record<string, string>> = { s1: 'Billing', s2: 'Sales', g1: 'Night shift' };

function entriesAsked({ body }: Asked): readonly ScopeEntry[] {
  const entries: unknown = Object(Object(body).scope).entries;
  return Array.isArray(entries) ? entries : [];
}

/** A directory with two skills, of which Sales is gone upstream, and one group. */
function directory(asked: Asked): Response {
  if (asked.path === '/api/scopes') {
    const entries = entriesAsked(asked).map((entry) => ({
      ...entry,
      name: NAMES[entry.id] ?? null,
      isGone: entry.id === 's2',
    }));
    return Response.json({ entries, agents: entries.length * 8 });
  }
  const query = new URL(asked.path, 'http://here').searchParams;
  const ids = query.get('kind') === 'skill' ? ['s1', 's2'] : ['g1'];
  const found = ids
    .map((id) => ({ id, name: NAMES[id] ?? '', label: '', isGone: id === 's2' }))
    .filter(({ name }) => name.toLowerCase().includes(query.get('q') ?? ''));
  return Response.json({ entries: found, total: found.length });
}

function Page(props: { start: DataScope; connections: readonly ScopeConnection[]; disabled: boolean }) {
  const [scope, setScope] = useState(props.start);
  return (
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <ScopeField {...props} scope={scope} onChange={setScope} />
      <output data-testid="scope">{JSON.stringify(scope)}</output>
    </QueryClientProvider>
  );
}

function shown(
  start: DataScope,
  {
    connections = [EAST],
    disabled = false,
  }: { connections?: readonly ScopeConnection[]; disabled?: boolean } = {},
) {
  render(<Page start={start} connections={connections} disabled={disabled} />, { wrapper: InEnglish });
  return () => JSON.parse(screen.getByTestId('scope').textContent ?? '') as unknown;
}

const some = (...entries: ScopeEntry[]): DataScope => ({ kind: 'some', entries });

describe('choosing what somebody sees', () => {
  it('starts with nothing and says so', async () => {
    serve(directory);
    const scope = shown({ kind: 'all' });
    fireEvent.click(screen.getByRole('radio', { name: 'Only what is chosen' }));
    expect(scope()).toEqual(some());
    expect(await screen.findByText('Nothing is chosen, so nothing is seen.')).toBeDefined();
  });

  it('takes in and out what is ticked, and tells how many agents it shows', async () => {
    serve(directory);
    const scope = shown(some());
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Billing' }));
    expect(scope()).toEqual(some(BILLING));
    expect(await screen.findByText('8 agents are seen by this, as the directory is now.')).toBeDefined();
    fireEvent.click(await screen.findByRole('button', { name: 'Take out skill Billing' }));
    expect(scope()).toEqual(some());
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Billing' }).checked).toBe(false);
  });

  it('searches by kind and name', async () => {
    const asked = serve(directory);
    shown(some());
    fireEvent.change(screen.getByLabelText('Choose from'), { target: { value: 'group' } });
    fireEvent.change(screen.getByLabelText('Find'), { target: { value: 'night' } });
    expect(await screen.findByRole('checkbox', { name: 'Night shift' })).toBeDefined();
    expect(asked.map(({ path }) => path)).toContain('/api/directory/east?kind=group&q=night&limit=100');
  });

  it('marks what is gone upstream, and does not offer it anew', async () => {
    serve(directory);
    shown(some(SALES));
    const chosen = within(screen.getByRole('list', { name: 'Chosen' }));
    expect(await chosen.findByText(/gone/u)).toBeDefined();
    await screen.findByRole('checkbox', { name: 'Billing' });
    expect(screen.queryByRole('checkbox', { name: 'Sales' })).toBeNull();
  });

  it('names the connection where there are several, and where one is not there any more', async () => {
    serve(directory);
    shown(some(BILLING, { ...BILLING, connection: 'closed' }), {
      connections: [EAST, { id: 'west', name: 'West' }],
    });
    expect(await screen.findByText('skill, East')).toBeDefined();
    expect(screen.getByText('skill, closed')).toBeDefined();
    expect(screen.getByLabelText('Connection')).toBeDefined();
  });

  it('says what is wrong when the directory cannot be read, and keeps what is chosen', async () => {
    serve(() => refused(503, { code: 'store-failed', message: 'The store cannot be read' }));
    const scope = shown(some(BILLING));
    await vi.waitFor(() => expect(screen.getAllByText('The store cannot be read')).toHaveLength(2));
    expect(scope()).toEqual(some(BILLING));
  });

  it('changes nothing of one’s own', async () => {
    serve(directory);
    shown(some(BILLING), { disabled: true });
    expect(await screen.findByText('Billing')).toBeDefined();
    expect(screen.getByRole<HTMLFieldSetElement>('group').disabled).toBe(true);
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('the entries of a scope', () => {
  it.each<[string, readonly [DataScope, DataScope], boolean]>([
    ['everything and everything', [{ kind: 'all' }, { kind: 'all' }], true],
    ['everything and nothing', [{ kind: 'all' }, some()], false],
    ['the same in another order', [some(BILLING, SALES), some(SALES, BILLING)], true],
    ['one more', [some(BILLING), some(BILLING, SALES)], false],
    ['another in its place', [some(BILLING), some(SALES)], false],
    ['the same id of another connection', [some(BILLING), some({ ...BILLING, connection: 'west' })], false],
  ])('of %s are told apart', (_, [one, other], same) => {
    expect(sameScope(one, other)).toBe(same);
  });

  it('have each thing once', () => {
    expect(toggleEntry([BILLING], { ...BILLING })).toEqual([]);
    expect(toggleEntry([BILLING], SALES)).toEqual([BILLING, SALES]);
  });
});
