import {
  Activity,
  Bell,
  ChartColumn,
  ClipboardList,
  Factory,
  FileUp,
  FolderLock,
  type LucideIcon,
  MapPin,
  Package,
} from 'lucide-react';
import type { OperatorPermission, Permission } from '../../../shared/domain/identity/permission/rules.ts';

type Destination = {
  to:
    | '/work-orders'
    | '/alerts'
    | '/assets'
    | '/parts'
    | '/sites'
    | '/analytics'
    | '/imports'
    | '/data-rooms'
    | '/operations';
  label: string;
  icon: LucideIcon;
  permission: Permission | OperatorPermission;
  /** After `g`, goes there. */
  key: string;
};

/** Where the app's menu leads, the most used first. */
export const destinations: readonly Destination[] = [
  { to: '/work-orders', label: 'Work orders', icon: ClipboardList, permission: 'work-orders:read', key: 'w' },
  { to: '/alerts', label: 'Alerts', icon: Bell, permission: 'alerts:read', key: 'l' },
  { to: '/assets', label: 'Assets', icon: Factory, permission: 'assets:read', key: 'a' },
  { to: '/parts', label: 'Parts', icon: Package, permission: 'parts:read', key: 'p' },
  { to: '/sites', label: 'Sites', icon: MapPin, permission: 'sites:read', key: 's' },
  { to: '/analytics', label: 'Analytics', icon: ChartColumn, permission: 'metrics:read', key: 'm' },
  { to: '/data-rooms', label: 'Data rooms', icon: FolderLock, permission: 'rooms:read', key: 'd' },
  { to: '/imports', label: 'Imports', icon: FileUp, permission: 'imports:read', key: 'i' },
  { to: '/operations', label: 'Operations', icon: Activity, permission: 'services:read', key: 'o' },
];
