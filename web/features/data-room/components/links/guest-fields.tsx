import { useFormContext } from 'react-hook-form';
import type { RoomLink } from '../../../../app/api-types.ts';
import { useFormat } from '../../../../app/use-format.ts';
import { Field } from '../../../../ui/field.tsx';
import { Checkbox, Input, Options, Select, Textarea } from '../../../../ui/input.tsx';
import { addressFault, type LinkForm } from '../../link-form.ts';

const whoLabels = {
  anyone: 'Anyone with the link, unnamed',
  email: 'Whoever gives an e-mail address',
  code: 'Whoever proves their e-mail address by a code',
};
const whoHints = {
  anyone: 'You see what was read, and not by whom.',
  email: 'The address is asked for, and taken as it is given.',
  code: 'A code is sent to the address: you know that it is theirs.',
};

/** Whom a link is for, and the password they need. */
export function GuestFields({ link }: { link: RoomLink | null }) {
  const { register, watch, formState } = useFormContext<LinkForm>();
  const { errors } = formState;
  const who = watch('who');
  return (
    <>
      <Field label="Who can open it" hint={whoHints[who]}>
        {attributes => (
          <Select {...attributes} {...register('who')}>
            <Options labels={whoLabels} />
          </Select>
        )}
      </Field>
      {who !== 'anyone' && (
        <div className="grid items-start gap-3 sm:grid-cols-2">
          <Field
            label="Only these"
            hint="Addresses or @domains, one a line. Empty: all."
            error={errors.allow?.message}
          >
            {attributes => (
              <Textarea
                {...attributes}
                placeholder="@example.com"
                {...register('allow', { validate: addressFault })}
              />
            )}
          </Field>
          <Field
            label="Never these"
            hint="They stay outside, whatever else is said."
            error={errors.deny?.message}
          >
            {attributes => <Textarea {...attributes} {...register('deny', { validate: addressFault })} />}
          </Field>
        </div>
      )}
      <PasswordField setAt={link?.passwordSetAt ?? null} />
    </>
  );
}

function PasswordField({ setAt }: { setAt: string | null }) {
  const format = useFormat();
  const { register, watch, formState } = useFormContext<LinkForm>();
  const removes = watch('noPassword');
  return (
    <div className="flex flex-col gap-2">
      <Field
        label="Password"
        hint={
          setAt
            ? `It has one since ${format.day(setAt)}. Empty: that one stays.`
            : 'Empty: none is asked for.'
        }
        error={formState.errors.password?.message}
      >
        {attributes => (
          // To be read and passed on, so that it is shown as it is typed.
          <Input
            {...attributes}
            type="text"
            autoComplete="off"
            maxLength={200}
            disabled={removes}
            {...register('password', {
              validate: typed => !typed || typed.length >= 8 || 'Take at least eight characters.',
            })}
          />
        )}
      </Field>
      {setAt && <Checkbox label="Ask for no password any more" {...register('noPassword')} />}
    </div>
  );
}
