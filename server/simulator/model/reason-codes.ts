/** A reason that agents give. Those the system itself gives (`Missed Call`, `Signing In`, `Forced Logout`) are no codes. */
export interface ReasonCode {
  readonly name: string;
  readonly type: 'NotReady' | 'Logout';
  readonly isPaid: boolean;
}

export const REASON_CODES: readonly ReasonCode[] = [
  { name: 'Break', type: 'NotReady', isPaid: true },
  { name: 'Lunch', type: 'NotReady', isPaid: false },
  { name: 'Meeting', type: 'NotReady', isPaid: true },
  { name: 'Training', type: 'NotReady', isPaid: true },
  { name: 'Coaching', type: 'NotReady', isPaid: true },
  { name: 'System Issue', type: 'NotReady', isPaid: true },
  { name: 'Personal', type: 'NotReady', isPaid: false },
  { name: 'End of Shift', type: 'Logout', isPaid: false },
  { name: 'Sick', type: 'Logout', isPaid: false },
];
