import * as z from 'zod';
import { connectionDraftSchema } from '#lib/domain/connection-draft';
import { CREDENTIAL_PURPOSES } from '#lib/domain/connection-settings';
import { SERVICE_VERSIONS } from '#lib/domain/service-address';
import { columnRolesSchema } from './stored-settings.ts';

const LONGEST = { username: 200, password: 1_000 };

const username = z
  .string()
  .trim()
  .min(1, 'Type the user name.')
  .max(LONGEST.username, `A user name has at most ${LONGEST.username} characters.`)
  // A colon would end the name in the header that carries it.
  .regex(/^[^:\p{Cc}]*$/u, 'A user name has no colon and no control characters.');
const password = z
  .string()
  .min(1, 'Type the password.')
  .max(LONGEST.password, `A password has at most ${LONGEST.password} characters.`);

/** A user on the upstream with its password. */
export const credentialSchema = z.strictObject({ username, password });

const settings = connectionDraftSchema({ mayBeLocal: true });
const added = z.exactOptional(credentialSchema);

/** A new connection. Whether an address of this machine will do is judged where it is added. */
export const addSchema = z.strictObject({
  settings,
  users: z.strictObject({ polling: credentialSchema, directory: added, acting: added }),
});
export type AddRequest = z.infer<typeof addSchema>;

/** A change of what is given; `users` must bring every password again when the address leads to another host. */
export const changeSchema = z.strictObject({
  version: z.number().int().min(0),
  settings: z.exactOptional(settings),
  columnRoles: z.exactOptional(columnRolesSchema),
  users: z.exactOptional(z.strictObject({ polling: added, directory: added, acting: added })),
});
export type ChangeRequest = z.infer<typeof changeSchema>;

const testUser = z.strictObject({
  username: z.string().max(LONGEST.username),
  password: z.exactOptional(z.string().max(LONGEST.password)),
});
const tested = z.exactOptional(testUser);

/** What to test: typed values, or those of the stored connection `id` where a password is left out or empty. */
export const testSchema = z.strictObject({
  id: z.exactOptional(z.string().max(100)),
  settings: z.object({
    url: z.string().max(1_000),
    serviceVersion: z.enum(['address', ...SERVICE_VERSIONS]),
    zone: z.string().max(100),
    dataCentreZone: z.string().max(100),
  }),
  users: z.strictObject({ polling: tested, directory: tested, acting: tested }),
});

export type TestRequest = z.infer<typeof testSchema>;

export const purposeSchema = z.enum(CREDENTIAL_PURPOSES);
