import type { Deps } from '@chatterfix/shared/domain/identity/open-deps.ts';
import { changeUser, deleteUser } from '@chatterfix/shared/domain/identity/user/change-user.ts';
import { users } from '@chatterfix/shared/domain/identity/user/schemas.ts';
import { repository } from '@chatterfix/shared/platform/firestore/repository.ts';
import type { App } from '@chatterfix/shared/platform/http/create-app.ts';
import { resourceRoutes } from '@chatterfix/shared/platform/http/resource-routes.ts';

/** Members of the organisation. */
export function userRoutes(app: App, deps: Deps): void {
  resourceRoutes(app, users, context => ({
    ...repository(deps.store, context, users),
    change: (id, fields, version) => changeUser(deps, context, { id, fields, version }),
    delete: (id, version) => deleteUser(deps, context, id, version),
  }));
}
