import type { AgentTablePanel } from '#lib/domain/agent-panels';
import { formatCount } from '#lib/format/count';
import type { Words } from '#lib/words/words';
import type { Page } from '#components/wall/paging.ts';
import { elsewhereWords } from '#components/wall/elsewhere-words.ts';
import type { RankedAgents } from './select.ts';

interface Heading {
  panel: Pick<AgentTablePanel, 'query' | 'states'>;
  ranked: RankedAgents;
  page: Omit<Page<unknown>, 'rows'>;
}

/** What stands beside the title: how many there are, and which page of them this is, how many more are alarmed. */
export function tableWords(
  { panel: { query, states }, ranked: { agents, signedIn }, page: { page, pages, alarmsElsewhere } }: Heading,
  { t, common }: { t: Words<'panels'>; common: Words<'common'> },
): readonly string[] {
  const count = formatCount(agents.length, t);
  return [
    agents.length === query.limit
      ? t('agentTable.first', { count })
      : states
        ? t('agentTable.some', { count, all: formatCount(signedIn, t) })
        : t('agentTable.signedIn', { count }),
    ...(pages > 1
      ? [t('agentTable.page', { page: formatCount(page + 1, t), pages: formatCount(pages, t) })]
      : []),
    ...elsewhereWords(alarmsElsewhere, common),
  ];
}
