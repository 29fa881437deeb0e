import { getRouteApi, Link, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useIdentity } from '../../../app/session/use-identity.ts';
import { FrontPage } from '../components/front-page.tsx';
import { SignInForm } from '../components/sign-in-form.tsx';

const route = getRouteApi('/sign-in');

/** Where one signs in; then it goes where one wanted to. */
export function SignInPage() {
  const { status } = useIdentity();
  const { to } = route.useSearch();
  const router = useRouter();
  useEffect(() => {
    if (status === 'signed-in') router.history.replace(ownPath(to));
  }, [status, to, router]);
  return (
    <FrontPage title="Sign in to ChatterFix" lead="Work orders, assets and parts of your organisation.">
      <SignInForm />
      <p className="mt-8 text-center text-sm text-faint">
        <Link to="/status" className="hover:text-ink hover:underline">
          Status of ChatterFix
        </Link>
      </p>
    </FrontPage>
  );
}

/** Only a path of this app: a crafted link must not lead elsewhere after the sign-in. */
function ownPath(to: string | undefined): string {
  return to?.startsWith('/') && !to.startsWith('//') && !to.startsWith('/\\') ? to : '/';
}
