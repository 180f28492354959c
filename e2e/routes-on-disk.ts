import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');

/** One thing that can be asked for: `GET /api/people/:`, where `:` stands for one segment and `*` for several. */
export type RouteName = string;

/** What there is to ask for, read from the sources: pages, routes with their methods, the raw endpoints, the assets. */
export function routesOnDisk(): RouteName[] {
  return [
    ...globSync('app/**/page.tsx', { cwd: root }).map((file) => `GET ${pathOf(file)}`),
    ...globSync('pages/**/[!_]*.tsx', { cwd: root }).map((file) => `GET ${pathOf(file)}`),
    ...globSync('app/**/route.{ts,tsx}', { cwd: root }).flatMap((file) =>
      methodsIn(readFileSync(resolve(root, file), 'utf8')).map((method) => `${method} ${pathOf(file)}`),
    ),
    ...globSync('app/**/{icon,favicon,apple-icon,opengraph-image,manifest,robots,sitemap}.*', {
      cwd: root,
    }).map((file) => `GET ${file.replace(/^app/, '').replace(/manifest\.ts$/, 'manifest.webmanifest')}`),
    ...globSync('public/**/*.*', { cwd: root }).map((file) => `GET ${file.replace(/^public/, '')}`),
    'GET /_next/static/*',
    // Served beside Next by server/http/stream-endpoint.ts.
    'GET /api/stream',
    'PUT /api/stream/:',
  ].toSorted((one, other) => one.localeCompare(other));
}

/** The same form for a path of the access table. */
export function routeName(method: string, path: string): RouteName {
  return `${method} ${path.replaceAll(/:[^/]+/g, ':')}`;
}

function pathOf(file: string): string {
  const path = file
    .replace(/^(?:app|pages)/, '')
    .replace(/(?:\/(?:page|route))?\.tsx?$/, '')
    .replaceAll(/\/\([^)]+\)/g, '')
    .replaceAll(/\[\[?\.\.\.[^\]]+\]\]?/g, '*')
    .replaceAll(/\[[^\]]+\]/g, ':');
  return path === '' ? '/' : path;
}

function methodsIn(source: string): string[] {
  const named = source.matchAll(
    /export\s+(?:async\s+)?(?:function|const)\s+(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)\b/g,
  );
  const listed = [...source.matchAll(/export\s*\{([^}]*)\}/g)].flatMap(([, names = '']) =>
    [...names.matchAll(/\b(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)\b/g)].map(([name]) => name),
  );
  return [...[...named].map(([, name = '']) => name), ...listed];
}
