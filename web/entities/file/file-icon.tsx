import {
  File,
  FileArchive,
  FileAudio,
  FileChartPie,
  FileCode,
  FileImage,
  FileSpreadsheet,
  FileText,
  FileVideo,
  type LucideIcon,
} from 'lucide-react';

const byEnding: Readonly<Record<string, LucideIcon>> = {
  ...each(FileText, 'pdf doc docx odt rtf txt md pages'),
  ...each(FileSpreadsheet, 'xls xlsx ods csv tsv numbers'),
  ...each(FileChartPie, 'ppt pptx odp key'),
  ...each(FileImage, 'png jpg jpeg gif webp svg heic tif tiff bmp'),
  ...each(FileVideo, 'mp4 mov webm avi mkv'),
  ...each(FileAudio, 'mp3 wav m4a ogg flac'),
  ...each(FileArchive, 'zip gz tar tgz bz2 7z rar'),
  ...each(FileCode, 'json xml html js ts py sql yaml yml'),
};

/** The kind of a file by its name. */
export function FileIcon({ name }: { name: string }) {
  const Icon = byEnding[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? File;
  return <Icon className="size-4 shrink-0 text-faint" aria-hidden="true" />;
}

function each(icon: LucideIcon, endings: string): Record<string, LucideIcon> {
  return Object.fromEntries(endings.split(' ').map(ending => [ending, icon]));
}
