import {
  CircleCheck,
  CircleDashed,
  Clock3,
  PauseCircle,
  ShieldOff,
  Unplug,
  type LucideIcon,
} from 'lucide-react';
import type { DisplayStanding } from '#lib/domain/display';

/** The sign of how a display stands, wherever it is told. */
export const STANDING_ICONS: Readonly<Record<DisplayStanding, LucideIcon>> = {
  live: CircleCheck,
  stale: Clock3,
  frozen: PauseCircle,
  offline: Unplug,
  'never-seen': CircleDashed,
  revoked: ShieldOff,
};
