import * as z from 'zod';
import type { Caller } from '../caller.ts';
import { CookieJar } from './cookie-jar.ts';

const caller = z.custom<Caller>((value) => z.object({ kind: z.string() }).safeParse(value).success);

/** Somebody's browser: keeps cookies, says where its requests come from, follows nothing by itself. */
export class Browser {
  readonly jar: CookieJar;
  readonly #origin: string;
  readonly #headers: Record<string, string>;

  constructor(origin: string, headers: Record<string, string>, jar = new CookieJar()) {
    this.#origin = origin;
    this.#headers = headers;
    this.jar = jar;
  }

  async ask(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers({ 'user-agent': 'Tests/1', ...this.#headers });
    for (const [name, value] of new Headers(init.headers)) headers.set(name, value);
    const cookies = this.jar.header();
    if (cookies !== '') headers.set('cookie', cookies);
    if (init.method !== undefined && !headers.has('origin')) headers.set('origin', this.#origin);
    const response = await fetch(new URL(path, this.#origin), { redirect: 'manual', ...init, headers });
    this.jar.take(response);
    return response;
  }

  async post(path: string, body: unknown = {}, headers: Record<string, string> = {}): Promise<Response> {
    return this.ask(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  }

  async signIn(email: string, password: string): Promise<Response> {
    return this.post('/api/auth/sign-in/email', { email, password });
  }

  /** Who the server takes this browser for. */
  async who(): Promise<Caller> {
    return caller.parse(await (await this.ask('/api/ready')).json());
  }

  /** The same cookies in other hands. */
  copy(): Browser {
    return new Browser(this.#origin, this.#headers, this.jar.copy());
  }
}
