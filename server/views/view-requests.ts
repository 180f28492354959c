import * as z from 'zod';
import { readDeskAddress, viewAddress } from '#lib/domain/desk-address';
import { lineSchema } from '#lib/domain/panel-schema';
import { SAVED_VIEW_BOUNDS } from '#lib/domain/saved-view';

const { nameLength, addressLength } = SAVED_VIEW_BOUNDS;
const name = lineSchema(nameLength).trim().min(1, 'Give it a name.');
const id = z.string().min(1).max(200);
// Whatever a desk would not read is not kept either.
const address = z
  .string()
  .max(addressLength, 'This view says more than can be kept.')
  .transform((text) => viewAddress(readDeskAddress(text)));

/** Bodies of the routes about saved views. */
export const addViewSchema = z.strictObject({ name, address, team: id.nullable() });
export const changeViewSchema = z.strictObject({
  version: z.int().min(1),
  name: name.optional(),
  address: address.optional(),
  team: id.nullable().optional(),
});
export const defaultViewSchema = z.strictObject({ view: id.nullable() });
