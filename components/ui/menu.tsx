'use client';

import { DropdownMenu as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

interface MenuProps {
  /** The button that opens it, one element. */
  trigger: ReactNode;
  opens?: 'down' | 'up';
  align?: 'start' | 'end';
  children: ReactNode;
}

/**
 * A short list of things to do, opened by a button. Stays beside its button in the document, so that it is in the same
 * landmark; it lies above everything all the same.
 */
export function Menu({ trigger, opens = 'down', align = 'end', children }: MenuProps) {
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Content
        side={opens === 'up' ? 'top' : 'bottom'}
        align={align}
        sideOffset={6}
        collisionPadding={8}
        className="z-50 max-h-[70dvh] min-w-[200px] max-w-[320px] overflow-y-auto rounded-desk border border-line bg-panel-2 p-1.5 text-left text-sm whitespace-normal normal-nums text-ink outline-none"
      >
        {children}
      </Radix.Content>
    </Radix.Root>
  );
}

const ITEM =
  'flex min-h-[32px] w-full cursor-pointer items-center gap-2.5 rounded-md px-2.5 text-ink no-underline outline-none select-none data-[highlighted]:bg-line data-[disabled]:cursor-default data-[disabled]:text-ink-3 max-sm:min-h-[44px] [&_svg]:shrink-0 [&_svg]:text-ink-2';

interface MenuItemProps {
  icon?: ReactNode;
  danger?: boolean;
  disabled?: boolean;
  /** The item is a link of its own: `<Link href=…>`. */
  asChild?: boolean;
  onSelect?: () => void;
  children: ReactNode;
}

export function MenuItem({
  icon,
  danger = false,
  disabled = false,
  asChild = false,
  onSelect,
  children,
}: MenuItemProps) {
  const look = classNames(ITEM, danger && 'text-crit [&_svg]:text-crit');
  const select = onSelect && { onSelect: () => onSelect() };
  return (
    <Radix.Item asChild={asChild} disabled={disabled} className={look} {...select}>
      {asChild ? (
        children
      ) : (
        <>
          {icon}
          {children}
        </>
      )}
    </Radix.Item>
  );
}

export function MenuLine() {
  return <Radix.Separator className="my-1.5 h-px bg-line" />;
}
