import { runInNewContext } from 'node:vm';
import { Refusal } from '../refusal.ts';

/** Longer ones are refused unread. */
const LONGEST_PATTERN = 4000;
/** A pattern made to run for ever is stopped after this. */
const MATCH_MS = 250;

/** `whole`: the name itself, or an expression for all of it. `beginning`: as users are searched for, by how they begin. */
export type Extent = 'whole' | 'beginning';

/**
 * Those whose name fits a pattern, which is a regular expression as Java has them; left out or empty, all. Throws the fault for
 * one that is no expression, or that takes too long.
 */
export function fitting<T>(
  things: readonly T[],
  nameOf: (thing: T) => string,
  { pattern, extent }: { pattern: string; extent: Extent },
): readonly T[] {
  if (pattern === '' || pattern === '.*') return things;
  const expression = expressionOf(pattern, extent);
  const fits = matchAll(expression, things.map(nameOf), pattern);
  return things.filter((_, at) => fits[at] === true);
}

function expressionOf(pattern: string, extent: Extent): RegExp {
  if (pattern.length > LONGEST_PATTERN) throw refusal(pattern, 'The pattern is too long.');
  const [, flag = '', rest = pattern] = /^\(\?(i)\)(.*)$/s.exec(pattern) ?? [];
  const quoted = rest.replaceAll(/\\Q(.*?)(?:\\E|$)/gs, (_, text: string) =>
    text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&'),
  );
  try {
    return new RegExp(`^(?:${quoted})${extent === 'whole' ? '$' : ''}`, `u${flag}`);
  } catch {
    throw refusal(pattern, 'The pattern is not a regular expression.');
  }
}

/** The error may be of another context, and so no Error of ours. */
function isTimeout(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
  );
}

/** In a context of its own, since only there can an expression be stopped while it runs. */
function matchAll(expression: RegExp, names: readonly string[], pattern: string): readonly unknown[] {
  try {
    const found: unknown = runInNewContext(
      'names.map((name) => expression.test(name))',
      { expression, names },
      { timeout: MATCH_MS },
    );
    return Array.isArray(found) ? found : [];
  } catch (error) {
    if (isTimeout(error)) throw refusal(pattern, 'The pattern takes too long.');
    throw error;
  }
}

function refusal(pattern: string, message: string): Refusal {
  return new Refusal('InvalidRegexpPatternFault', message, { pattern: pattern.slice(0, 200) });
}
