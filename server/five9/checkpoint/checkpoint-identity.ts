import { createHash } from 'node:crypto';
import type { WireViewSettings } from '../contract/wire-types.ts';

/** Whose figures they are and how they were asked for. A checkpoint of another identity is of no use. */
export interface CheckpointOrigin {
  user: string;
  url: string;
  view: WireViewSettings;
}

/** A digest that says nothing of the user to whoever reads it. */
export function checkpointIdentity({ user, url, view }: CheckpointOrigin): string {
  const { statisticsRange, rollingPeriod, shiftStart, timeZone } = view;
  const origin = [url.replace(/\/+$/, ''), user, statisticsRange, rollingPeriod, shiftStart, timeZone];
  return createHash('sha256').update(JSON.stringify(origin)).digest('hex');
}
