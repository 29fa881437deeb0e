import { changeAsset } from '@chatterfix/shared/domain/maintenance/asset/change-asset.ts';
import { assets, LabelFormat } from '@chatterfix/shared/domain/maintenance/asset/schemas.ts';
import type { MaintenanceDeps } from '@chatterfix/shared/domain/maintenance/deps.ts';
import { maintenanceFamily } from '@chatterfix/shared/domain/maintenance/family.ts';
import { repository } from '@chatterfix/shared/platform/firestore/repository.ts';
import type { App } from '@chatterfix/shared/platform/http/create-app.ts';
import { serve } from '@chatterfix/shared/platform/http/endpoint.ts';
import { idParams, resourceRoutes } from '@chatterfix/shared/platform/http/resource-routes.ts';
import * as z from 'zod';

/** Things that are maintained, and their labels. */
export function assetRoutes(app: App, deps: MaintenanceDeps): void {
  resourceRoutes(app, assets, context => ({
    ...repository(deps.store, context, assets, maintenanceFamily),
    change: (id, fields, version) => changeAsset(deps, context, { id, fields, version }),
  }));

  serve(
    app,
    {
      method: 'get',
      path: '/api/assets/{id}/label',
      tag: 'assets',
      summary: 'A label with a QR code that leads to the asset',
      permission: 'assets:read',
      params: idParams,
      query: z.strictObject({ format: LabelFormat.default('svg') }),
      status: 200,
      answerTypes: ['image/svg+xml', 'image/png'],
    },
    async ({ context, params, query, request }) => {
      const { assetLabel } = await import('@chatterfix/shared/domain/maintenance/asset/label.ts');
      const asset = await repository(deps.store, context, assets).get(params.id);
      const { type, image } = await assetLabel(
        asset,
        new URL(`/assets/${asset.id}`, request.url),
        query.format,
      );
      return new Response(image, { headers: { 'Content-Type': type } });
    },
  );
}
