import * as z from 'zod';
import { LOCALES } from '#lib/words/locale';
import { ROLES } from '#lib/domain/role';
import { scopeSchema } from './scope-text.ts';
import { emailSchema, nameSchema } from './sign-in-endpoints.ts';

/** Bodies of the routes about people and tokens. */
export const addPersonSchema = z.strictObject({
  name: nameSchema,
  email: emailSchema,
  role: z.enum(ROLES),
  scope: scopeSchema,
});

export const changePersonSchema = z.strictObject({
  version: z.int().min(1),
  name: nameSchema.optional(),
  role: z.enum(ROLES).optional(),
  scope: scopeSchema.optional(),
  disabled: z.boolean().optional(),
});

export const changeAccountSchema = z.strictObject({ locale: z.enum(LOCALES).nullable() });

export const makeTokenSchema = z.strictObject({ name: nameSchema });
