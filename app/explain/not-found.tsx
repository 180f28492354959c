import { NoSuchExplanation } from '#components/explain/no-such-explanation.tsx';

export default function ExplainNotFound() {
  return <NoSuchExplanation />;
}
