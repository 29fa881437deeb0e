import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { FormDialog } from '../../../app/form-dialog.tsx';
import { useFormat } from '../../../app/use-format.ts';
import { useSaveItem } from '../../../app/use-save-item.ts';
import { Field } from '../../../ui/field.tsx';
import { FormProblem } from '../../../ui/form-problem.tsx';
import { Input } from '../../../ui/input.tsx';
import { filled } from '../../../ui/text-field.tsx';
import { createSilence } from '../api/silences.ts';
import { blankSilence, matchersOf, type SilenceForm, silenceOf } from '../silence-form.ts';
import { MatcherFields } from './matcher-fields.tsx';
import { LengthField, ReasonField } from './silence-fields.tsx';
import { SilencePreview } from './silence-preview.tsx';

/** Has nobody told of all alerts that fit, for a time. */
export function NewSilenceDialog({ onClose }: { onClose: () => void }) {
  const { timeZone } = useFormat();
  const form = useForm<SilenceForm>({ defaultValues: blankSilence });
  const { register, handleSubmit, watch, formState } = form;
  const saving = useSaveItem('silences', createSilence, onClose);
  // The same form sent again is the same silence.
  const [opened] = useState(() => new Date().toISOString());
  const matchers = matchersOf(watch());
  const submit = (values: SilenceForm) => {
    if (matchersOf(values)) saving.mutate(silenceOf(values, timeZone, opened));
  };
  return (
    <FormDialog
      wide
      title="New silence"
      description="For a time nobody is told of the alerts that fit. They stay in the inbox."
      action="Silence"
      busy={saving.isPending}
      error={saving.error}
      onSubmit={handleSubmit(submit)}
      onClose={onClose}
    >
      <FormProvider {...form}>
        <MatcherFields />
      </FormProvider>
      {formState.isSubmitted && !matchers ? (
        <FormProblem>Say which alerts: choose at least one of these.</FormProblem>
      ) : (
        <SilencePreview matchers={matchers} />
      )}
      <div className="grid items-start gap-3 sm:grid-cols-2">
        <Field label="Begins" hint={`Empty: at once. In ${timeZone}.`}>
          {attributes => <Input {...attributes} type="datetime-local" {...register('begins')} />}
        </Field>
        <LengthField registered={register('minutes')} />
      </div>
      <ReasonField
        registered={register('reason', filled('Say why, in a few words.'))}
        error={formState.errors.reason?.message}
      />
    </FormDialog>
  );
}
