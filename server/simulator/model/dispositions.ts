/** How a call can end. The index is its place in the fact logs and is never used again for another. */
export interface Disposition {
  readonly index: number;
  readonly name: string;
  readonly isSystem: boolean;
  readonly isRemoved: boolean;
}

/** Endings that the system itself gives. */
export const SYSTEM_DISPOSITIONS = [
  'No Answer',
  'Busy',
  'Answering Machine',
  'Abandon',
  'Operator Intercept',
  'Caller Disconnected',
  'Voicemail Left',
  'Queue Callback Unreached',
  'Declined',
] as const;
export type SystemDisposition = (typeof SYSTEM_DISPOSITIONS)[number];

const CUSTOM = [
  'Resolved',
  'Follow-up Needed',
  'Escalated to Tier 2',
  'Sale',
  'Not Interested',
  'Payment Arranged',
  'Wrong Number',
  'Complaint – R&D',
  "Customer's Callback",
  'Order Changed',
  'Information Given',
  'Do Not Call',
  'Appointment Set',
  'Refund Approved',
  'Transferred',
  'Technician Sent',
];

export function createDispositions(customCount: number): Disposition[] {
  return [...SYSTEM_DISPOSITIONS, ...CUSTOM.slice(0, customCount)].map((name, index) => ({
    index,
    name,
    isSystem: index < SYSTEM_DISPOSITIONS.length,
    isRemoved: false,
  }));
}

export function systemDisposition(name: SystemDisposition): number {
  return SYSTEM_DISPOSITIONS.indexOf(name);
}
