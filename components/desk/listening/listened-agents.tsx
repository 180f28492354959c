'use client';

import { Ear } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { createContext, use, useMemo, type ReactNode } from 'react';
import type { StationPost } from '#lib/domain/monitoring-now';
import { useListening } from './listening-provider.tsx';
import styles from './listening.module.css';

const NONE: ReadonlyMap<string, string> = new Map();
const Listened = createContext(NONE);

interface ListenedAgentsProps {
  connection: string;
  /** Whether rows are agents. */
  isOfAgents: boolean;
  children: ReactNode;
}

/** Marks, in the table inside, the agents to whom our own people listen. Nothing is asked upstream for it. */
export function ListenedAgents({ connection, isOfAgents, children }: ListenedAgentsProps) {
  const { now } = useListening();
  const key = isOfAgents ? JSON.stringify(heardIn(now?.posts ?? [], connection)) : '[]';
  // Another map only where somebody began or ended, so that the rows stand still.
  const listened = useMemo(() => (key === '[]' ? NONE : new Map<string, string>(JSON.parse(key))), [key]);
  return <Listened value={listened}>{children}</Listened>;
}

/** By whom each agent is heard. */
function heardIn(posts: readonly StationPost[], connection: string): [agent: string, by: string][] {
  const heard = new Map<string, string>();
  for (const { ears, by, connection: at } of posts)
    if (ears && at === connection)
      heard.set(ears.agent, [heard.get(ears.agent), by].filter(Boolean).join(', '));
  return [...heard];
}

export function ListenedMark({ agent }: { agent: string }) {
  const t = useTranslations('desk');
  const by = use(Listened).get(agent);
  if (by === undefined) return null;
  const words = t('listening.others.mark', { name: by });
  return (
    <span className={styles.badge} title={words}>
      <Ear size={14} aria-hidden />
      <span className="sr-only">{words}</span>
    </span>
  );
}
