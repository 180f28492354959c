// Keeps the page of the wall and the files of its build, so that a television which is switched on while the server is
// away, or answers in pieces, begins with the page it had last, and the pictures that its boards show. Numbers are never
// kept here. Scope: /wall.
const CACHE = 'watchfloor-wall';
const SHELL = '/wall';
const FILES = '/_next/static/';
const IMAGES = '/api/images/';
const PATIENCE_MS = 4_000;
const MOST_FILES = 200;
const MOST_IMAGES = 100;
/** The page differs by none of these: it holds no data, and its files are named by their content. */
const LOOSELY = { ignoreVary: true, ignoreSearch: true };

self.addEventListener('install', (event) => {
  void self.skipWaiting();
  event.waitUntil(fetch(SHELL, { headers: { accept: 'text/html' } }).then(keepShell, () => undefined));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate' && pathname === SHELL) event.respondWith(answerShell(event));
  else if (pathname.startsWith(FILES)) event.respondWith(answerFile(request));
  else if (pathname.startsWith(IMAGES)) event.respondWith(answerImage(request));
});

self.addEventListener('message', (event) => {
  const { kind, files, paths } = event.data ?? {};
  if (kind === 'loaded' && Array.isArray(files)) event.waitUntil(keepOnly(files).catch(() => undefined));
  if (kind === 'images' && Array.isArray(paths))
    event.waitUntil(keepOnlyImages(paths).catch(() => undefined));
});

/** The server's page where it gives one in time, else the last one. */
async function answerShell(event) {
  const fresh = fetch(event.request);
  event.waitUntil(fresh.then((answer) => keepShell(answer.clone())).catch(() => undefined));
  const answer = await Promise.race([fresh.catch(() => null), after(PATIENCE_MS)]);
  if (answer && answer.status < 500) return answer;
  const kept = await caches.match(SHELL, { ...LOOSELY, cacheName: CACHE }).catch(() => undefined);
  return kept ?? fresh;
}

async function answerFile(request) {
  const kept = await caches.match(request, { ignoreVary: true, cacheName: CACHE }).catch(() => undefined);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) {
    const copy = answer.clone();
    void caches
      .open(CACHE)
      .then((cache) => cache.put(request, copy))
      .catch(() => undefined);
  }
  return answer;
}

/** A picture never changes, so one that is kept is as good as the server's. */
async function answerImage(request) {
  const kept = await caches.match(request, { ...LOOSELY, cacheName: CACHE }).catch(() => undefined);
  return kept ?? fetch(request);
}

/** The pictures of the boards that this wall shows now; one that cannot be fetched is left for the next time. */
async function keepOnlyImages(told) {
  const cache = await caches.open(CACHE);
  const wanted = told
    .filter((path) => typeof path === 'string' && path.startsWith(IMAGES))
    .slice(0, MOST_IMAGES);
  for (const { url } of await cache.keys()) {
    const { pathname } = new URL(url);
    if (pathname.startsWith(IMAGES) && !wanted.includes(pathname)) await cache.delete(url);
  }
  for (const path of wanted)
    if (!(await cache.match(path, LOOSELY))) await cache.add(path).catch(() => undefined);
}

/** Keeps a page once all that it names is kept: a page without its files would be worse than the one before. */
async function keepShell(answer) {
  const isPage =
    answer.ok && !answer.redirected && /text\/html/.test(answer.headers.get('content-type') ?? '');
  if (!isPage) return;
  const cache = await caches.open(CACHE);
  await keepFiles(cache, filesIn(await answer.clone().text()));
  await cache.put(SHELL, answer);
}

/** The files of the page that is kept and those of pages that are open; what older builds have left goes. */
async function keepOnly(loaded) {
  const cache = await caches.open(CACHE);
  const shell = await cache.match(SHELL, LOOSELY);
  if (!shell) return;
  const told = loaded
    .filter((file) => typeof file === 'string' && file.startsWith(FILES))
    .slice(0, MOST_FILES);
  const wanted = new Set([...filesIn(await shell.text()), ...told]);
  await keepFiles(cache, wanted);
  for (const { url } of await cache.keys()) {
    const { pathname, search } = new URL(url);
    if (pathname.startsWith(FILES) && !wanted.has(pathname + search)) await cache.delete(url);
  }
}

async function keepFiles(cache, files) {
  for (const file of files) if (!(await cache.match(file, { ignoreVary: true }))) await cache.add(file);
}

/** What the page needs; not what it names for browsers that know no modules, which cannot show it anyway. */
function filesIn(html) {
  const needed = html.replaceAll(/<script\b[^>]*\bnomodule\b[^>]*>/gi, '');
  return new Set(needed.match(/\/_next\/static\/[\w./~%-]+\.(?:js|css)(?:\?[\w=&.%-]+)?/g) ?? []);
}

function after(waitMs) {
  return new Promise((resolve) => setTimeout(() => resolve(null), waitMs));
}
