'use client';

import { ChevronRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { AgentState } from '#lib/domain/agent-state';
import { TEAMS_BY, type PocketConnection, type TeamsBy } from '#lib/domain/pocket/pocket-plan';
import { formatCount } from '#lib/format/count';
import { useLiveQuery } from '#components/live/use-live-query.ts';
import { Glyph } from '#components/ui/glyph.tsx';
import { STATE_INKS } from '#components/ui/state-inks.ts';
import { Stood } from '../stood.tsx';
import type { GoPocket } from '../use-pocket-address.ts';
import { selectTeams, type Team } from './select-teams.ts';
import styles from '../pocket.module.css';

interface TeamsViewProps {
  connection: PocketConnection;
  by: TeamsBy;
  /** Whether a team can be looked into. */
  isOpen: boolean;
  go: GoPocket;
}

/** Agents by state, a row a group or skill. */
export function TeamsView({ connection, by, isOpen, go }: TeamsViewProps) {
  const t = useTranslations('pocket');
  const result = useLiveQuery(connection.teams[by]);
  const teams = result.table && result.ageState !== 'none' ? selectTeams(result.table) : null;
  return (
    <section aria-label={t('nav.teams')}>
      <fieldset aria-label={t('teams.by')} className={styles.choice}>
        {TEAMS_BY.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === by}
            onClick={() => go({ by: each }, 'replace')}
          >
            {t(`teams.${each}`)}
          </button>
        ))}
      </fieldset>
      {teams === null ? (
        <p className={styles.empty}>{t('teams.waiting')}</p>
      ) : teams.length === 0 ? (
        <div className={styles.empty}>
          <h2>{t('teams.none')}</h2>
          <p>{t(`teams.noneText.${by}`)}</p>
        </div>
      ) : (
        <Stood result={result} zone={connection.zone}>
          <ul className={styles.list}>
            {teams.map((team) => (
              <li key={team.name} className={styles.row}>
                {isOpen ? (
                  <button
                    type="button"
                    className={styles.rowButton}
                    onClick={() => go({ view: 'teams', by, team: team.name })}
                  >
                    <TeamRow team={team} />
                    <ChevronRight aria-hidden size={20} className={styles.rowGo} />
                  </button>
                ) : (
                  <TeamRow team={team} />
                )}
              </li>
            ))}
          </ul>
        </Stood>
      )}
    </section>
  );
}

function TeamRow({ team: { name, signedIn, states } }: { team: Team }) {
  const t = useTranslations('pocket');
  return (
    <div className={styles.team}>
      <div className={styles.rowHead}>
        <h2>{name}</h2>
        <p>{t('teams.signedIn', { count: signedIn })}</p>
      </div>
      <div aria-hidden className={styles.bar}>
        {states.map(({ state, count }) => (
          <span key={state} className={STATE_INKS[state].bar} style={{ flexGrow: count }} />
        ))}
      </div>
      <ul className={styles.states}>
        {states.map(({ state, count }) => (
          <StateCount key={state} state={state} count={count} />
        ))}
      </ul>
    </div>
  );
}

function StateCount({ state, count }: { state: AgentState; count: number }) {
  const t = useTranslations('pocket');
  const common = useTranslations('common');
  return (
    <li className={STATE_INKS[state].ink}>
      <Glyph name={state} px={15} />
      <span className={styles.stateWords}>
        <b>{formatCount(count, common)}</b> {t(`teams.states.${state}`)}
      </span>
    </li>
  );
}
