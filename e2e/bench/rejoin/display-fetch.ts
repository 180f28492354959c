import type { Fetch } from '#components/live/stream-reader.ts';

/** One request of a display. `status` 0: the server could not be reached. */
export interface Asked {
  what: string;
  /** When it was sent, epoch ms. */
  at: number;
  status: number;
}

export interface DisplayFetchOptions {
  url: string;
  token: string;
  onAsked: (asked: Asked) => void;
}

/** Fetches as a display's browser does: from its server, with its cookie, which the server may renew. */
export function displayFetch({ url, token, onAsked }: DisplayFetchOptions): Fetch {
  let cookie = `wf_display=${token}`;
  return async (path, init) => {
    const [pathname = ''] = path.split('?', 1);
    const asked = { what: `${init.method ?? 'GET'} ${pathname}`, at: Date.now(), status: 0 };
    onAsked(asked);
    const headers = new Headers(init.headers);
    headers.set('cookie', cookie);
    headers.set('sec-fetch-site', 'same-origin');
    const answer = await fetch(`${url}${path}`, { ...init, headers });
    asked.status = answer.status;
    const [renewed] = answer.headers.getSetCookie();
    if (renewed !== undefined) cookie = renewed.split(';', 1)[0] ?? cookie;
    return answer;
  };
}

/** What the server says to each is taken to be said to all: come back after half a second. */
export function atOnce(fetch: Fetch): Fetch {
  return async (path, init) => {
    const answer = await fetch(path, init);
    if (!(answer.headers.get('content-type') ?? '').startsWith('text/event-stream') || !answer.body)
      return answer;
    const same = new TransformStream<string, string>({
      transform: (text, controller) => controller.enqueue(text.replaceAll(/"retryMs":\d+/g, '"retryMs":500')),
    });
    const body = answer.body
      .pipeThrough(new TextDecoderStream())
      .pipeThrough(same)
      .pipeThrough(new TextEncoderStream());
    return new Response(body, { status: answer.status, headers: answer.headers });
  };
}
