import { apiKeys } from './api-key/schemas.ts';
import { invitations } from './invitation/schemas.ts';
import { organisations } from './organisation/schemas.ts';
import { roles } from './role/schemas.ts';
import { users } from './user/schemas.ts';

/** Every resource of identity. */
export const identityFamily = [organisations, users, roles, invitations, apiKeys] as const;
