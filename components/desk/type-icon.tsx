import {
  Bot,
  ChartColumn,
  Gauge,
  ListOrdered,
  Megaphone,
  PhoneIncoming,
  PhoneOutgoing,
  Users,
  type LucideIcon,
} from 'lucide-react';
import type { StatisticType } from '#lib/domain/statistic-type';

const ICONS: Readonly<Record<StatisticType, LucideIcon>> = {
  AgentState: Users,
  AgentStatistics: ChartColumn,
  ACDStatus: ListOrdered,
  CampaignState: Megaphone,
  OutboundCampaignManager: Gauge,
  OutboundCampaignStatistics: PhoneOutgoing,
  InboundCampaignStatistics: PhoneIncoming,
  AutodialCampaignStatistics: Bot,
};

/** The sign of a statistic type in the navigation. */
export function TypeIcon({ type }: { type: StatisticType }) {
  const Icon = ICONS[type];
  return <Icon size={16} strokeWidth={2} aria-hidden />;
}
