import { currentPerson } from '#server/auth/current-caller';
import { ExplainedPanels } from '#components/explain/explained-panels.tsx';
import { ExplainLive } from '#components/explain/explain-live.tsx';
import { NothingToSee } from '#components/explain/nothing-to-see.tsx';
import { explainedBoard, type ExplainParams } from './explained-board.ts';

export default async function ExplainBoardPage(props: ExplainParams) {
  const explained = await explainedBoard(props, currentPerson());
  if (explained.kind === 'none') return <NothingToSee why={explained.why} />;
  return (
    <ExplainLive>
      <ExplainedPanels board={explained.board} />
    </ExplainLive>
  );
}
