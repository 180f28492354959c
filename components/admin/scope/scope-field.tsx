'use client';

import { useTranslations } from 'next-intl';
import type { DataScope } from '#lib/domain/data-scope';
import { Notice } from '#components/ui/notice.tsx';
import { ChosenEntries } from './chosen-entries.tsx';
import { toggleEntry } from './scope-entries.ts';
import { ScopeSearch } from './scope-search.tsx';
import { useScopeFacts } from './use-scope-facts.ts';

export interface ScopeConnection {
  id: string;
  name: string;
}

interface ScopeFieldProps {
  scope: DataScope;
  onChange: (scope: DataScope) => void;
  connections: readonly ScopeConnection[];
  disabled?: boolean;
}

/** Whose rows somebody may see: everybody's, or those of chosen skills, agent groups and campaigns. */
export function ScopeField({ scope, onChange, connections, disabled = false }: ScopeFieldProps) {
  const t = useTranslations('admin');
  return (
    <fieldset disabled={disabled} className="m-0 flex min-w-0 flex-col gap-3 border-0 p-0">
      <legend className="mb-1.5 p-0 text-[13px] font-label text-ink-2">{t('scope.sees')}</legend>
      <div className="flex flex-wrap gap-x-6 gap-y-2">
        <Choice
          label={t('scope.everything')}
          checked={scope.kind === 'all'}
          onChoose={() => onChange({ kind: 'all' })}
        />
        <Choice
          label={t('scope.onlyChosen')}
          checked={scope.kind === 'some'}
          onChoose={() => scope.kind === 'all' && onChange({ kind: 'some', entries: [] })}
        />
      </div>
      {scope.kind === 'some' && (
        <SomeScope scope={scope} onChange={onChange} connections={connections} disabled={disabled} />
      )}
    </fieldset>
  );
}

interface ChoiceProps {
  label: string;
  checked: boolean;
  onChoose: () => void;
}

function Choice({ label, checked, onChoose }: ChoiceProps) {
  return (
    <label className="flex min-h-[28px] cursor-pointer items-center gap-2.5 text-sm">
      <input
        type="radio"
        name="scope-kind"
        checked={checked}
        onChange={onChoose}
        className="size-[15px] accent-state-call"
      />
      {label}
    </label>
  );
}

type SomeScopeProps = Required<ScopeFieldProps> & { scope: Extract<DataScope, { kind: 'some' }> };

function SomeScope({ scope, onChange, connections, disabled }: SomeScopeProps) {
  const t = useTranslations('admin');
  const { facts, isOld, problem } = useScopeFacts(scope);
  const toggle = (entry: (typeof scope.entries)[number]): void =>
    onChange({ kind: 'some', entries: toggleEntry(scope.entries, entry) });
  return (
    <div className="flex min-w-0 flex-col gap-3 rounded-desk border border-line p-3">
      <ChosenEntries
        entries={scope.entries}
        named={facts?.entries ?? []}
        connections={connections}
        disabled={disabled}
        onRemove={toggle}
      />
      <output className="block text-[13px] text-ink-2" aria-busy={isOld}>
        {scope.entries.length === 0
          ? t('scope.nothing')
          : !isOld && facts && t('scope.agents', { count: facts.agents ?? 0 })}
      </output>
      {problem !== null && <Notice tone="warn">{problem}</Notice>}
      {!disabled && <ScopeSearch connections={connections} chosen={scope.entries} onToggle={toggle} />}
    </div>
  );
}
