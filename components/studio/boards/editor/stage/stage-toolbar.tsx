'use client';

import { CopyPlus, Plus, Redo2, SlidersHorizontal, Trash2, Undo2, type LucideIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { Ref } from 'react';
import { Button } from '#components/ui/button.tsx';
import { ScreenChoice } from './screen-choice.tsx';
import type { Screen } from './screens.ts';

interface StageToolbarProps {
  /** What would be undone and done again, in words; null where there is nothing. */
  undoes: string | null;
  redoes: string | null;
  /** The panel that is picked, by name. */
  picked: string | null;
  screen: Screen;
  onScreen: (screen: Screen) => void;
  onAdd: () => void;
  addRef: Ref<HTMLButtonElement>;
  on: Readonly<Record<'undo' | 'redo' | 'settings' | 'duplicate' | 'remove', () => void>>;
}

/** What is done on the stage by a press. */
export function StageToolbar({
  undoes,
  redoes,
  picked,
  screen,
  onScreen,
  onAdd,
  addRef,
  on,
}: StageToolbarProps) {
  const t = useTranslations('studio.boards.editor.stage');
  return (
    <div className="flex flex-wrap items-center gap-2 max-sm:gap-x-0">
      <Button ref={addRef} onClick={onAdd}>
        <Plus size={16} aria-hidden />
        {t('add')}
      </Button>
      <span className="flex">
        <Tool
          icon={Undo2}
          name={undoes === null ? t('undo') : t('undoes', { what: undoes })}
          isOff={undoes === null}
          onPress={on.undo}
        />
        <Tool
          icon={Redo2}
          name={redoes === null ? t('redo') : t('redoes', { what: redoes })}
          isOff={redoes === null}
          onPress={on.redo}
        />
      </span>
      <span className="flex">
        <Tool
          icon={SlidersHorizontal}
          name={picked === null ? t('settings') : t('settingsOf', { name: picked })}
          isOff={picked === null}
          onPress={on.settings}
        />
        <Tool
          icon={CopyPlus}
          name={picked === null ? t('duplicate') : t('duplicates', { name: picked })}
          isOff={picked === null}
          onPress={on.duplicate}
        />
        <Tool
          icon={Trash2}
          name={picked === null ? t('remove') : t('removes', { name: picked })}
          isOff={picked === null}
          onPress={on.remove}
        />
      </span>
      <span className="ml-auto">
        <ScreenChoice value={screen} onChange={onScreen} />
      </span>
    </div>
  );
}

interface ToolProps {
  icon: LucideIcon;
  name: string;
  isOff: boolean;
  onPress: () => void;
}

function Tool({ icon: Icon, name, isOff, onPress }: ToolProps) {
  return (
    <Button look="quiet" size="icon" aria-label={name} title={name} disabled={isOff} onClick={onPress}>
      <Icon size={17} aria-hidden />
    </Button>
  );
}
