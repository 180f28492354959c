import * as z from 'zod';
import { CAMPAIGN_ACTIONS, type CampaignAct } from '#lib/domain/campaign-action';
import { sentName } from './sent-schema.ts';

/** The end of the year 9999, beyond which no date can be written. */
const LAST_MOMENT = 253_402_300_799_999;
const moment = z.int().min(0).max(LAST_MOMENT).nullable().default(null);

/** What POST /api/acting/{connection}/campaigns takes. */
export const campaignActSchema: z.ZodType<CampaignAct> = z
  .strictObject({
    key: z.string().min(8).max(64),
    campaign: sentName,
    action: z.enum(CAMPAIGN_ACTIONS),
    dispositions: z.array(sentName).max(500).default([]),
    after: moment,
    before: moment,
  })
  .refine(({ action, dispositions }) => action !== 'reset-dispositions' || dispositions.length > 0, {
    path: ['dispositions'],
    error: 'Choose at least one.',
  })
  .refine(({ after, before }) => after === null || before === null || after < before, {
    path: ['before'],
    error: 'It must be later than the beginning.',
  });
