import * as z from 'zod';
import { AUDIT_OUTCOMES } from '#lib/domain/audit-view';
import { AppError } from '#server/app-error';
import { AUDIT_ACTIONS } from './audit.ts';

// Past what PostgreSQL and a page can say of time.
const moment = z
  .string()
  .transform((text) => Date.parse(text))
  .refine((at) => Number.isFinite(at) && at > -8e15 && at < 8e15, {
    message: 'must be a moment such as 2026-01-05T09:00:00Z',
  });

const shape = z.object({
  from: z.exactOptional(moment),
  to: z.exactOptional(moment),
  actor: z.exactOptional(z.string().max(300)),
  action: z.exactOptional(z.enum(AUDIT_ACTIONS)),
  outcome: z.exactOptional(z.enum(AUDIT_OUTCOMES)),
  text: z.exactOptional(z.string().max(200)),
  before: z.exactOptional(z.string().regex(/^\d{1,16}\.[\da-f-]{36}$/, 'must be a place in the audit')),
});

/** Which entries: `from` on and before `to` in epoch ms; `before` is a place that a page before told. */
export type AuditFilter = z.infer<typeof shape>;

export type FilterReading = { kind: 'ok'; filter: AuditFilter } | { kind: 'bad'; problem: string };

/** Reads the filter of an address. What is empty filters nothing. */
export function readFilter(parameters: Iterable<readonly [string, string]>): FilterReading {
  const given = [...parameters]
    .map(([name, value]) => [name, value.trim()] as const)
    .filter(([, value]) => value !== '');
  const parsed = shape.safeParse(Object.fromEntries(given));
  if (parsed.success) return { kind: 'ok', filter: parsed.data };
  const [issue] = parsed.error.issues;
  return { kind: 'bad', problem: `${issue?.path.join('.')}: ${issue?.message}` };
}

/** The same for a route. Throws AppError `bad-request`. */
export function filterOf(request: Request): AuditFilter {
  const reading = readFilter(new URL(request.url).searchParams);
  if (reading.kind === 'bad') throw new AppError('bad-request', reading.problem);
  return reading.filter;
}
