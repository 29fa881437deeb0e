import type { Asset } from '../../../app/api-types.ts';
import { useSession } from '../../../app/session/session.tsx';
import { ReferenceName } from '../../../entities/reference/reference-name.tsx';
import { Card } from '../../../ui/card.tsx';
import { Property, PropertyList } from '../../../ui/property-list.tsx';
import { criticalities } from '../labels.ts';
import { useLasting } from '../use-lasting.ts';
import { AssetStatusBadge } from './asset-status-badge.tsx';
import { Availability } from './availability.tsx';
import { LastingBadge } from './lasting-badge.tsx';

/** What an asset is. */
export function AssetProperties({ asset }: { asset: Asset }) {
  const { can } = useSession();
  const lasting = useLasting(asset.id);
  const texts = [
    ['Category', asset.category],
    ['Manufacturer', asset.manufacturer],
    ['Model', asset.model],
    ['Serial number', asset.serialNumber],
  ] as const;
  return (
    <Card title="Details">
      <PropertyList>
        <Property name="Status">
          <span className="flex flex-wrap gap-1.5">
            <AssetStatusBadge status={asset.status} />
            {lasting && <LastingBadge downtime={lasting} />}
          </span>
        </Property>
        {can('metrics:read') && (
          <Property name="Availability">
            <Availability assetId={asset.id} />
          </Property>
        )}
        <Property name="Code">{asset.code}</Property>
        <Property name="Site">
          {asset.siteId ? (
            <ReferenceName kind="sites" id={asset.siteId} />
          ) : (
            <span className="text-faint">None</span>
          )}
        </Property>
        <Property name="Criticality">{criticalities[asset.criticality]}</Property>
        {texts.map(
          ([name, value]) =>
            value && (
              <Property key={name} name={name}>
                {value}
              </Property>
            ),
        )}
      </PropertyList>
      {asset.description && (
        <p className="border-t border-line px-4 py-3 text-sm whitespace-pre-wrap text-soft">
          {asset.description}
        </p>
      )}
    </Card>
  );
}
