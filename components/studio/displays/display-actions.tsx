'use client';

import {
  Ellipsis,
  Info,
  MessageSquareText,
  MonitorOff,
  Pencil,
  QrCode,
  Radio,
  RefreshCw,
  ScanEye,
  ShieldOff,
  Sun,
  Trash2,
  Tv,
} from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { DisplayView } from '#lib/domain/display';
import { Button } from '#components/ui/button.tsx';
import { Menu, MenuItem, MenuLine } from '#components/ui/menu.tsx';
import type { DisplayTask } from './display-task.ts';
import type { Commands } from './use-commands.ts';

interface DisplayActionsProps {
  display: DisplayView;
  isAdmin: boolean;
  commands: Commands;
  /** The server's clock, at this moment. */
  now: () => number;
  onTask: (task: DisplayTask) => void;
}

const HOUR_MS = 3_600_000;
const IDENTIFY_MS = 10_000;
const CODES_MS = 60_000;
/** Longer than any television lives. */
const UNTIL_TOLD_MS = 20 * 365 * 24 * HOUR_MS;

/** What can be told to a display, and done about it. */
export function DisplayActions(props: DisplayActionsProps) {
  const t = useTranslations('studio.displays.actions');
  const { display, isAdmin, onTask } = props;
  const isRevoked = display.standing === 'revoked';
  return (
    <span className="inline-flex gap-1">
      {!isRevoked && <CommandMenu {...props} />}
      <Menu
        trigger={
          <Button look="quiet" size="small" aria-label={t('more', { name: display.name })}>
            <Ellipsis size={16} aria-hidden />
          </Button>
        }
      >
        <MenuItem icon={<Info size={16} aria-hidden />} onSelect={() => onTask({ kind: 'about', display })}>
          {t('about')}
        </MenuItem>
        {!isRevoked && (
          <MenuItem
            icon={<Pencil size={16} aria-hidden />}
            onSelect={() => onTask({ kind: 'edit', display })}
          >
            {t('edit')}
          </MenuItem>
        )}
        {isAdmin && (
          <>
            <MenuItem
              icon={<Tv size={16} aria-hidden />}
              onSelect={() => onTask({ kind: 'pair-again', display })}
            >
              {t('pairAgain')}
            </MenuItem>
            <MenuLine />
            <MenuItem
              danger
              icon={isRevoked ? <Trash2 size={16} aria-hidden /> : <ShieldOff size={16} aria-hidden />}
              onSelect={() => onTask({ kind: 'revoke', display })}
            >
              {t(isRevoked ? 'removeFromList' : 'revoke')}
            </MenuItem>
          </>
        )}
      </Menu>
    </span>
  );
}

function CommandMenu({ display, commands, now, onTask }: DisplayActionsProps) {
  const t = useTranslations('studio.displays.commands');
  const blank = (name: string, blankUntil: number | null): void =>
    commands.change(display, name, { blankUntil });
  return (
    <Menu
      trigger={
        <Button look="quiet" size="small" aria-label={t('of', { name: display.name })}>
          <Radio size={15} aria-hidden />
          <span className="max-sm:sr-only">{t('command')}</span>
        </Button>
      }
    >
      <MenuItem
        icon={<ScanEye size={16} aria-hidden />}
        onSelect={() => commands.command(display, t('identify'), { do: 'identify', forMs: IDENTIFY_MS })}
      >
        {t('identify')}
      </MenuItem>
      <MenuItem
        icon={<QrCode size={16} aria-hidden />}
        onSelect={() => commands.command(display, t('codes'), { do: 'codes', forMs: CODES_MS })}
      >
        {t('codes')}
      </MenuItem>
      <MenuItem
        icon={<MessageSquareText size={16} aria-hidden />}
        onSelect={() => onTask({ kind: 'message', display })}
      >
        {t('message')}
      </MenuItem>
      <MenuItem
        icon={<RefreshCw size={16} aria-hidden />}
        onSelect={() => commands.command(display, t('reload'), { do: 'reload' })}
      >
        {t('reload')}
      </MenuItem>
      <MenuItem icon={<Pencil size={16} aria-hidden />} onSelect={() => onTask({ kind: 'edit', display })}>
        {t('settings')}
      </MenuItem>
      <MenuLine />
      {display.blankUntil === null ? (
        <>
          <MenuItem
            icon={<MonitorOff size={16} aria-hidden />}
            onSelect={() => blank(t('blank'), now() + HOUR_MS)}
          >
            {t('blankHour')}
          </MenuItem>
          <MenuItem
            icon={<MonitorOff size={16} aria-hidden />}
            onSelect={() => blank(t('blank'), now() + UNTIL_TOLD_MS)}
          >
            {t('blankOn')}
          </MenuItem>
        </>
      ) : (
        <MenuItem icon={<Sun size={16} aria-hidden />} onSelect={() => blank(t('unblank'), null)}>
          {t('unblank')}
        </MenuItem>
      )}
    </Menu>
  );
}
