import type { QuotaWindowName } from '../quota-categories.ts';

/** What calls of the configuration service are counted as; the names are members of `apiOperationType`. */
export type ConfigurationQuota =
  'Query' | 'Modify' | 'Upload' | 'SingleUpload' | 'ReportRequest' | 'RetrieveReport' | 'AsynchronousUpload';

/** The limits a domain starts with; its own figures come from getCallCountersState. Source: guide, request limits. */
export const CONFIGURATION_LIMITS: Readonly<
  Record<ConfigurationQuota, Readonly<Record<QuotaWindowName, number>>>
> = {
  Query: { minute: 450, hour: 15_000, day: 172_800 },
  Modify: { minute: 140, hour: 7200, day: 172_800 },
  Upload: { minute: 20, hour: 400, day: 2000 },
  SingleUpload: { minute: 160, hour: 7200, day: 172_800 },
  ReportRequest: { minute: 16, hour: 120, day: 800 },
  RetrieveReport: { minute: 20, hour: 200, day: 1000 },
  AsynchronousUpload: { minute: 20, hour: 1000, day: 2000 },
};
