import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { identity } from '../../../app/session/identity.ts';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { FormProblem } from '../../../ui/form-problem.tsx';
import { Input } from '../../../ui/input.tsx';
import { signInProblem } from '../sign-in-problem.ts';
import { DemoAccounts } from './demo-accounts.tsx';

type Credentials = { name: string; email: string; password: string };

/** Signs in with e-mail address and password, or makes an account. Whoever shows it follows the sign-in itself. */
export function SignInForm() {
  const [making, setMaking] = useState(false);
  const [notice, setNotice] = useState('');
  const { register, handleSubmit, setError, getValues, formState } = useForm<Credentials>();
  const { errors, isSubmitting } = formState;

  const attempt = async ({ name, email, password }: Credentials) => {
    setNotice('');
    try {
      await (making ? identity.signUp(name, email, password) : identity.signIn(email, password));
    } catch (error) {
      setError('root', { message: signInProblem(error) });
    }
  };
  const resetPassword = async () => {
    const email: string = getValues('email');
    if (!email) return setError('email', { message: 'Enter your e-mail address first.' });
    try {
      await identity.sendPasswordReset(email);
      setNotice(`If ${email} has an account, a message with a link is on its way.`);
    } catch (error) {
      setError('root', { message: signInProblem(error) });
    }
  };

  return (
    <>
      <form onSubmit={handleSubmit(attempt)} noValidate className="flex flex-col gap-4">
        {errors.root && <FormProblem>{errors.root.message}</FormProblem>}
        {notice && (
          <p role="status" className="rounded-md bg-success-soft px-3 py-2 text-sm text-success-ink">
            {notice}
          </p>
        )}
        {making && (
          <Field label="Your name" error={errors.name?.message}>
            {control => (
              <Input
                {...control}
                autoComplete="name"
                {...register('name', { required: 'Enter your name.' })}
              />
            )}
          </Field>
        )}
        <Field label="E-mail address" error={errors.email?.message}>
          {control => (
            <Input
              {...control}
              type="email"
              autoComplete="username"
              {...register('email', { required: 'Enter your e-mail address.' })}
            />
          )}
        </Field>
        <Field label="Password" error={errors.password?.message}>
          {control => (
            <Input
              {...control}
              type="password"
              autoComplete={making ? 'new-password' : 'current-password'}
              {...register('password', {
                required: 'Enter your password.',
                ...(making ? { minLength: { value: 8, message: 'At least eight characters.' } } : {}),
              })}
            />
          )}
        </Field>
        <Button type="submit" look="primary" busy={isSubmitting} className="sm:h-9">
          {making ? 'Create account' : 'Sign in'}
        </Button>
      </form>
      <div className="mt-3 flex justify-between">
        <Button look="ghost" size="small" className="-ml-2.5" onClick={() => setMaking(!making)}>
          {making ? 'I have an account' : 'Create an account'}
        </Button>
        {!making && (
          <Button look="ghost" size="small" className="-mr-2.5" onClick={() => void resetPassword()}>
            Forgot the password?
          </Button>
        )}
      </div>
      {!making && <DemoAccounts onChoose={credentials => void attempt({ ...credentials, name: '' })} />}
    </>
  );
}
