'use client';

import { RectangleVertical, Smartphone, type LucideIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { ChoiceBar } from '#components/ui/choice-bar.tsx';
import { SCREENS, type Screen } from './screens.ts';

interface ScreenChoiceProps {
  value: Screen;
  onChange: (screen: Screen) => void;
}

const ICONS: Readonly<Partial<Record<Screen, LucideIcon>>> = {
  portrait: RectangleVertical,
  phone: Smartphone,
};

/** What screen the stage has the shape of. */
export function ScreenChoice({ value, onChange }: ScreenChoiceProps) {
  const t = useTranslations('studio.boards.editor.stage');
  return (
    <ChoiceBar
      label={t('screen')}
      value={value}
      onChange={onChange}
      choices={SCREENS.map((screen) => ({
        value: screen,
        name: t(`screens.${screen}`),
        icon: ICONS[screen],
      }))}
    />
  );
}
