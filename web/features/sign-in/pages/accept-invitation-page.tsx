import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { problemMessage } from '../../../app/api-problem.ts';
import { chooseOrganisation } from '../../../app/session/chosen-organisation.ts';
import { identity } from '../../../app/session/identity.ts';
import { useIdentity } from '../../../app/session/use-identity.ts';
import { Button } from '../../../ui/button.tsx';
import { FormProblem } from '../../../ui/form-problem.tsx';
import { acceptInvitation } from '../api/accept-invitation.ts';
import { FrontPage } from '../components/front-page.tsx';
import { SignInForm } from '../components/sign-in-form.tsx';

/** Where an invitation's link leads; its secret stands after the `#`, which no server sees. */
export function AcceptInvitationPage() {
  const { hash } = useLocation();
  const state = useIdentity();
  const navigate = useNavigate();
  const client = useQueryClient();
  const joining = useMutation({
    mutationFn: () => acceptInvitation(hash.replace(/^#/, '')),
    async onSuccess({ organisationId }) {
      chooseOrganisation(organisationId);
      // The new membership is in the next token.
      await identity.token(true);
      client.clear();
      await navigate({ to: '/work-orders', replace: true });
    },
  });
  if (state.status !== 'signed-in') {
    return (
      <FrontPage
        title="You have been invited"
        lead="Sign in, or create an account, with the e-mail address that was invited."
      >
        <SignInForm />
      </FrontPage>
    );
  }
  return (
    <FrontPage title="Join the organisation" lead={`You are signed in as ${state.account.email}.`}>
      <div className="flex flex-col gap-4">
        {joining.isError && <FormProblem>{problemMessage(joining.error)}</FormProblem>}
        <Button look="primary" busy={joining.isPending} onClick={() => joining.mutate()}>
          Accept the invitation
        </Button>
        <Button look="ghost" onClick={() => void identity.signOut()}>
          Use another account
        </Button>
      </div>
    </FrontPage>
  );
}
