import { once } from 'node:events';
import { createServer } from 'node:http';

/** A page of elsewhere: it counts how often it is fetched, and tries to take the focus and the window for itself. */
export async function serveFramedPage(): Promise<
  AsyncDisposable & { url: string; asked: () => number; referrers: () => readonly string[] }
> {
  const referrers: string[] = [];
  let asked = 0;
  const server = createServer((request, response) => {
    asked += 1;
    referrers.push(request.headers.referer ?? '');
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><title>News</title>
      <body style="font:40px sans-serif;background:#fff;color:#123">
      <h1>Canteen</h1><p id="ran">Soup of the day</p><input autofocus>
      <script>
        document.getElementById('ran').textContent = 'Lentil soup';
        window.focus(); document.querySelector('input').focus();
        try { top.location = 'about:blank' } catch {}
        try { window.open('about:blank') } catch {}
      </script>`);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The page listens on no port');
  return {
    url: `http://127.0.0.1:${address.port}/news`,
    asked: () => asked,
    referrers: () => referrers,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
