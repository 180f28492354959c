// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, renderHook, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Button } from './button.tsx';
import { Form, textOf } from './form.tsx';
import { FormProblem } from './form-problem.tsx';
import { refused, serve } from './testing/answers.ts';
import { InEnglish } from './testing/in-english.tsx';
import { TextField } from './text-field.tsx';
import { useSubmit } from './use-submit.ts';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function Page({ onDone = () => undefined }: { onDone?: (answer: unknown) => void }) {
  const submission = useSubmit({ onDone });
  return (
    <Form
      aria-label="Thing"
      submission={submission}
      check={(entered) => (textOf(entered, 'name') === '' ? { name: 'Enter a name.' } : {})}
      onSend={(entered) =>
        void submission.submit({
          method: 'POST',
          path: '/api/things',
          body: { name: textOf(entered, 'name') },
          timeoutMs: 50,
        })
      }
    >
      <TextField label="Name" name="name" hint="What it is called." />
      <FormProblem problem={submission.problem} unsaid />
      <Button type="submit" busy={submission.busy}>
        Send
      </Button>
      {submission.ok && <p>Sent</p>}
    </Form>
  );
}

const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Name' });
const send = () => fireEvent.click(screen.getByRole('button', { name: 'Send' }));

function enterAndSend(name = 'Ana'): void {
  fireEvent.change(field(), { target: { value: name } });
  send();
}

describe('something asked of the server', () => {
  it('is on its way once, also when it is asked twice before anything is drawn anew', async () => {
    const asked = serve(() => Response.json({}));
    const { result } = renderHook(() => useSubmit(), { wrapper: InEnglish });
    const { submit } = result.current;
    const request = { method: 'POST', path: '/api/things' } as const;
    expect(await act(() => Promise.all([submit(request), submit(request)]))).toEqual([true, false]);
    expect(asked).toHaveLength(1);
  });
});

describe('a form that is sent', () => {
  it('sends what was entered and hands over the answer', async () => {
    const asked = serve(() => Response.json({ id: 7 }, { status: 201 }));
    const onDone = vi.fn<(answer: unknown) => void>();
    render(<Page onDone={onDone} />, { wrapper: InEnglish });
    enterAndSend();
    expect(await screen.findByText('Sent')).toBeDefined();
    expect(asked).toEqual([{ method: 'POST', path: '/api/things', body: { name: 'Ana' } }]);
    expect(onDone.mock.calls).toEqual([[{ id: 7 }]]);
  });

  it('takes an answer without a body', async () => {
    serve(() => new Response(null, { status: 204 }));
    render(<Page />, { wrapper: InEnglish });
    enterAndSend();
    expect(await screen.findByText('Sent')).toBeDefined();
  });

  it('is sent once however often it is pressed, and says that it is at work', async () => {
    let answer: (given: Response) => void = () => undefined;
    const asked = serve(() => new Promise((resolve) => (answer = resolve)));
    render(<Page />, { wrapper: InEnglish });
    enterAndSend();
    const button = screen.getByRole('button', { name: 'Send' });
    expect(button.getAttribute('aria-busy')).toBe('true');
    send();
    fireEvent.submit(screen.getByRole('form'));
    expect(asked).toHaveLength(1);
    await act(async () => answer(Response.json({})));
    expect(screen.getByText('Sent')).toBeDefined();
    expect(button.getAttribute('aria-busy')).toBeNull();
  });

  it('is not sent while something is wrong with it: the field says what, and has the focus', () => {
    const asked = serve(() => Response.json({}));
    render(<Page />, { wrapper: InEnglish });
    send();
    expect(asked).toEqual([]);
    expect(document.activeElement).toBe(field());
    expect(field().getAttribute('aria-invalid')).toBe('true');
    const says = field().getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(says.map((id) => document.getElementById(id)?.textContent)).toEqual([
      'What it is called.',
      'Enter a name.',
    ]);
  });

  it('shows at its field what the server finds wrong with it, and keeps what was entered', async () => {
    serve(() => refused(400, { code: 'bad-request', message: 'name: Too long: at most 120 characters' }));
    render(<Page />, { wrapper: InEnglish });
    enterAndSend('Ana');
    expect(await screen.findByText('Too long: at most 120 characters')).toBeDefined();
    expect(document.activeElement).toBe(field());
    expect(field().value).toBe('Ana');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says above its button what is wrong with something that has no field', async () => {
    serve(() => refused(400, { code: 'bad-request', message: 'scope.entries.3.id: must not be empty' }));
    render(<Page />, { wrapper: InEnglish });
    enterAndSend();
    expect((await screen.findByRole('alert')).textContent).toBe('scope.entries.3.id: Must not be empty');
  });

  it.each([
    ['our own routes', refused(409, { code: 'conflict', message: 'There is one of that name' })],
    [
      'the library of sign-in',
      Response.json({ code: 'X', message: 'There is one of that name' }, { status: 401 }),
    ],
  ])('says why %s refuse it', async (_, answer) => {
    serve(() => answer);
    render(<Page />, { wrapper: InEnglish });
    enterAndSend();
    expect((await screen.findByRole('alert')).textContent).toBe('There is one of that name');
  });

  it.each([
    ['the network fails', () => new TypeError('fetch failed'), 'The server could not be reached.'],
    ['the answer is no JSON', () => new Response('<html>', { status: 200 }), 'could not be read'],
    ['a proxy answers', () => new Response('Bad gateway', { status: 502 }), 'The server answered 502'],
    ['no answer comes', () => new Promise<Response>(() => undefined), 'has not answered'],
  ])('says so when %s, and can be sent again', async (_, answer, words) => {
    const asked = serve(answer);
    render(<Page />, { wrapper: InEnglish });
    enterAndSend();
    expect((await screen.findByRole('alert')).textContent).toContain(words);
    send();
    expect(asked).toHaveLength(2);
    await screen.findByRole('alert');
  });

  it('counts down while one has to wait', async () => {
    serve(() => refused(429, { code: 'too-many-requests', message: 'Too many tries.', retryAfterS: 90 }));
    render(<Page />, { wrapper: InEnglish });
    enterAndSend();
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toBe('Too many tries.Try again in 1 min 30 s.');
  });

  it('goes on counting to the end of the wait, then is silent about it', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    serve(() => refused(429, { code: 'too-many-requests', message: 'Too many tries.', retryAfterS: 3 }));
    render(<Page />, { wrapper: InEnglish });
    enterAndSend();
    const alert = await screen.findByRole('alert');
    act(() => void vi.advanceTimersByTime(1000));
    expect(alert.textContent).toBe('Too many tries.Try again in 2 s.');
    act(() => void vi.advanceTimersByTime(5000));
    expect(alert.textContent).toBe('Too many tries.');
  });
});
