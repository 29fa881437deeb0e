import type { components, paths } from './openapi.generated.d.ts';

type Schemas = components['schemas'];

export type WorkOrder = Schemas['WorkOrder'];
export type Asset = Schemas['Asset'];
export type Site = Schemas['Site'];
export type Part = Schemas['Part'];
export type StockMovement = Schemas['StockMovement'];
export type Downtime = Schemas['Downtime'];
export type MaintenanceDay = Schemas['MaintenanceDay'];
export type MaintenanceFigures = Omit<MaintenanceDay, 'date'>;
export type Reliability = Schemas['Reliability'];
export type Restatement = Schemas['Restatement'];
export type Room = Schemas['Room'];
export type Folder = Schemas['Folder'];
export type RoomDocument = Schemas['Document'];
export type DocumentVersion = Schemas['DocumentVersion'];
export type UploadState = Schemas['UploadState'];
export type Tag = Schemas['Tag'];
export type TaggedEntry = Schemas['TaggedEntry'];
export type Bundle = Schemas['Bundle'];
export type AuditEntry = Schemas['AuditEntry'];
export type CheckedSeal =
  paths['/api/data-room/rooms/{id}/audit/check']['post']['responses']['200']['content']['application/json'];
export type RoomFigures = Schemas['RoomFigures'];
export type RoomLink = Schemas['Link'];
export type RoomNotice = Schemas['RoomNotice'];
export type RoomViewer = Schemas['Viewer'];
export type RoomReading = Schemas['Reading'];
export type RoomAcceptance = Schemas['Acceptance'];
export type RoomAnswer = Schemas['RoomAnswer'];
export type RoomVisit = Schemas['RoomVisit'];
export type RoomContentsEntry = Schemas['RoomContentsEntry'];
export type RoomPages = Schemas['RoomPages'];
export type RoomDocumentSeen = Schemas['RoomDocumentSeen'];
export type User = Schemas['User'];
export type Role = Schemas['Role'];
export type Invitation = Schemas['Invitation'];
export type ApiKey = Schemas['ApiKey'];
export type Import = Schemas['Import'];
export type ImportMapping = Schemas['ImportMapping'];
export type Service = Schemas['Service'];
export type Incident = Schemas['Incident'];
export type Sample = Schemas['Sample'];
export type MaintenanceWindow = Schemas['MaintenanceWindow'];
export type Job = Schemas['Job'];
export type PlatformStatus = Schemas['PlatformStatus'];
export type Alert = Schemas['Alert'];
export type AlertRule = Schemas['AlertRule'];
export type AlertPreview = Schemas['AlertPreview'];
export type AlertDelivery = Schemas['AlertDelivery'];
export type AlertPreference = Schemas['AlertPreference'];
export type AlertChannel = Schemas['AlertChannel'];
export type Silence = Schemas['Silence'];
export type EscalationPolicy = Schemas['EscalationPolicy'];
export type Webhook = Schemas['Webhook'];
export type Organisation = NonNullable<Schemas['Organisation']>;
export type ChangeEvent = Schemas['Event'];
export type Me = paths['/api/me']['get']['responses']['200']['content']['application/json'];
export type CheckOutcome =
  paths['/api/brain/check']['post']['responses']['200']['content']['application/json']['services'][number];
export type AlertPath =
  paths['/api/alert-deliveries/heartbeat']['get']['responses']['200']['content']['application/json'];
export type EscalationProgress = NonNullable<
  paths['/api/alerts/{id}/escalation']['get']['responses']['200']['content']['application/json']['escalation']
>;
export type PageOf<Item> = { items: Item[]; nextPageToken: string | null; total?: number | undefined };

type JsonBody<Operation extends { requestBody?: { content: { 'application/json': unknown } } }> = NonNullable<
  Operation['requestBody']
>['content']['application/json'];

export type NewWorkOrder = JsonBody<paths['/api/work-orders']['post']>;
export type NewAsset = JsonBody<paths['/api/assets']['post']>;
export type NewSite = JsonBody<paths['/api/sites']['post']>;
export type NewPart = JsonBody<paths['/api/parts']['post']>;
export type NewMovement = JsonBody<paths['/api/parts/{id}/movements']['post']>;
export type NewDowntime = JsonBody<paths['/api/downtimes']['post']>;
export type NewRoom = JsonBody<paths['/api/data-room/rooms']['post']>;
export type NewFolder = JsonBody<paths['/api/data-room/folders']['post']>;
export type NewDocument = JsonBody<paths['/api/data-room/documents']['post']>;
export type NewTag = JsonBody<paths['/api/data-room/tags']['post']>;
export type NewRoomLink = JsonBody<paths['/api/data-room/links']['post']>;
export type RoomKnock = JsonBody<paths['/api/rooms/open']['post']>;
export type RoomViews = JsonBody<paths['/api/rooms/views']['post']>;
export type NewUpload = JsonBody<paths['/api/data-room/uploads']['post']>;
export type NewRole = JsonBody<paths['/api/roles']['post']>;
export type NewMaintenanceWindow = JsonBody<paths['/api/brain/maintenance-windows']['post']>;
export type NewAlertRule = JsonBody<paths['/api/alert-rules']['post']>;
export type NewSilence = JsonBody<paths['/api/silences']['post']>;
export type SilenceOrder = JsonBody<paths['/api/alerts/{id}/silence']['post']>;
export type NewAlertChannel = JsonBody<paths['/api/alert-channels']['post']>;
export type NewEscalationPolicy = JsonBody<paths['/api/escalation-policies']['post']>;
export type NewDevice = JsonBody<paths['/api/alert-preferences/devices']['post']>;
export type NewWebhook = JsonBody<paths['/api/webhooks']['post']>;
export type NewInvitation = JsonBody<paths['/api/invitations']['post']>;
export type NewApiKey = JsonBody<paths['/api/api-keys']['post']>;

export type WorkOrderChange = Partial<JsonBody<paths['/api/work-orders/{id}']['patch']>>;
export type AssetChange = Partial<JsonBody<paths['/api/assets/{id}']['patch']>>;
export type SiteChange = Partial<JsonBody<paths['/api/sites/{id}']['patch']>>;
export type PartChange = Partial<JsonBody<paths['/api/parts/{id}']['patch']>>;
export type UserChange = Partial<JsonBody<paths['/api/users/{id}']['patch']>>;
export type RoleChange = Partial<JsonBody<paths['/api/roles/{id}']['patch']>>;
export type AlertPreferenceChange = Partial<JsonBody<paths['/api/alert-preferences']['patch']>>;
export type OrganisationChange = Partial<JsonBody<paths['/api/organisations/current']['patch']>>;
