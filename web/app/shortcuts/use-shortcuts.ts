import { useRouter } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useSession } from '../session/session.tsx';
import { destinations } from '../shell/navigation.ts';
import { isTyping } from './shortcuts.ts';

/** How long `g` waits for the key that says where to. */
const chordMilliseconds = 1_200;

/** Listens for the app's shortcuts; `onHelp` shows them. */
export function useShortcuts(onHelp: () => void): void {
  const router = useRouter();
  const { can } = useSession();
  const goPressedAt = useRef(0);

  const go = (key: string) => {
    const destination = destinations.find(candidate => candidate.key === key && can(candidate.permission));
    if (destination) void router.navigate({ to: destination.to });
    if (key === 'b') void router.navigate({ to: '/work-orders/board' });
  };
  const actions: Readonly<Record<string, () => void>> = {
    '?': onHelp,
    '/': focusSearch,
    g: () => {
      goPressedAt.current = Date.now();
    },
    c: () => {
      if (can('work-orders:create')) void router.navigate({ to: '/work-orders/new' });
    },
    j: () => moveInList(1),
    k: () => moveInList(-1),
  };
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target)) return;
    const afterGo = Date.now() - goPressedAt.current < chordMilliseconds;
    goPressedAt.current = 0;
    const action = afterGo ? () => go(event.key) : (actions[event.key] ?? actionOfLine(event.key));
    if (!action) return;
    event.preventDefault();
    action();
  });
  useEffect(() => {
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
}

function focusSearch(): void {
  document.querySelector<HTMLInputElement>('input[type="search"]')?.focus();
}

/** Presses the button that names the key, in the line of a list that has the focus. */
function actionOfLine(key: string): (() => void) | undefined {
  const line = document.activeElement?.closest('tr, li');
  const buttons = line?.querySelectorAll<HTMLElement>('button[aria-keyshortcuts]:not(:disabled)') ?? [];
  const button = [...buttons].find(candidate => candidate.getAttribute('aria-keyshortcuts') === key);
  return button && (() => button.click());
}

function moveInList(step: number): void {
  const lines = [...document.querySelectorAll<HTMLElement>('[data-line]')].filter(line =>
    line.checkVisibility(),
  );
  const at = document.activeElement instanceof HTMLElement ? lines.indexOf(document.activeElement) : -1;
  const next = at < 0 ? 0 : Math.min(lines.length - 1, Math.max(0, at + step));
  lines[next]?.focus();
}
