import { useQuery } from '@tanstack/react-query';
import type { RoomFigures } from '../../../../app/api-types.ts';
import { formatBytes, formatNumber } from '../../../../app/format.ts';
import { QueryState } from '../../../../app/query-state.tsx';
import { useFormat } from '../../../../app/use-format.ts';
import { Card } from '../../../../ui/card.tsx';
import { Property, PropertyList } from '../../../../ui/property-list.tsx';
import { SkeletonRows } from '../../../../ui/skeleton.tsx';
import { figuresQuery } from '../../api/read-figures.ts';
import { storageClassInWords } from '../../retention.ts';

/** How much a room holds, and how it is stored. */
export function FiguresCard({ roomId }: { roomId: string }) {
  const figures = useQuery(figuresQuery(roomId));
  return (
    <Card title="What it holds">
      <QueryState query={figures} pending={<SkeletonRows rows={8} className="h-8" />} />
      {figures.data && <Figures figures={figures.data} />}
    </Card>
  );
}

function Figures({ figures }: { figures: RoomFigures }) {
  const format = useFormat();
  const { folders, documents, versions, bytes, uploads, storage, oldestVersionAt, newestVersionAt } = figures;
  return (
    <PropertyList>
      <Property name="Documents">
        {formatNumber(documents)} in {folders === 1 ? '1 folder' : `${formatNumber(folders)} folders`}
      </Property>
      <Property name="Versions">{formatNumber(versions)}</Property>
      <Property name="Shown">{formatBytes(bytes.primary)}</Property>
      <Property name="Older versions">{formatBytes(bytes.older)}</Property>
      {uploads.underway > 0 && (
        <Property name="On its way">
          {formatBytes(uploads.bytes)} in{' '}
          {uploads.underway === 1 ? '1 upload' : `${uploads.underway} uploads`}
        </Property>
      )}
      {oldestVersionAt && newestVersionAt && (
        <Property name="Uploaded">{format.days(oldestVersionAt, newestVersionAt)}</Property>
      )}
      <Property name="Stored">
        {storage.length === 0 && 'Nothing'}
        {storage.map(({ storageClass, objects, bytes: stored }) => (
          <span key={storageClass} className="block">
            {formatBytes(stored)} encrypted, in{' '}
            {objects === 1 ? '1 object' : `${formatNumber(objects)} objects`}:{' '}
            {storageClassInWords(storageClass)}
          </span>
        ))}
      </Property>
    </PropertyList>
  );
}
