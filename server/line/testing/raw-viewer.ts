import { comeAbout } from './come-about.ts';
import type { LinePerson } from './line-callers.ts';
import type { Line } from './open-line.ts';

/** Somebody's stream as bytes: all that ever came, and how it ended. */
export class RawViewer {
  /** Everything heard so far. */
  text = '';
  isOver = false;
  status = 0;
  readonly #line: Line;
  readonly #person: LinePerson;
  readonly #done = new AbortController();

  constructor(line: Line, person: LinePerson) {
    this.#line = line;
    this.#person = person;
  }

  get streamId(): string {
    return /"stream":"([\w-]+)"/.exec(this.text)?.[1] ?? '';
  }

  get lastEventId(): string {
    return (
      this.text
        .match(/^id: (.*)$/gm)
        ?.at(-1)
        ?.slice(4) ?? ''
    );
  }

  get goodbye(): string | null {
    return /"kind":"goodbye".*?"reason":"(\w+)"/.exec(this.text)?.[1] ?? null;
  }

  /** Opens a stream, or goes on with one. */
  async open(from?: { streamId: string; lastEventId: string }): Promise<void> {
    const path = from ? `/api/stream?stream=${from.streamId}` : '/api/stream';
    const headers = { ...this.#person.session, ...(from && { 'last-event-id': from.lastEventId }) };
    const hear = (text: string): void => {
      this.text += text;
    };
    const answer = await this.#line.ask(path, { headers, signal: this.#done.signal }, hear);
    this.status = answer.status;
    void this.#read(answer);
    if (answer.ok) await comeAbout('the stream names itself', () => this.streamId !== '');
  }

  /** What the server answers to a set of queries, as text. */
  async put(queries: readonly unknown[]): Promise<string> {
    const answer = await this.#line.ask(`/api/stream/${this.streamId}`, {
      method: 'PUT',
      headers: this.#person.session,
      body: JSON.stringify({ queries }),
    });
    return answer.text();
  }

  leave(): void {
    this.#done.abort();
  }

  async #read(answer: Response): Promise<void> {
    await answer.arrayBuffer().catch(() => undefined);
    this.isOver = true;
  }
}
