import { type DragEvent, useEffect, useRef } from 'react';
import { arrangementsFor } from './arrange.ts';
import { type Entry, siblingsIn } from './contents.ts';
import { type DropPlace, dropPlace } from './drop-place.ts';
import { type DroppedFile, droppedFiles } from './upload/dropped-files.ts';
import type { Arrangement } from './use-arrange.ts';
import type { UploadTarget } from './use-upload.tsx';

type Drops = {
  entries: readonly Entry[];
  mayArrange: boolean;
  mayUpload: boolean;
  onArrange: (changes: readonly Arrangement[]) => void;
  onUpload: (files: readonly DroppedFile[], target: UploadTarget) => void;
};

/** Takes files that are dropped on lines or beside them, and lines that are dragged to another place. */
export function useDragging({ entries, mayArrange, mayUpload, onArrange, onUpload }: Drops) {
  const dragged = useRef<string | null>(null);
  const over = useRef<HTMLElement | null>(null);
  useEffect(() => keepPage(), []);
  const entryOf = (line: HTMLElement | null) => entries.find(({ item }) => item.id === line?.dataset.entry);

  // An attribute rather than state: hundreds of lines would be drawn anew with each move of the pointer.
  const mark = (element: HTMLElement | null, place: DropPlace) => {
    if (over.current !== element) over.current?.removeAttribute('data-over');
    over.current = element;
    element?.setAttribute('data-over', place);
  };
  const unmark = () => mark(null, 'into');

  const onDragOver = (event: DragEvent<HTMLElement>) => {
    const withFiles = event.dataTransfer.types.includes('Files');
    if (withFiles ? !mayUpload : !mayArrange || !dragged.current) return;
    const line = lineOf(event);
    if (!withFiles && !line) return unmark();
    event.preventDefault();
    event.dataTransfer.dropEffect = withFiles ? 'copy' : 'move';
    const place = line && !withFiles ? placeOn(line, event.clientY, entryOf(line)) : 'into';
    mark(line ?? event.currentTarget, place);
  };
  const onDrop = (event: DragEvent<HTMLElement>) => {
    const line = lineOf(event);
    const entry = entryOf(line);
    const place = line && placeOn(line, event.clientY, entry);
    const moved = entries.find(({ item }) => item.id === dragged.current);
    unmark();
    dragged.current = null;
    if (event.dataTransfer.types.includes('Files')) {
      event.preventDefault();
      if (mayUpload) void droppedFiles(event.dataTransfer).then(files => onUpload(files, targetOf(entry)));
    } else if (moved && entry && place) {
      event.preventDefault();
      onArrange(arrangementsFor(entries, moved, destination(entries, entry, place)));
    }
  };
  return {
    onDragStart(event: DragEvent<HTMLElement>) {
      dragged.current = lineOf(event)?.dataset.entry ?? null;
      event.dataTransfer.effectAllowed = 'move';
    },
    onDragEnd() {
      dragged.current = null;
      unmark();
    },
    onDragOver,
    onDragLeave(event: DragEvent<HTMLElement>) {
      const inside = event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget);
      if (!inside) unmark();
    },
    onDrop,
  };
}

function lineOf({ target }: DragEvent<HTMLElement>): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-entry]') : null;
}

function placeOn(line: HTMLElement, y: number, entry: Entry | undefined): DropPlace {
  const { top, height } = line.getBoundingClientRect();
  return dropPlace((y - top) / height, entry?.kind === 'folder');
}

function targetOf(entry: Entry | undefined): UploadTarget {
  if (!entry) return { folderId: null };
  return entry.kind === 'folder' ? { folderId: entry.item.id } : { versionOf: entry.item };
}

function destination(entries: readonly Entry[], { item }: Entry, place: DropPlace) {
  if (place === 'into') return { folderId: item.id, before: null };
  const { folderId, id } = item;
  if (place === 'before') return { folderId, before: id };
  const siblings = siblingsIn(entries, folderId);
  const next = siblings[siblings.findIndex(one => one.item.id === id) + 1];
  return { folderId, before: next?.item.id ?? null };
}

/** A file that is let go beside all that takes it would be opened in place of the page. @returns what ends this */
function keepPage(): () => void {
  const prevent = (event: globalThis.DragEvent) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  };
  addEventListener('dragover', prevent);
  addEventListener('drop', prevent);
  return () => {
    removeEventListener('dragover', prevent);
    removeEventListener('drop', prevent);
  };
}
