'use client';

import { PlugZap } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import type { ConnectionStatus } from '#lib/wire/frame';

interface NoConnectionProps {
  /** Those that there are. */
  connections: readonly ConnectionStatus[];
  mayAdd: boolean;
  onGo: (id: string) => void;
}

/** In place of a table whose connection is not there: never the numbers of another one. */
export function NoConnection({ connections, mayAdd, onGo }: NoConnectionProps) {
  if (connections.length > 0)
    return (
      <EmptyState
        icon={<PlugZap size={28} />}
        title="This connection is not there any more"
        actions={connections.map(({ id, name }) => (
          <Button key={id} onClick={() => onGo(id)}>
            {name}
          </Button>
        ))}
      >
        It was removed, or it does not run. These do:
      </EmptyState>
    );
  return (
    <EmptyState
      icon={<PlugZap size={28} />}
      title="No connection yet"
      actions={mayAdd && <ButtonLink href="/admin/connections/new">Add connection</ButtonLink>}
    >
      Tables fill here as soon as a connection to a contact centre has been added.
    </EmptyState>
  );
}
