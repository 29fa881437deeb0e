/** The product's sign. */
export function Logo({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" className={className} aria-hidden="true">
      <rect width="32" height="32" rx="8" className="fill-accent" />
      <path
        d="M22.5 12.2a8 8 0 1 0 0 7.6"
        className="fill-none stroke-white stroke-[3.4]"
        strokeLinecap="round"
      />
      <path
        d="m13.2 16.2 2.6 2.6 5-5.4"
        className="fill-none stroke-white stroke-[2.8]"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
