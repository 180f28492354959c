import * as z from 'zod';
import {
  COLUMN_ROLES,
  type ColumnRoles,
  type ConnectionSettings,
  ROLLING_PERIODS,
} from '#lib/domain/connection-settings';
import { STATISTICS_RANGES } from '#lib/domain/statistics-range';

const DAY_MS = 86_400_000;
const ofDay = z.number().int().min(0).max(DAY_MS);

const column = z.exactOptional(z.string().min(1).max(300));
const roles = Object.fromEntries(COLUMN_ROLES.map((role) => [role, column]));

/** Which column plays which part, as it is typed and as it is kept. */
export const columnRolesSchema: z.ZodType<ColumnRoles> = z.strictObject(roles);

const shape = z.object({
  name: z.string(),
  url: z.url(),
  findsVersion: z.exactOptional(z.literal(true)),
  zone: z.string(),
  dataCentreZone: z.string(),
  businessDayStartMs: ofDay,
  shiftStartMs: ofDay,
  statisticsRange: z.enum(STATISTICS_RANGES),
  rollingPeriod: z.enum(ROLLING_PERIODS),
  columnRoles: columnRolesSchema,
});

/** Settings as the store keeps them, without the id. */
export function writeSettings(settings: ConnectionSettings): string {
  return JSON.stringify({ ...settings, id: undefined });
}

/** Settings from the store; null where the text is not what was written there. */
export function readSettings(id: string, text: string): ConnectionSettings | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const parsed = shape.safeParse(value);
  return parsed.success ? { id, ...parsed.data } : null;
}
