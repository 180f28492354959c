'use client';

import type { OwnerTeam } from '../board-facts.ts';
import { ShowDialog } from '../show/show-dialog.tsx';
import { ArchiveBoard } from './archive-board.tsx';
import type { BoardTask } from './board-task.ts';
import { DuplicateBoard } from './duplicate-board.tsx';
import { ImportBoard } from './import-board.tsx';
import { MoveBoard } from './move-board.tsx';

interface BoardTaskDialogProps {
  task: BoardTask;
  teams: readonly OwnerTeam[];
  mayOwnAll: boolean;
  onClose: () => void;
  /** The list is no longer true. */
  onChanged: () => void;
  /** There is a new board. */
  onMade: (id: string) => void;
}

/** The dialog of whatever is being done. */
export function BoardTaskDialog({
  task,
  teams,
  mayOwnAll,
  onClose,
  onChanged,
  onMade,
}: BoardTaskDialogProps) {
  const finish = (): void => {
    onClose();
    onChanged();
  };
  switch (task.kind) {
    case 'none':
      return null;
    case 'import':
      return <ImportBoard teams={teams} mayOwnAll={mayOwnAll} onClose={onClose} onMade={onMade} />;
    case 'duplicate':
      return (
        <DuplicateBoard
          board={task.board}
          teams={teams}
          mayOwnAll={mayOwnAll}
          onClose={onClose}
          onMade={onMade}
        />
      );
    case 'move':
      return (
        <MoveBoard board={task.board} teams={teams} mayOwnAll={mayOwnAll} onClose={onClose} onDone={finish} />
      );
    case 'show':
      return <ShowDialog board={task.board} publishedAt={task.board.published?.at ?? 0} onClose={finish} />;
    case 'archive':
    case 'take-out':
      return <ArchiveBoard board={task.board} deed={task.kind} onClose={onClose} onDone={finish} />;
  }
}
