const kinds: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'application/msword': 'Word',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word',
  'application/vnd.ms-excel': 'Excel',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel',
  'application/vnd.ms-powerpoint': 'PowerPoint',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'PowerPoint',
  'application/zip': 'ZIP',
  'text/csv': 'CSV',
  'text/plain': 'Text',
};
const families: Readonly<Record<string, string>> = { image: 'Image', video: 'Video', audio: 'Audio' };

/** What people call a kind of file: by its type, else by the ending of its name. */
export function kindOfFile(contentType: string | null, name: string): string {
  const type = contentType?.split(';')[0]?.toLowerCase() ?? '';
  const ending = /\.([A-Za-z0-9]{1,5})$/.exec(name)?.[1]?.toUpperCase();
  return kinds[type] ?? families[type.split('/')[0] ?? ''] ?? ending ?? 'File';
}
