import type { ShowPlan } from '#lib/domain/show-board';
import type { Words } from '#lib/words/words';

/** What happens to a display that is chosen, in a sentence. */
export function planWords(plan: ShowPlan, t: Words<'studio'>): string {
  switch (plan.kind) {
    case 'shown':
      return t('boards.show.plans.shown');
    case 'copy':
      return t('boards.show.plans.copy', { name: plan.name, of: plan.of });
    case 'append':
    case 'reuse':
    case 'add':
    case 'full':
      return t(`boards.show.plans.${plan.kind}`, { name: plan.name });
  }
}
