import {
  BellRing,
  CircleCheck,
  CircleQuestionMark,
  Ellipsis,
  Eye,
  Flag,
  Headset,
  Hourglass,
  Megaphone,
  OctagonAlert,
  Pause,
  PencilLine,
  PhoneIncoming,
  PhoneOutgoing,
  Pin,
  Play,
  Power,
  RotateCcw,
  SlidersHorizontal,
  Square,
  TriangleAlert,
  Voicemail,
  type LucideIcon,
} from 'lucide-react';

const GLYPHS = {
  call: Headset,
  ready: CircleCheck,
  wrap: PencilLine,
  'not-ready': Pause,
  ringing: BellRing,
  preview: Eye,
  voicemail: Voicemail,
  out: Power,
  unknown: CircleQuestionMark,
  other: Ellipsis,
  warn: TriangleAlert,
  critical: OctagonAlert,
  running: Play,
  changing: Hourglass,
  resetting: RotateCcw,
  stopped: Square,
  inbound: PhoneIncoming,
  outbound: PhoneOutgoing,
  announcement: Megaphone,
  pinned: Pin,
  own: SlidersHorizontal,
  suspect: Flag,
} as const satisfies Record<string, LucideIcon>;

export type GlyphName = keyof typeof GLYPHS;

/** A sign that stands beside its word, never in place of it: hidden from screen readers. */
export function Glyph({ name, px = 30, className }: { name: GlyphName; px?: number; className?: string }) {
  const Icon = GLYPHS[name];
  return <Icon aria-hidden="true" size={px} strokeWidth={2.25} className={`shrink-0 ${className ?? ''}`} />;
}
