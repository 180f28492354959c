/** A wall that is about to show something: dark, and nothing that would flash. */
export function Ground() {
  return <div className="fixed inset-0 cursor-none bg-bg" />;
}
