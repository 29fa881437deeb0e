/** Where a document of the room is. */
export function documentPath(id: string): string {
  return `/api/rooms/documents/${encodeURIComponent(id)}`;
}

/** Where its file is. */
export function contentPath(id: string): string {
  return `${documentPath(id)}/content`;
}

/** Where the image of one of its pages is, so many pixels wide. */
export function pagePath(id: string, page: number, width: number): string {
  return `${documentPath(id)}/pages/${page}?width=${width}`;
}
