import { ClipboardList, Factory, type LucideIcon, MapPin, Package } from 'lucide-react';
import type { ImportKind } from './api/start-import.ts';

type Kind = {
  label: string;
  icon: LucideIcon;
  about: string;
  /** What may be made on the way when a row names one that is not there. */
  missing: readonly ('assets' | 'sites')[];
};

export const kinds: Readonly<Record<ImportKind, Kind>> = {
  'work-orders': {
    label: 'Work orders',
    icon: ClipboardList,
    about: 'Past and open work, from another system or a sheet',
    missing: ['assets', 'sites'],
  },
  assets: {
    label: 'Assets',
    icon: Factory,
    about: 'Machines, rooms, components; parents by code',
    missing: ['sites'],
  },
  parts: { label: 'Parts', icon: Package, about: 'Spare parts and consumables', missing: [] },
  sites: { label: 'Sites', icon: MapPin, about: 'Places where assets stand', missing: [] },
};

/** The order in which kinds are offered. */
export const kindOrder = ['work-orders', 'assets', 'parts', 'sites'] as const satisfies readonly ImportKind[];
