import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { join, resolve } from 'node:path';
import next from 'next';

const HOST = '127.0.0.1';
const root = resolve(import.meta.dirname, '../../..');
const dir = join(root, 'e2e/bench/plain');

export interface PlainSite extends AsyncDisposable {
  readonly url: string;
}

/**
 * The same pictures drawn in the plain way (`e2e/bench/plain`), built by the same tools and served on a free port; what
 * they ask of the server goes to the app at `appPort`.
 */
export async function openPlainSite(appPort: number): Promise<PlainSite> {
  buildPlain();
  const app = next({ dev: false, dir, httpServer: createServer() });
  const handlePage = app.getRequestHandler();
  await app.prepare();
  const server = createServer((near, answer) => {
    const { url: path = '/', method, headers } = near;
    if (!path.startsWith('/api/')) {
      void handlePage(near, answer);
      return;
    }
    const far = request({ host: HOST, port: appPort, path, method, headers }, (response) => {
      answer.writeHead(response.statusCode ?? 502, response.headers);
      response.on('data', (chunk: Buffer) => answer.write(chunk));
      response.on('end', () => answer.end());
    });
    far.on('error', () => answer.destroy());
    answer.on('close', () => far.destroy());
    near.pipe(far);
  });
  await new Promise<void>((opened) => server.listen(0, HOST, opened));
  const address = server.address();
  return {
    url: `http://${HOST}:${typeof address === 'object' && address ? address.port : 0}`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      await app.close();
    },
  };
}

function buildPlain(): void {
  // The tools' own cache does not notice that the loader has changed.
  rmSync(join(dir, '.next'), { recursive: true, force: true });
  const done = spawnSync(process.execPath, [join(root, 'node_modules/next/dist/bin/next'), 'build', dir], {
    cwd: root,
    encoding: 'utf8',
  });
  if (done.status !== 0)
    throw new Error(`The plain pages could not be built:\n${`${done.stdout}${done.stderr}`.slice(0, 2_000)}`);
}
