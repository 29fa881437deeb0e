import { signIn, type Urls } from './demo/api.ts';
import { seedMaintenance } from './demo/maintenance.ts';
import { type DemoOrganisation, demoOrganisations } from './demo/people.ts';

/**
 * Founds the demo organisations with their people and some work, through the API like anyone. Done again, it changes
 * nothing.
 */
export async function seedDemo(urls: Urls): Promise<void> {
  await Promise.all(demoOrganisations.map(organisation => seedOrganisation(urls, organisation)));
}

async function seedOrganisation(urls: Urls, { people, ...organisation }: DemoOrganisation): Promise<void> {
  const [founder, ...others] = people;
  const { status } = await (await signIn(urls, founder))('POST', '/organisations', organisation);
  if (status === 409) return;
  // A new sign-in, because the first one was before the organisation.
  const admin = await signIn(urls, founder);
  const members = await Promise.all(
    others.map(async person => {
      const { token } = await admin('POST', '/invitations', person);
      const member = await signIn(urls, person);
      await member('POST', '/invitations/accept', { token });
      return { ...person, id: (await member('GET', '/me')).id };
    }),
  );
  const technician = members.find(({ role }) => role === 'technician');
  if (technician) await seedMaintenance(admin, technician);
}
