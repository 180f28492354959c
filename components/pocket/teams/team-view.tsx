'use client';

import { ChevronLeft } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { PocketConnection, TeamsBy } from '#lib/domain/pocket/pocket-plan';
import { MOST_SHOWN, teamQuery } from '#lib/domain/pocket/teams-query';
import { formatDuration } from '#lib/format/duration';
import { useLiveQuery } from '#components/live/use-live-query.ts';
import { useServerNow } from '#components/live/use-server-now.ts';
import { Glyph } from '#components/ui/glyph.tsx';
import { useReadState } from '#components/ui/looks-provider.tsx';
import { STATE_INKS } from '#components/ui/state-inks.ts';
import { spellSeverity } from '#components/wall/agents/agent-spell.ts';
import { Stood } from '../stood.tsx';
import type { GoPocket } from '../use-pocket-address.ts';
import { elapsedMs } from '../value-words.ts';
import { selectMembers, type TeamMember } from './select-teams.ts';
import styles from '../pocket.module.css';

interface TeamViewProps {
  connection: PocketConnection;
  by: TeamsBy;
  name: string;
  go: GoPocket;
}

/** Who of one team is signed in, and what they do for how long. */
export function TeamView({ connection, by, name, go }: TeamViewProps) {
  const t = useTranslations('pocket');
  const query = useMemo(() => teamQuery(connection.id, { by, name }), [connection.id, by, name]);
  const result = useLiveQuery(query);
  const readState = useReadState();
  const members = result.table && result.ageState !== 'none' ? selectMembers(result.table, readState) : null;
  return (
    <section aria-label={name}>
      <button type="button" className={styles.backButton} onClick={() => go({ team: null })}>
        <ChevronLeft aria-hidden size={20} />
        {t('teams.back')}
      </button>
      <h2 className={styles.teamName}>{name}</h2>
      {members === null ? (
        <p className={styles.empty}>{t('teams.waiting')}</p>
      ) : members.length === 0 ? (
        <p className={styles.empty}>{t('teams.nobody', { name })}</p>
      ) : (
        <Stood result={result} zone={connection.zone}>
          <ul className={styles.list}>
            {members.map((member) => (
              <Member
                key={member.key}
                member={member}
                limits={connection.limits.agents}
                frozenAt={result.ageState === 'stale' ? result.asOf : null}
              />
            ))}
          </ul>
          {members.length >= MOST_SHOWN && (
            <p className={styles.listHead}>{t('teams.more', { count: MOST_SHOWN })}</p>
          )}
        </Stood>
      )}
    </section>
  );
}

interface MemberProps {
  member: TeamMember;
  limits: PocketConnection['limits']['agents'];
  frozenAt: number | null;
}

function Member({ member: { name, spell }, limits, frozenAt }: MemberProps) {
  const t = useTranslations('pocket');
  const now = useServerNow();
  const severity = spellSeverity(spell, limits, frozenAt ?? now);
  const doing = spell.limit === 'hold' ? t('teams.hold') : (spell.said ?? t(`teams.states.${spell.state}`));
  return (
    <li className={styles.row} data-severity={severity}>
      <div className={styles.rowHead}>
        <h3>{name}</h3>
        <p className={styles.memberTime}>
          {severity !== 'ok' && (
            <>
              <Glyph name={severity} px={15} />
              <span className="sr-only">{t(`now.severity.${severity}`)}: </span>
            </>
          )}
          {formatDuration(elapsedMs(spell.time, frozenAt ?? now))}
        </p>
      </div>
      <p className={`${styles.memberDoing} ${STATE_INKS[spell.state].ink}`}>
        <Glyph name={spell.state} px={15} />
        <span>{doing}</span>
      </p>
    </li>
  );
}
