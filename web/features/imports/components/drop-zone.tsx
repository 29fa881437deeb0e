import { FileSpreadsheet, Upload } from 'lucide-react';
import { type DragEvent, useId, useState } from 'react';
import { formatBytes } from '../../../app/format.ts';
import { classNames } from '../../../ui/class-names.ts';

const mostBytes = 50 * 1024 * 1024;

type DropZoneProps = { file: File | null; onChoose: (file: File) => void };

/** Takes a CSV file, dropped or chosen. */
export function DropZone({ file, onChoose }: DropZoneProps) {
  const id = useId();
  const [over, setOver] = useState(false);
  const [problem, setProblem] = useState('');
  const take = (chosen: File | undefined) => {
    if (!chosen) return;
    setProblem(
      chosen.size > mostBytes ? 'This file is larger than 50 MB. Split it, then import the pieces.' : '',
    );
    if (chosen.size <= mostBytes) onChoose(chosen);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  const Icon = file ? FileSpreadsheet : Upload;
  return (
    <div>
      <label
        htmlFor={id}
        onDragOver={event => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
        className={classNames(
          'flex min-h-36 cursor-pointer flex-col items-center justify-center gap-1 rounded-lg border border-dashed px-4 text-center transition-colors focus-within:outline-2 focus-within:outline-accent',
          over ? 'border-accent bg-accent-soft' : 'border-line-strong hover:bg-hover',
        )}
      >
        <Icon className="mb-1 size-6 text-faint" aria-hidden="true" />
        <span className="text-sm font-medium break-all">
          {file ? file.name : 'Drop a CSV file here, or choose one'}
        </span>
        <span className="text-xs text-faint">
          {file
            ? `${formatBytes(file.size)}. Press to choose another.`
            : 'Up to 50 MB. The first line names the columns.'}
        </span>
        <input
          id={id}
          type="file"
          accept=".csv,text/csv"
          className="sr-only"
          onChange={event => take(event.target.files?.[0])}
        />
      </label>
      {problem && (
        <p role="alert" className="mt-2 text-sm text-danger-ink">
          {problem}
        </p>
      )}
    </div>
  );
}
