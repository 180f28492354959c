'use client';

import { Stethoscope } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { Button } from '#components/ui/button.tsx';
import type { FieldErrors } from '#components/ui/form-errors.ts';
import { FormProblem } from '#components/ui/form-problem.tsx';
import { SectionCard } from '#components/ui/section-card.tsx';
import { CheckList } from './check-list.tsx';
import { fieldLabels } from './field-labels.ts';
import type { RunningTest } from './use-connection-test.ts';

interface TestPartProps {
  test: RunningTest;
  /** What must be right before anything is asked. */
  refuse: (entered: FormData) => FieldErrors;
  target: (entered: FormData) => Parameters<RunningTest['run']>[0];
}

/** The test of what stands in the form around it, and what it found. */
export function TestPart({ test, refuse, target }: TestPartProps) {
  const t = useTranslations('admin');
  const place = useRef<HTMLDivElement>(null);
  const run = (): void => {
    const form = place.current?.closest('form');
    const entered = form ? new FormData(form) : new FormData();
    const wrong = refuse(entered);
    if (Object.keys(wrong).length > 0) test.submission.refuse(wrong);
    else test.run(target(entered));
  };
  const { busy, problem } = test.submission;
  return (
    <div ref={place}>
      <SectionCard
        title={t('connections.test.title')}
        description={t('connections.test.about')}
        actions={
          <Button busy={busy} onClick={run}>
            {!busy && <Stethoscope size={15} aria-hidden />}
            {t(busy ? 'connections.test.busy' : 'connections.test.run')}
          </Button>
        }
      >
        <FormProblem problem={problem} labels={fieldLabels(t)} />
        <div aria-live="polite" className="empty:hidden">
          {!busy && test.found && <CheckList test={test.found} />}
        </div>
      </SectionCard>
    </div>
  );
}
