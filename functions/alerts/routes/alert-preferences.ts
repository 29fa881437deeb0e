import {
  addDevice,
  changeOwnPreference,
  ownPreference,
  removeDevice,
} from '@chatterfix/shared/domain/alerts/preference/own-preference.ts';
import {
  alertPreferences,
  DeviceCreate,
  OwnPreference,
} from '@chatterfix/shared/domain/alerts/preference/schemas.ts';
import type { App } from '@chatterfix/shared/platform/http/create-app.ts';
import { serve } from '@chatterfix/shared/platform/http/endpoint.ts';
import { idParams } from '@chatterfix/shared/platform/http/resource-routes.ts';
import type { DeliveryRouteDeps } from '../delivery-deps.ts';

/** How the person who asks is told of alerts. */
export function alertPreferenceRoutes(app: App, deps: DeliveryRouteDeps): void {
  const path = '/api/alert-preferences';
  const common = { tag: 'alert-preferences', status: 200, answer: OwnPreference } as const;
  const change = { ...common, permission: 'alert-preferences:update' } as const;

  serve(
    app,
    {
      ...common,
      method: 'get',
      path,
      summary: 'How you are told of alerts',
      permission: 'alert-preferences:read',
    },
    ({ context }) => ownPreference(deps, context),
  );
  serve(
    app,
    {
      ...change,
      method: 'patch',
      path,
      summary: 'Change how you are told of alerts',
      body: alertPreferences.change,
    },
    ({ context, body }) => changeOwnPreference(deps, context, body),
  );
  serve(
    app,
    {
      ...change,
      method: 'post',
      path: `${path}/devices`,
      summary: 'Register a device for push messages',
      body: DeviceCreate,
      problems: [409],
    },
    ({ context, body }) => addDevice(deps, context, body),
  );
  serve(
    app,
    {
      ...change,
      method: 'delete',
      path: `${path}/devices/{id}`,
      summary: 'Send no more push messages to a device',
      params: idParams,
    },
    ({ context, params }) => removeDevice(deps, context, params.id),
  );
}
