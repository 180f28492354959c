// Keeps a page without numbers, and the files of its build, so that a phone without a network opens something that can show
// what the page itself has kept of one person, and for how long, and wipes what may not be shown any more. Scope: /pocket.
const CACHE = 'watchfloor-pocket';
const SHELL = '/pocket/shell';
const PAGE = '/pocket';
const FILES = '/_next/static/';
const LAST_LOOK = 'watchfloor-pocket';
const PATIENCE_MS = 4_000;
const MOST_FILES = 200;

self.addEventListener('install', () => {
  void self.skipWaiting();
});

self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate' && pathname === PAGE) event.respondWith(answerPage(event));
  else if (pathname.startsWith(FILES)) event.respondWith(answerFile(request));
});

self.addEventListener('message', (event) => {
  const { kind, build, files } = event.data ?? {};
  if (kind === 'loaded' && typeof build === 'string' && Array.isArray(files))
    event.waitUntil(keep(build, files).catch(() => undefined));
});

/** The server's page where it gives one in time, else the one that shows what the phone has kept. */
async function answerPage(event) {
  const fresh = fetch(event.request);
  event.waitUntil(fresh.then(wipeWhereNobodyIsIn).catch(() => undefined));
  const answer = await Promise.race([fresh.catch(() => null), after(PATIENCE_MS)]);
  if (answer && answer.status < 500) return answer;
  return (await keptShell()) ?? fresh;
}

/** Sent on to the way in, or refused: whoever was kept here is not signed in any more. */
async function wipeWhereNobodyIsIn({ type, status }) {
  if (type === 'opaqueredirect' || status === 401 || status === 403) indexedDB.deleteDatabase(LAST_LOOK);
}

async function answerFile(request) {
  const kept = await caches.match(request, { ignoreVary: true, cacheName: CACHE }).catch(() => undefined);
  return kept ?? fetch(request);
}

async function keptShell() {
  const cache = await caches.open(CACHE);
  const shell = (await cache.keys()).find(isShell);
  return shell && (await cache.match(shell, { ignoreVary: true }));
}

/** One shell, of the build that is told, with all that it names; the parts of the page that are told; nothing of before. */
async function keep(build, told) {
  const cache = await caches.open(CACHE);
  const name = `${SHELL}?build=${encodeURIComponent(build)}`;
  const files = new Set(
    told.filter((file) => typeof file === 'string' && file.startsWith(FILES)).slice(0, MOST_FILES),
  );
  const known = await cache.match(name, { ignoreVary: true });
  const shell = known ?? (await fetch(SHELL, { headers: { accept: 'text/html' } }));
  const isPage = shell.ok && !shell.redirected && /text\/html/.test(shell.headers.get('content-type') ?? '');
  if (!isPage) return;
  for (const file of filesIn(await shell.clone().text())) files.add(file);
  // A page without its files would be worse than the one before.
  for (const file of files) if (!(await cache.match(file, { ignoreVary: true }))) await cache.add(file);
  if (!known) await cache.put(name, shell);
  for (const request of await cache.keys()) {
    const { pathname, search } = new URL(request.url);
    if (isShell(request) ? pathname + search !== name : !files.has(pathname + search))
      await cache.delete(request);
  }
}

function isShell({ url }) {
  return new URL(url).pathname === SHELL;
}

/** What the page needs; not what it names for browsers that know no modules, which cannot show it anyway. */
function filesIn(html) {
  const needed = html.replaceAll(/<script\b[^>]*\bnomodule\b[^>]*>/gi, '');
  return new Set(needed.match(/\/_next\/static\/[\w./~%-]+\.(?:js|css)(?:\?[\w=&.%-]+)?/g) ?? []);
}

function after(waitMs) {
  return new Promise((resolve) => setTimeout(() => resolve(null), waitMs));
}
