import type { Part } from '../../../app/api-types.ts';
import { formatNumber } from '../../../app/format.ts';
import { useFormat } from '../../../app/use-format.ts';
import { ReferenceName } from '../../../entities/reference/reference-name.tsx';
import { Card } from '../../../ui/card.tsx';
import { Property, PropertyList } from '../../../ui/property-list.tsx';
import { StockLevel } from './stock-level.tsx';

/** How much of a part there is, where, and what it is worth. */
export function StockCard({ part }: { part: Part }) {
  const format = useFormat();
  const sites = Object.entries(part.quantityBySite).filter(([, quantity]) => quantity !== 0);
  return (
    <Card title="Stock">
      <PropertyList>
        <Property name="On hand">
          <StockLevel part={part} />
        </Property>
        {sites.map(([siteId, quantity]) => (
          <Property key={siteId} name="">
            <span className="flex justify-between gap-2 text-soft">
              <ReferenceName kind="sites" id={siteId} />
              <span className="tabular-nums">{formatNumber(quantity)}</span>
            </span>
          </Property>
        ))}
        <Property name="Minimum">
          {part.minimumQuantity === null ? (
            <span className="text-faint">None</span>
          ) : (
            formatNumber(part.minimumQuantity)
          )}
        </Property>
        <Property name="Average cost">
          {part.averageCost === null ? <span className="text-faint">–</span> : format.money(part.averageCost)}
        </Property>
        <Property name="Value">{format.money(part.stockValue)}</Property>
      </PropertyList>
      <div className="border-t border-line">
        <PropertyList>
          <Property name="Part number">{part.code}</Property>
          {part.manufacturer && <Property name="Manufacturer">{part.manufacturer}</Property>}
        </PropertyList>
        {part.description && (
          <p className="px-4 pb-3 text-sm whitespace-pre-wrap text-soft">{part.description}</p>
        )}
      </div>
    </Card>
  );
}
