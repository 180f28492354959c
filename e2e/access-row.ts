import type { Asker } from './askers.ts';
import type { RouteName } from './routes-on-disk.ts';

/** One request and what each asker is answered. */
export interface AccessRow {
  route: RouteName;
  path: string;
  /** Sent as JSON. */
  body?: unknown;
  /** Takes the place of the session that one has. */
  endsSession?: true;
  expected: Readonly<Record<Asker, number>>;
}

/** Where no `display` is given, it is answered as a stranger or a script would be: what is for anyone, or 403. */
type Statuses = readonly [
  nobody: number,
  viewer: number,
  supervisor: number,
  manager: number,
  admin: number,
  token: number,
  display?: number,
];

/** A row of the table; `body` is sent as JSON. */
export function row(route: RouteName, path: string, ...[statuses, body]: [Statuses, unknown?]): AccessRow {
  const [nobody, viewer, supervisor, manager, admin, token, given] = statuses;
  const isForAnyone = nobody !== 401 && nobody !== 303;
  const display = given ?? (isForAnyone ? token : 403);
  return {
    route,
    path,
    ...(body !== undefined && { body }),
    expected: { nobody, viewer, supervisor, manager, admin, token, display },
  };
}
