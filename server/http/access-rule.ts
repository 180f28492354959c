import { isAtLeast, type Role } from '#lib/domain/role';
import type { Caller } from '#server/auth/caller';

export const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
export type Method = (typeof METHODS)[number];

/** Who may pass with one method. */
export interface Door {
  /** The least role, anyone at all, or no person whatever the role. */
  least: Role | 'anyone' | 'nobody';
  /** Whether a read-only API token opens it. */
  tokens?: boolean;
  /** Whether a paired display opens it. */
  displays?: boolean;
  /** What a body may have at most; 64 KiB unless said. */
  mostBytes?: number;
  /** The route itself says how long its answer may be kept; nothing may be unless said. */
  isLasting?: true;
}

/**
 * One route. In `path`, `:name` stands for one segment, a last `*` for one or more.
 * `asset`: the same bytes for everybody, served without asking who it is.
 */
export interface AccessRule {
  kind: 'page' | 'api' | 'asset';
  path: string;
  /** Whether boards stand on this page, which may show pages of elsewhere. */
  framesPages?: true;
  methods: Partial<Readonly<Record<Method, Door>>>;
}

export type Verdict =
  | { kind: 'door'; rule: AccessRule; door: Door }
  | { kind: 'no-method'; rule: AccessRule; allow: readonly string[] }
  | { kind: 'unknown' };

/** What `rules` say of a request; whatever they do not name is unknown to everybody. HEAD is judged as GET. */
export function judge(
  rules: readonly AccessRule[],
  { method, path }: { method: string; path: string },
): Verdict {
  const rule = rules.find((candidate) => matches(candidate.path, path));
  if (!rule) return { kind: 'unknown' };
  const asked = method === 'HEAD' ? 'GET' : method;
  const known = METHODS.find((candidate) => candidate === asked);
  const door = known && rule.methods[known];
  if (door) return { kind: 'door', rule, door };
  const listed = METHODS.filter((candidate) => rule.methods[candidate]);
  return {
    kind: 'no-method',
    rule,
    allow: listed.flatMap((name) => (name === 'GET' ? ['GET', 'HEAD'] : [name])),
  };
}

/** Whether a request's path, in normal form, is one that the pattern means. */
export function matches(pattern: string, path: string): boolean {
  const wanted = pattern.split('/');
  const given = path.split('/');
  const isOpen = wanted.at(-1) === '*';
  if (isOpen ? given.length < wanted.length : given.length !== wanted.length) return false;
  return wanted.every((part, place) => {
    const segment = given[place] ?? '';
    if (part === '*' || part.startsWith(':')) return segment !== '';
    return part === segment;
  });
}

/** Whether a caller may pass; `sign-in` where it would help to be somebody. */
export function mayPass(door: Door, caller: Caller): 'yes' | 'no' | 'sign-in' {
  if (door.least === 'anyone') return 'yes';
  switch (caller.kind) {
    case 'nobody':
      return 'sign-in';
    case 'token':
      return door.tokens ? 'yes' : 'no';
    case 'display':
      return door.displays ? 'yes' : 'no';
    case 'person':
      return door.least !== 'nobody' && isAtLeast(caller.role, door.least) ? 'yes' : 'no';
  }
}
