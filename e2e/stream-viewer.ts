import { type IncomingMessage, request as httpRequest } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { decodeFrame } from '#lib/wire/decode-frame';
import type { Frame } from '#lib/wire/frame';
import type { LiveQuery } from '#lib/domain/live-query';

/** A server, and the headers of whoever looks. */
interface Address {
  readonly url: string;
  readonly session: Readonly<Record<string, string>>;
}

/** A viewer without a browser: one connection of its own that reads the stream, or stops reading it. */
export class StreamViewer {
  readonly #response: IncomingMessage;
  readonly #at: Address;
  readonly #onText: (text: string) => void;
  readonly #counts = new Map<Frame['kind'], number>();
  readonly #waiting = new Set<() => void>();
  #rest = '';
  #id = '';
  #ended = false;

  private constructor(at: Address, response: IncomingMessage, onText: (text: string) => void) {
    this.#at = at;
    this.#onText = onText;
    this.#response = response;
    response.setEncoding('utf8');
    response.on('data', (text: string) => this.#read(text));
    response.on('error', () => undefined);
    response.on('close', () => {
      this.#ended = true;
      this.#tell();
    });
  }

  /** Resolves once the server has greeted. `onText` is told all that comes, as it comes. */
  static async open(at: Address, onText: (text: string) => void = () => undefined): Promise<StreamViewer> {
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      httpRequest(`${at.url}/api/stream`, { agent: false, headers: { ...at.session } }, resolve)
        .on('error', reject)
        .end();
    });
    const viewer = new StreamViewer(at, response, onText);
    await viewer.until(() => viewer.#id !== '');
    return viewer;
  }

  get ended(): boolean {
    return this.#ended;
  }

  count(kind: Frame['kind']): number {
    return this.#counts.get(kind) ?? 0;
  }

  /** Says what to show; `anew` asks for all of it whole again. Comes back when told to, as a page does. */
  async put(queries: readonly LiveQuery[], anew: readonly string[] = []): Promise<readonly string[]> {
    const answer = await fetch(`${this.#at.url}/api/stream/${this.#id}`, {
      method: 'PUT',
      headers: { ...this.#at.session },
      body: JSON.stringify({ queries, anew }),
    });
    if (answer.status === 429) {
      await setTimeout(Number(answer.headers.get('retry-after')) * 1_000);
      return this.put(queries, anew);
    }
    if (!answer.ok) throw new Error(`PUT was answered with ${answer.status}`);
    const body: unknown = await answer.json();
    if (typeof body !== 'object' || body === null || !('queries' in body)) return [];
    return Array.isArray(body.queries) ? body.queries.map(String) : [];
  }

  async until(done: () => boolean): Promise<void> {
    while (!done()) {
      if (this.#ended) throw new Error('The stream has ended');
      await new Promise<void>((resolve) => this.#waiting.add(resolve));
    }
  }

  async end(): Promise<void> {
    while (!this.#ended) await new Promise<void>((resolve) => this.#waiting.add(resolve));
  }

  stopReading(): void {
    this.#response.pause();
  }

  close(): void {
    this.#response.destroy();
  }

  #read(text: string): void {
    this.#onText(text);
    const blocks = (this.#rest + text).split('\n\n');
    this.#rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const decoded = decodeFrame(/^data: (.*)$/m.exec(block)?.[1] ?? '');
      if (decoded.kind !== 'frame') continue;
      const { frame } = decoded;
      if (frame.kind === 'hello') this.#id = frame.stream;
      this.#counts.set(frame.kind, this.count(frame.kind) + 1);
    }
    this.#tell();
  }

  #tell(): void {
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const resume of waiting) resume();
  }
}
