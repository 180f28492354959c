/** The skill that every centre has and nobody can remove. */
export const DEFAULT_SKILL = '[Default]';
export const SMALL_SKILLS = ['Billing', 'Technical Support', 'Orders & Delivery', 'Retention', 'Español'];

const TOPICS = [
  'Billing',
  'Technical Support',
  'Orders & Delivery',
  'Retention',
  'Claims',
  'New Accounts',
  'Returns',
  'Members’ Desk',
  'Installation',
  'Fraud & Disputes',
  'Loyalty',
  'Partner line',
  'Field Service',
  'Payments',
  "Drivers' Hotline",
  'Warranty',
];
const PLACES = [
  '',
  'Español',
  'Français',
  'Québec',
  'Premium',
  'Enterprise <Gold>',
  'Small Business',
  'São Paulo',
  'West',
  'East & Atlantic',
  'Night',
  'Tier 2',
  'Polska',
  'Deutsch',
  'Health & Home – credits, refunds, complaints and everything that nobody else takes',
];

/** `[Default]` first, then `count - 1` names, all different. */
export function skillNames(count: number): string[] {
  if (count <= SMALL_SKILLS.length + 1) return [DEFAULT_SKILL, ...SMALL_SKILLS].slice(0, count);
  return [
    DEFAULT_SKILL,
    ...combine(PLACES, TOPICS, (place, topic) => (place ? `${topic} – ${place}` : topic)),
  ].slice(0, count);
}

const INBOUND = [
  'Customer Care',
  'Sales Line',
  'Service Desk',
  "Members' Line",
  'Reservations',
  'Partner & Dealer Line',
];
const OUTBOUND = [
  'Renewals',
  'Win-back',
  'Payment Reminders',
  'Hot Leads',
  'Satisfaction Survey',
  'Upgrades & Add-ons',
];
const AUTODIAL = ['Delivery Notices', 'Appointment Reminders', 'Outage Alerts'];
const REGIONS = ['', 'West', 'East', 'Español', 'Québec', 'Premium', 'UK & Éire', 'Nordics', 'B2B'];

export function campaignNames(type: 'INBOUND' | 'OUTBOUND' | 'AUTODIAL', count: number): string[] {
  const base = { INBOUND, OUTBOUND, AUTODIAL }[type];
  return combine(REGIONS, base, (region, name) => (region ? `${name} ${region}` : name)).slice(0, count);
}

const TEAM_NAMES = [
  'Aurora',
  'Birch',
  'Condor',
  'Delta',
  'Évora',
  'Fjord',
  'Granite',
  'Harbor',
  'Indigo',
  "Juniper's",
];

export function groupNames(count: number): string[] {
  return Array.from({ length: count }, (_, at) => {
    const name = TEAM_NAMES[at % TEAM_NAMES.length] ?? '';
    const round = Math.floor(at / TEAM_NAMES.length);
    return round === 0 ? `Team ${name}` : `Team ${name} ${round + 1}`;
  });
}

function combine(
  outer: readonly string[],
  inner: readonly string[],
  join: (outer: string, inner: string) => string,
): string[] {
  return outer.flatMap((first) => inner.map((second) => join(first, second)));
}
