// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PersonView } from '#lib/domain/person';
import { refused, serve, type Asked } from '#components/ui/testing/answers.ts';
import { InEnglish } from '#components/ui/testing/in-english.tsx';
import { EditPerson } from './edit-person.tsx';
import type { ListedPerson } from './listed-person.ts';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const OMAR: PersonView = {
  id: 'p1',
  name: 'Omar Diallo',
  email: 'omar@northwind.example',
  role: 'supervisor',
  scope: { kind: 'all' },
  isDemo: false,
  disabledAt: null,
  createdAt: 0,
  lastSignInAt: null,
  hasSecondFactor: false,
  hasPassword: true,
  version: 3,
};

/** A server that keeps one person and takes a change of its newest version only. */
function keeper(start: PersonView) {
  let kept = start;
  const asked = serve(({ method, body }: Asked) => {
    if (method === 'GET') return Response.json({ people: [kept] });
    const { version, ...changes } = Object(body);
    if (version !== kept.version)
      return refused(409, { code: 'conflict', message: 'Somebody else has changed this person' });
    if (changes.role === 'viewer')
      return refused(409, { code: 'conflict', message: 'The last administrator stays' });
    kept = { ...kept, ...changes, version: kept.version + 1 };
    return Response.json({ person: kept });
  });
  return {
    asked,
    kept: () => kept,
    changeTo: (is: Partial<PersonView>) => (kept = { ...kept, ...is, version: kept.version + 1 }),
  };
}

function shown(over: Partial<ListedPerson> = {}) {
  const onSaved = vi.fn<() => void>();
  const onClose = vi.fn<() => void>();
  render(
    <QueryClientProvider client={new QueryClient()}>
      <EditPerson
        person={{ ...OMAR, sees: 'Everything', isSelf: false, ...over }}
        connections={[]}
        onClose={onClose}
        onSaved={onSaved}
      />
    </QueryClientProvider>,
    { wrapper: InEnglish },
  );
  return { onSaved, onClose };
}

const name = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Name' });
const role = () => screen.getByRole<HTMLSelectElement>('combobox', { name: 'Role' });
const rename = (to: string) => fireEvent.change(name(), { target: { value: to } });
const press = (button: string) => fireEvent.click(screen.getByRole('button', { name: button }));

describe('editing a person', () => {
  it('sends only what was changed, on the version it was read at', async () => {
    const { asked } = keeper(OMAR);
    const { onSaved } = shown();
    rename('Omar El-Diallo ');
    press('Save');
    await vi.waitFor(() => expect(onSaved).toHaveBeenCalledTimes(1));
    expect(asked).toEqual([
      { method: 'PATCH', path: '/api/people/p1', body: { version: 3, name: 'Omar El-Diallo' } },
    ]);
  });

  it('asks for nothing when nothing was changed', () => {
    const { asked } = keeper(OMAR);
    const { onClose } = shown();
    press('Save');
    expect(onClose).toHaveBeenCalledTimes(1);
    expect(asked).toEqual([]);
  });

  it('does not send an empty name', async () => {
    const { asked } = keeper(OMAR);
    shown();
    rename('  ');
    press('Save');
    expect(await screen.findByText('Enter a name.')).toBeDefined();
    expect(asked).toEqual([]);
  });

  it('shows what somebody else changed meanwhile and keeps what was entered', async () => {
    const server = keeper(OMAR);
    server.changeTo({ role: 'manager' });
    const { onSaved } = shown();
    rename('Omar El-Diallo');
    press('Save');
    const notice = (await screen.findByText('Role: Supervisor → Manager')).closest('[role=status]');
    expect(notice?.textContent).toContain('Somebody else has changed this person meanwhile');
    expect(name().value).toBe('Omar El-Diallo');
    expect(onSaved).not.toHaveBeenCalled();
  });

  it('saves mine on top of theirs without undoing theirs', async () => {
    const server = keeper(OMAR);
    server.changeTo({ role: 'manager' });
    const { onSaved } = shown();
    rename('Omar El-Diallo');
    press('Save');
    fireEvent.click(await screen.findByRole('button', { name: 'Save mine on top' }));
    await vi.waitFor(() => expect(onSaved).toHaveBeenCalledTimes(1));
    expect(server.kept()).toMatchObject({ name: 'Omar El-Diallo', role: 'manager', version: 5 });
  });

  it('loads theirs, to go on from there', async () => {
    const server = keeper(OMAR);
    server.changeTo({ name: 'O. Diallo', role: 'manager' });
    const { onSaved } = shown();
    rename('Omar El-Diallo');
    press('Save');
    fireEvent.click(await screen.findByRole('button', { name: 'Load theirs' }));
    expect(name().value).toBe('O. Diallo');
    expect(role().value).toBe('manager');
    rename('Omar');
    press('Save');
    await vi.waitFor(() => expect(onSaved).toHaveBeenCalledTimes(1));
    expect(server.kept()).toMatchObject({ name: 'Omar', role: 'manager' });
  });

  it('does not take another refusal for a change by somebody else', async () => {
    keeper(OMAR);
    shown();
    fireEvent.change(role(), { target: { value: 'viewer' } });
    press('Save');
    expect((await screen.findByRole('alert')).textContent).toBe('The last administrator stays');
    expect(screen.queryByText(/Somebody else/u)).toBeNull();
  });

  it('leaves one’s own role and scope alone', () => {
    keeper(OMAR);
    shown({ isSelf: true });
    expect(role().disabled).toBe(true);
    expect(
      screen.getByText('Nobody changes their own role or scope: another administrator can.'),
    ).toBeDefined();
    const scope = screen.getByRole<HTMLFieldSetElement>('group', { name: 'Sees' });
    expect(scope.disabled).toBe(true);
    expect(within(scope).getByRole<HTMLInputElement>('radio', { name: 'Everything' }).checked).toBe(true);
  });
});
