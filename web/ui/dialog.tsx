import { X } from 'lucide-react';
import { type ReactNode, useEffectEvent, useId, useLayoutEffect, useState } from 'react';
import { classNames } from './class-names.ts';
import { LayerContext } from './layer.tsx';

type DialogProps = {
  title: string;
  description?: ReactNode;
  onClose: () => void;
  wide?: boolean;
  children: ReactNode;
};

/**
 * A modal dialog, open while it is rendered. The browser's own `<dialog>` keeps the focus inside, makes the rest
 * inert and closes on Escape; on a phone it is a sheet at the bottom.
 */
export function Dialog({ title, description, onClose, wide = false, children }: DialogProps) {
  const [element, setElement] = useState<HTMLDialogElement | null>(null);
  const titleId = useId();
  const descriptionId = useId();
  const onPress = useEffectEvent((event: MouseEvent) => event.target === element && onClose());
  // Before the paint, and closed before it leaves the page, so that the focus goes back where it was.
  useLayoutEffect(() => {
    if (!element) return;
    element.showModal();
    element.addEventListener('click', onPress);
    return () => element.close();
  }, [element]);
  return (
    <dialog
      ref={setElement}
      aria-labelledby={titleId}
      aria-describedby={description ? descriptionId : undefined}
      onCancel={event => {
        event.preventDefault();
        onClose();
      }}
      className={classNames(
        'enter m-0 mt-auto max-h-[92dvh] w-full max-w-none overflow-hidden rounded-t-2xl bg-raised text-ink shadow-raised open:flex',
        'sm:m-auto sm:rounded-xl',
        wide ? 'sm:max-w-2xl' : 'sm:max-w-md',
      )}
    >
      <LayerContext value={element}>
        {/* What scrolls is within, so that a scrollbar does not cut the corners off. */}
        <div className="min-w-0 grow overflow-y-auto overscroll-contain p-5 pb-[max(1.25rem,env(safe-area-inset-bottom))]">
          <header className="mb-4 pr-10">
            <h2 id={titleId} className="text-lg font-semibold tracking-tight">
              {title}
            </h2>
            {description && (
              <p id={descriptionId} className="mt-1 text-sm text-soft">
                {description}
              </p>
            )}
          </header>
          {children}
        </div>
        {/* Last, so that the focus goes to the first field when the dialog opens. */}
        <button
          type="button"
          aria-label="Close"
          onClick={onClose}
          className="absolute top-4 right-4 grid size-9 place-items-center rounded-md bg-raised text-faint hover:bg-hover hover:text-ink sm:size-8"
        >
          <X className="size-4" aria-hidden="true" />
        </button>
      </LayerContext>
    </dialog>
  );
}

/** The buttons at the end of a dialog. */
export function DialogActions({ children }: { children: ReactNode }) {
  return <footer className="mt-5 flex flex-wrap items-center justify-end gap-2">{children}</footer>;
}
