import {
  BookUser,
  Boxes,
  Gauge,
  KeyRound,
  LayoutPanelLeft,
  ListChecks,
  ListVideo,
  Megaphone,
  Palette,
  PlugZap,
  ScrollText,
  Tv,
  Users,
  UsersRound,
  type LucideIcon,
} from 'lucide-react';
import type { AdminPage } from './admin-pages.ts';

const ICONS: Readonly<Record<AdminPage['page'], LucideIcon>> = {
  people: Users,
  connections: PlugZap,
  directory: BookUser,
  skillGroups: Boxes,
  quota: Gauge,
  tokens: KeyRound,
  audit: ScrollText,
  checklist: ListChecks,
  boards: LayoutPanelLeft,
  playlists: ListVideo,
  displays: Tv,
  announcements: Megaphone,
  teams: UsersRound,
  looks: Palette,
};

export function NavIcon({ icon, size = 16 }: { icon: AdminPage['page']; size?: number }) {
  const Icon = ICONS[icon];
  return <Icon size={size} aria-hidden className="shrink-0" />;
}
