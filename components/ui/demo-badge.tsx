import { FlaskConical } from 'lucide-react';
import { Badge } from './badge.tsx';

export const DEMONSTRATION = 'This is a demonstration: the numbers come from a simulated contact centre.';

/** Says on every page that its numbers are made up, where the page is shown by the demonstration's door. */
export function DemoBadge() {
  return (
    <span title={DEMONSTRATION} className="inline-flex">
      <Badge tone="inverse" icon={<FlaskConical size={13} aria-hidden />}>
        Demonstration
      </Badge>
    </span>
  );
}
