'use client';

import { EyeOff, PlugZap } from 'lucide-react';
import type { Viewer } from '#components/admin/shell/viewer.ts';
import { Button } from '#components/ui/button.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import type { ConnectionStatus } from '#lib/wire/frame';

interface NoConnectionProps {
  /** Those that there are. */
  connections: readonly ConnectionStatus[];
  viewer: Pick<Viewer, 'role' | 'isScoped'>;
  onGo: (id: string) => void;
}

/** In place of a table whose connection is not there: never the numbers of another one. */
export function NoConnection(props: NoConnectionProps) {
  return (
    <>
      <h1 className="sr-only">Desk</h1>
      <WhyNone {...props} />
    </>
  );
}

function WhyNone({ connections, viewer, onGo }: NoConnectionProps) {
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
  if (viewer.isScoped)
    return (
      <EmptyState icon={<EyeOff size={28} />} title="Nothing is shown to you yet">
        An administrator chooses what you see: skills, agent groups, campaigns. Tables fill here by themselves
        as soon as something has been chosen.
      </EmptyState>
    );
  return (
    <EmptyState
      icon={<PlugZap size={28} />}
      title="No connection yet"
      actions={
        viewer.role === 'admin' && <ButtonLink href="/admin/connections/new">Add connection</ButtonLink>
      }
    >
      Tables fill here as soon as a connection to a contact centre has been added.
    </EmptyState>
  );
}
