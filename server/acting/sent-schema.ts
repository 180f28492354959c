import * as z from 'zod';
import { isSeen, isSendable, sendable } from '#lib/domain/sent-text';

const UNSENDABLE = 'It has control characters, which cannot be sent.';
const UNSEEN = 'It has nothing that can be seen.';

/** The name or id of something upstream: another one would be another thing, so that it is sent as it is or not at all. */
export const sentName = z.string().min(1).max(200).refine(isSendable, { error: UNSENDABLE });

/** What somebody writes: what cannot be sent is left out, and something is there to be read. */
export const sentText = (longest: number): z.ZodType<string> =>
  z.string().overwrite(sendable).max(longest).refine(isSeen, { error: UNSEEN });
