/* The functions and what calls them, each from its record alone. */

locals {
  functions = module.catalogue.functions
  http      = { for name, it in local.functions : name => it if length(it.paths) > 0 }
  topics    = { for name, it in local.functions : name => it if it.topic != null }
  schedules = { for name, it in local.functions : name => it if it.schedule != null }
  documents = { for name, it in local.functions : name => it if it.document != null }

  # Functions that call others do it through the network, and get their answers in the same way.
  callers = toset([for grant in module.catalogue.grants : grant.function if grant.role == "roles/run.invoker"])

  # As the records say, within what the environment allows.
  limits = { for name, it in local.functions : name => merge(it.limits, {
    min_instances = min(it.limits.min_instances, var.most_idle_instances)
    max_instances = min(it.limits.max_instances, floor(var.most_cpus / it.limits.cpu))
  }) }

  # Who calls a function that is no part of the API. The health monitor calls them all; modules/access grants it that.
  called_by = merge(
    { for name, it in local.topics : name => { events = google_service_account.caller["events"].member } },
    { for name, it in local.documents : name => { events = google_service_account.caller["events"].member } },
    { for name, it in local.schedules : name => { schedules = google_service_account.caller["schedules"].member } },
  )

  # All that shared/platform/config/config.ts reads in the cloud, but for the secrets. The region is the first one everywhere:
  # it says where services, jobs and keys are looked for.
  environment = {
    GOOGLE_CLOUD_PROJECT  = var.project_id
    GOOGLE_CLOUD_REGION   = local.region
    ALLOWED_ORIGINS       = join(",", distinct(concat([for domain in var.domains : "https://${domain}"], var.allowed_origins)))
    APP_URL               = local.app_url
    AUDIT_KEY             = "${module.kms.keys["chatterfix/audit"]}/cryptoKeyVersions/${var.key_versions.audit}"
    DATA_ROOM_BUCKET      = module.storage.buckets["data-room"]
    IMPORT_BUCKET         = module.storage.buckets["imports"]
    LOG_LEVEL             = var.log_level
    MAIL_FROM             = var.mail_from
    OPERATOR_EMAILS       = join(",", var.operator_emails)
    OPERATOR_ORGANISATION = var.operator_organisation
    ROOM_KEY_RING         = module.kms.rings["rooms"]
    SECRETS_KEY           = module.kms.keys["chatterfix/secrets"]
    SIGNING_KEY           = "${module.kms.keys["chatterfix/signing"]}/cryptoKeyVersions/${var.key_versions.signing}"
  }
}

resource "google_service_account" "caller" {
  for_each = { events = "Delivers events to functions", schedules = "Calls functions by the clock" }

  project      = module.apis.project_id
  account_id   = each.key
  display_name = each.value
}

# Eventarc gives events to whoever may receive them, and knows that of a project alone.
resource "google_project_iam_member" "receives_events" {
  project = module.apis.project_id
  role    = "roles/eventarc.eventReceiver"
  member  = google_service_account.caller["events"].member
}

# Pub/Sub signs the tokens that its pushes carry.
resource "google_service_account_iam_member" "pubsub_signs" {
  service_account_id = google_service_account.caller["events"].name
  role               = "roles/iam.serviceAccountTokenCreator"
  member             = module.apis.agents.pubsub
}

module "function" {
  source   = "./modules/function"
  for_each = local.functions

  project_id        = module.apis.project_id
  name              = each.key
  summary           = each.value.summary
  component         = each.value.component
  regions           = length(each.value.paths) > 0 ? var.regions : [local.region]
  limits            = local.limits[each.key]
  is_public         = length(each.value.paths) > 0
  callers           = lookup(local.called_by, each.key, {})
  bundle            = "${var.bundles}/${each.key}"
  build             = merge(module.delivery.build, { bucket = module.storage.buckets["sources"], runtime = "nodejs24" })
  node_options      = each.value.node_options
  environment       = local.environment
  secrets           = { for name in each.value.secrets : name => module.secrets.secrets[name] }
  subnetworks       = contains(local.callers, each.key) ? module.network.subnetworks : {}
  traffic_to_latest = var.traffic_to_latest
}

module "topic" {
  source   = "./modules/topic"
  for_each = module.catalogue.topics

  project_id = module.apis.project_id
  name       = each.value
  kms_key    = module.kms.keys["services/pubsub"]
  regions    = var.regions
}

module "queue" {
  source   = "./modules/queue"
  for_each = local.topics

  project_id      = module.apis.project_id
  name            = each.key
  topic           = module.topic[each.value.topic].id
  filter          = each.value.filter
  url             = module.function[each.key].urls[local.region]
  pusher          = google_service_account.caller["events"].email
  pubsub_agent    = module.apis.agents.pubsub
  kms_key         = module.kms.keys["services/pubsub"]
  regions         = var.regions
  timeout_seconds = each.value.limits.timeout_seconds
}

module "schedule" {
  source   = "./modules/schedule"
  for_each = local.schedules

  project_id      = module.apis.project_id
  region          = local.region
  name            = each.key
  summary         = each.value.summary
  schedule        = each.value.schedule
  time_zone       = each.value.time_zone
  url             = module.function[each.key].urls[local.region]
  caller          = google_service_account.caller["schedules"].email
  timeout_seconds = each.value.limits.timeout_seconds
}

module "document_trigger" {
  source   = "./modules/document-trigger"
  for_each = local.documents

  project_id = module.apis.project_id
  name       = module.function[each.key].services[local.region]
  region     = local.region
  database   = module.firestore.database
  document   = each.value.document
  caller     = google_service_account.caller["events"].email

  depends_on = [google_project_iam_member.receives_events]
}

module "access" {
  source = "./modules/access"

  project_id       = module.apis.project_id
  grants           = module.catalogue.grants
  accounts         = { for name, it in module.function : name => it.account }
  database         = module.firestore.database.name
  topics           = { for name, it in module.topic : name => it.id }
  buckets          = module.storage.buckets
  keys             = { for name in local.function_keys : name => module.kms.keys["chatterfix/${name}"] }
  key_rings        = module.kms.rings
  services         = { for name, it in module.function : name => it.services[local.region] }
  region           = local.region
  image_repository = module.delivery.repository_id
}
