import type { Deps } from '@chatterfix/shared/domain/identity/open-deps.ts';
import { requireWithin } from '@chatterfix/shared/domain/identity/permission/require-within.ts';
import { deleteRole } from '@chatterfix/shared/domain/identity/role/delete-role.ts';
import { roles } from '@chatterfix/shared/domain/identity/role/schemas.ts';
import { repository } from '@chatterfix/shared/platform/firestore/repository.ts';
import type { App } from '@chatterfix/shared/platform/http/create-app.ts';
import { resourceRoutes } from '@chatterfix/shared/platform/http/resource-routes.ts';

/** Roles that the organisation made for itself. */
export function roleRoutes(app: App, deps: Deps): void {
  resourceRoutes(app, roles, context => {
    const plain = repository(deps.store, context, roles);
    return {
      ...plain,
      async create(fields) {
        requireWithin(context, fields.permissions);
        return plain.create(fields);
      },
      async change(id, fields, version) {
        requireWithin(context, fields.permissions ?? []);
        return plain.change(id, fields, version);
      },
      delete: (id, version) => deleteRole(deps, context, id, version),
    };
  });
}
