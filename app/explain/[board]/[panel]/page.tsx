import { notFound } from 'next/navigation';
import { deskHrefOf } from '#lib/domain/desk-of-panel';
import { isAtLeast } from '#lib/domain/role';
import { currentPerson } from '#server/auth/current-caller';
import { runtime } from '#server/runtime-access';
import { listedSkillGroups } from '#server/skill-groups/listed-skill-groups';
import { ExplainedPanel } from '#components/explain/explained-panel.tsx';
import { ExplainLive } from '#components/explain/explain-live.tsx';
import { NothingToSee } from '#components/explain/nothing-to-see.tsx';
import { explainedBoard, type ExplainParams } from '../explained-board.ts';

interface PanelParams extends ExplainParams {
  params: Promise<{ board: string; panel: string }>;
}

export default async function ExplainPanelPage(props: PanelParams) {
  const person = currentPerson();
  const explained = await explainedBoard(props, person);
  if (explained.kind === 'none') return <NothingToSee why={explained.why} />;
  const { board, windows } = explained;
  const id = decodeURIComponent((await props.params).panel);
  const panel = board.panels.find((one) => one.id === id);
  if (!panel) notFound();
  const skillGroups = listedSkillGroups({
    connectionId: board.connection,
    view: runtime().directories.of(board.connection),
    scope: person.scope,
  });
  return (
    <ExplainLive>
      <ExplainedPanel
        key={panel.id}
        board={board}
        panel={panel}
        windows={windows}
        skillGroups={skillGroups}
        deskHref={isAtLeast(person.role, 'supervisor') ? deskHrefOf(panel) : null}
      />
    </ExplainLive>
  );
}
