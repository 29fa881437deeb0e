/** Everybody's password on one machine. */
export const demoPassword = 'chatterfix';

export type DemoPerson = { email: string; name: string; role: string };

/** An organisation and its people; the first one founds it. */
export type DemoOrganisation = {
  id: string;
  name: string;
  currency: string;
  timeZone: string;
  people: readonly [DemoPerson, ...DemoPerson[]];
};

const person = (organisation: string, role: string, name: string): DemoPerson => ({
  email: `${role}@${organisation}.chatterfix.local`,
  name,
  role,
});

/** The organisations that the first start founds. */
export const demoOrganisations: readonly DemoOrganisation[] = [
  {
    id: 'demo',
    name: 'Demo Mining',
    currency: 'AUD',
    timeZone: 'Australia/Perth',
    people: [
      person('demo', 'admin', 'Ada Admin'),
      person('demo', 'manager', 'Mo Manager'),
      person('demo', 'technician', 'Terry Technician'),
      person('demo', 'requester', 'Riley Requester'),
      person('demo', 'viewer', 'Val Viewer'),
    ],
  },
  {
    id: 'other',
    name: 'Other Facilities',
    currency: 'USD',
    timeZone: 'America/New_York',
    people: [person('other', 'admin', 'Oli Other')],
  },
];
