import { csvLines, writeCell } from '../../../platform/csv/write-csv.ts';
import { type Html, html } from '../../../platform/mail/html.ts';
import type { Tag, TaggedEntry } from '../tag/schemas.ts';

type Paths = ReadonlyMap<string, string>;

const header = ['number', 'kind', 'name', 'folders', 'version', 'bytes', 'file'];

/** The index of a bundle for spreadsheets. */
export function indexCsv(entries: readonly TaggedEntry[], paths: Paths): string {
  const records = entries.map(({ number, kind, id, name, path, file }) => [
    number,
    kind,
    writeCell(name),
    writeCell(path.join(' / ')),
    file ? String(file.number) : '',
    file ? String(file.size) : '',
    writeCell(paths.get(id) ?? ''),
  ]);
  return csvLines([header, ...records]);
}

/** The index of a bundle for people: without scripts, and with links to the files beside it. */
export function indexHtml({ name, commit }: Tag, entries: readonly TaggedEntry[], paths: Paths): string {
  const rows = entries.map(entry => row(entry, paths.get(entry.id)));
  const page = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${name}</title><style>body{font-family:sans-serif}td,th{padding:.2em 1em .2em 0;text-align:left}</style></head>
<body><h1>${name}</h1><p>${commit ? `Commit ${commit}` : ''}</p>
<table><tr><th>Number</th><th>Name</th><th>Bytes</th></tr>
${rows}</table></body></html>
`;
  return page.html;
}

function row({ number, name, file }: TaggedEntry, path: string | undefined): Html {
  const href = path?.split('/').map(encodeURIComponent).join('/');
  const shown = href ? html`<a href="${href}">${name}</a>` : name;
  return html`<tr><td>${number}</td><td>${shown}</td><td>${file ? String(file.size) : ''}</td></tr>\n`;
}
