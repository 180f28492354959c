import type { HeldTables } from './held-tables.ts';
import type { QuotaKeeper } from './quota-keeper.ts';
import type { ServiceCalls } from './service-calls.ts';
import type { SessionHolder } from './session-holder.ts';
import type { FilledOptions } from './source-options.ts';

/** What the parts of one running source share. `signal` ends it. */
export interface SourceParts {
  options: FilledOptions;
  session: SessionHolder;
  tables: HeldTables;
  quota: QuotaKeeper;
  calls: ServiceCalls;
  signal: AbortSignal;
}
