import { CircleAlert, CircleCheck, X } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { IconButton } from './icon-button.tsx';

type Notice = { id: number; tone: 'success' | 'danger'; text: string };

let notices: readonly Notice[] = [];
let last = 0;
const listeners = new Set<() => void>();

/** Says something in passing; a failure stays until it is dismissed or ten seconds have gone. */
export function notify(tone: Notice['tone'], text: string): void {
  last += 1;
  const id = last;
  show([...notices.slice(-2), { id, tone, text }]);
  setTimeout(() => dismiss(id), tone === 'danger' ? 10_000 : 4_000);
}

function dismiss(id: number): void {
  show(notices.filter(notice => notice.id !== id));
}

function show(next: readonly Notice[]): void {
  notices = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Where notices appear; once in the app. */
export function Toaster() {
  const shown = useSyncExternalStore(subscribe, () => notices);
  return (
    <section
      aria-label="Notices"
      aria-live="polite"
      className="pointer-events-none fixed inset-x-0 bottom-[calc(4.5rem+env(safe-area-inset-bottom))] z-50 flex flex-col items-center gap-2 px-4 md:bottom-5"
    >
      {shown.map(({ id, tone, text }) => {
        const Icon = tone === 'danger' ? CircleAlert : CircleCheck;
        return (
          <div
            key={id}
            className="enter pointer-events-auto flex w-full max-w-md items-start gap-3 rounded-lg bg-raised py-2 pr-2 pl-3.5 text-sm shadow-raised"
          >
            <Icon
              className={
                tone === 'danger'
                  ? 'mt-1.5 size-4 shrink-0 text-danger-ink'
                  : 'mt-1.5 size-4 shrink-0 text-success-ink'
              }
              aria-hidden="true"
            />
            <p className="flex-1 py-1">{text}</p>
            <IconButton icon={X} label="Dismiss" onClick={() => dismiss(id)} className="-my-0.5" />
          </div>
        );
      })}
    </section>
  );
}
