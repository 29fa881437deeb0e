import { Button } from './button.tsx';

type ShowMoreProps = {
  query: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => Promise<unknown> };
  label?: string;
  /** For a list that is the page itself. */
  large?: boolean;
  className?: string;
};

/** The way on in a list that is read in parts; nothing at its end. */
export function ShowMore({
  query,
  label = 'Show more',
  large = false,
  className = 'border-t border-line p-2',
}: ShowMoreProps) {
  if (!query.hasNextPage) return null;
  return (
    <div className={className}>
      <Button
        look={large ? 'secondary' : 'ghost'}
        size={large ? 'medium' : 'small'}
        busy={query.isFetchingNextPage}
        onClick={() => void query.fetchNextPage()}
      >
        {label}
      </Button>
    </div>
  );
}
