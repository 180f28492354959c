'use client';

import { Ban, Ellipsis, Link2, MonitorSmartphone, Pencil, ShieldOff, Trash2, Undo2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { Menu, MenuItem, MenuLine } from '#components/ui/menu.tsx';
import type { ListedPerson } from './listed-person.ts';
import type { PersonTask } from './person-task.ts';

interface PersonActionsProps {
  person: ListedPerson;
  onTask: (task: PersonTask) => void;
}

/** What an administrator may do about a person; nobody changes their own rights. */
export function PersonActions({ person, onTask }: PersonActionsProps) {
  const t = useTranslations('admin');
  const { isSelf, isDemo } = person;
  if (isDemo) return null;
  return (
    <span className="inline-flex gap-1">
      <Button
        look="quiet"
        size="small"
        aria-label={t('people.editOne', { name: person.name })}
        onClick={() => onTask({ kind: 'edit', person })}
      >
        <Pencil size={15} aria-hidden />
        <span className="max-sm:sr-only">{t('people.actions.edit')}</span>
      </Button>
      <Menu
        trigger={
          <Button look="quiet" size="small" aria-label={t('people.moreOf', { name: person.name })}>
            <Ellipsis size={16} aria-hidden />
          </Button>
        }
      >
        <MenuItem
          icon={<MonitorSmartphone size={16} aria-hidden />}
          onSelect={() => onTask({ kind: 'sessions', person })}
        >
          {t('people.actions.sessions')}
        </MenuItem>
        <MenuItem
          icon={<Link2 size={16} aria-hidden />}
          onSelect={() => onTask({ kind: 'new-link', person })}
        >
          {t('people.actions.newLink')}
        </MenuItem>
        {person.hasSecondFactor && (
          <MenuItem
            icon={<ShieldOff size={16} aria-hidden />}
            onSelect={() => onTask({ kind: 'second-factor-off', person })}
          >
            {t('people.actions.factorOff')}
          </MenuItem>
        )}
        {!isSelf && (
          <>
            <MenuLine />
            {person.disabledAt === null ? (
              <MenuItem
                icon={<Ban size={16} aria-hidden />}
                onSelect={() => onTask({ kind: 'disable', person })}
              >
                {t('people.actions.disable')}
              </MenuItem>
            ) : (
              <MenuItem
                icon={<Undo2 size={16} aria-hidden />}
                onSelect={() => onTask({ kind: 'enable', person })}
              >
                {t('people.actions.enable')}
              </MenuItem>
            )}
            <MenuItem
              danger
              icon={<Trash2 size={16} aria-hidden />}
              onSelect={() => onTask({ kind: 'remove', person })}
            >
              {t('people.actions.remove')}
            </MenuItem>
          </>
        )}
      </Menu>
    </span>
  );
}
