import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { problemMessage } from '../../../app/api-problem.ts';
import type { Import } from '../../../app/api-types.ts';
import { Button } from '../../../ui/button.tsx';
import { FormProblem } from '../../../ui/form-problem.tsx';
import { Checkbox } from '../../../ui/input.tsx';
import { type ImportKind, type ImportRequest, startImport } from '../api/start-import.ts';
import { rememberRequest } from '../chosen-file.ts';
import { kinds } from '../kinds.ts';
import { askForColumns, type UnknownColumns, unknownColumns } from '../unknown-columns.ts';
import { DropZone } from './drop-zone.tsx';
import { KindChoice } from './kind-choice.tsx';
import { MappingTable, missingFields } from './mapping-table.tsx';
import { SavedMappings } from './saved-mappings.tsx';

type ImportFormProps = { initialKind: ImportKind; onStarted: (started: Import) => void };

/** Chooses a file and how to take it in; asks for the columns when the server does not know them. */
export function ImportForm({ initialKind, onStarted }: ImportFormProps) {
  const [kind, setKind] = useState(initialKind);
  const [file, setFile] = useState<File | null>(null);
  const [createMissing, setCreateMissing] = useState<readonly ('assets' | 'sites')[]>(['assets', 'sites']);
  const [mapping, setMapping] = useState<Record<string, string> | null>(null);
  const [mappingId, setMappingId] = useState('');
  const [question, setQuestion] = useState<UnknownColumns | null>(null);

  const askColumns = (asked: UnknownColumns) => {
    setQuestion(asked);
    setMapping({ ...asked.suggestion, ...mapping });
  };
  const starting = useMutation({
    mutationFn: async (request: ImportRequest) => {
      const started = await startImport(request);
      rememberRequest(started.id, request);
      return started;
    },
    onSuccess: onStarted,
    onError(error) {
      const asked = unknownColumns(error);
      if (asked) askColumns(asked);
    },
  });
  const asking = useMutation({ mutationFn: askForColumns, onSuccess: askColumns });
  const forget = () => {
    setQuestion(null);
    setMapping(null);
    setMappingId('');
    starting.reset();
  };
  const offered = kinds[kind].missing;
  const start = (dryRun: boolean) => {
    if (!file) return;
    const missing = createMissing.filter(name => offered.includes(name));
    starting.mutate({ kind, file, dryRun, createMissing: missing, mapping });
  };
  const incomplete = question && mapping ? missingFields(question, mapping) : [];
  const ready = file !== null && incomplete.length === 0;
  const problem = starting.error ?? asking.error;

  return (
    <div className="flex flex-col gap-6">
      <KindChoice
        kind={kind}
        onChange={chosen => {
          setKind(chosen);
          forget();
        }}
      />
      <DropZone
        file={file}
        onChoose={chosen => {
          setFile(chosen);
          forget();
        }}
      />
      {!question && (
        <SavedMappings
          kind={kind}
          chosen={mappingId}
          onChoose={saved => {
            setMappingId(saved?.id ?? '');
            setMapping(saved?.mapping ?? null);
          }}
        />
      )}
      {question && mapping && (
        <section aria-labelledby="columns">
          <h2 id="columns" className="text-sm font-semibold">
            Say which column gives which field
          </h2>
          <p className="mt-0.5 mb-3 text-sm text-soft">
            What is filled in was guessed from the file&apos;s first line.
          </p>
          <MappingTable question={question} mapping={mapping} onChange={setMapping} />
        </section>
      )}
      {offered.length > 0 && (
        <fieldset className="flex flex-col gap-2">
          <legend className="mb-1.5 text-sm font-medium text-soft">
            When a row names one that is not there yet
          </legend>
          {offered.map(name => (
            <Checkbox
              key={name}
              label={`Create missing ${name}`}
              checked={createMissing.includes(name)}
              onChange={event =>
                setCreateMissing(
                  event.target.checked
                    ? [...createMissing, name]
                    : createMissing.filter(other => other !== name),
                )
              }
            />
          ))}
        </fieldset>
      )}
      {problem && !unknownColumns(problem) && <FormProblem>{problemMessage(problem)}</FormProblem>}
      <footer className="flex flex-wrap items-center justify-end gap-2 border-t border-line pt-4">
        <span role="status" className="mr-auto text-sm text-faint">
          {incomplete.length > 0 && `Still without a column: ${incomplete.join(', ')}`}
        </span>
        {file && !question && (
          <Button look="ghost" busy={asking.isPending} onClick={() => asking.mutate({ kind, file })}>
            Adjust columns
          </Button>
        )}
        <Button disabled={!ready || starting.isPending} onClick={() => start(true)}>
          Check first
        </Button>
        <Button look="primary" disabled={!ready} busy={starting.isPending} onClick={() => start(false)}>
          Import
        </Button>
      </footer>
    </div>
  );
}
