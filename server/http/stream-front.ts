import type { Runtime } from '../runtime-parts.ts';
import { currentOwner } from '../scope/current-owner.ts';
import type { Hub } from '../stream/hub.ts';
import type { PutRate } from './put-rate.ts';
import type { StreamFront } from './stream-endpoint.ts';

/** The hub as requests reach it in a running server: by whoever asks, and what they may show. */
export function streamFront(
  { scopes, walls }: Pick<Runtime, 'scopes' | 'walls'>,
  { hub, rate }: { hub: Hub; rate: PutRate },
): StreamFront {
  return {
    hub,
    rate,
    owner: () => currentOwner(scopes),
    refuseStray: (owner, queries) => walls.displays.programs.refuseStray(owner, queries),
  };
}
