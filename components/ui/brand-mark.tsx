/** Our mark. `className` gives its size and corners. */
export function BrandMark({ className = 'size-5 rounded-md' }: { className?: string }) {
  return (
    <span aria-hidden className={`flex overflow-hidden ${className}`}>
      <span className="flex-1 bg-state-call" />
      <span className="flex-1 bg-state-ready" />
    </span>
  );
}
