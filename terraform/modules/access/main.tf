/* What the functions may do, each role on the smallest thing that Google knows it of. */

locals {
  grants = { for grant in var.grants : "${grant.function} ${grant.role} ${grant.on}" => merge(grant, {
    member = var.accounts[grant.function].member
    kind   = split("/", grant.on)[0]
    name   = try(split("/", grant.on)[1], "")
  }) }

  of_kind = { for kind in ["project", "database", "services", "topics", "buckets", "keys", "keyRings"] :
    kind => { for key, grant in local.grants : key => grant if grant.kind == kind }
  }

  # Each service by itself: the project's services are not the platform's alone.
  on_services = merge([for key, grant in local.of_kind.services : { for name, service in var.services :
    "${key}/${name}" => merge(grant, { service = service })
  }]...)

  # A new revision runs as its service's account, and whoever makes one has to be allowed to act as that account.
  restarts = { for key, grant in local.of_kind.services : key => grant if grant.role == "roles/run.developer" }
  acts_as = merge([for key, grant in local.restarts : { for name, account in var.accounts :
    "${grant.function} as ${name}" => merge(grant, { account = account.id })
  }]...)
}

resource "google_project_iam_member" "project" {
  for_each = local.of_kind.project

  project = var.project_id
  role    = each.value.role
  member  = each.value.member
}

# Firestore has no policy of its own: a condition on the project's binds the role to the one database.
resource "google_project_iam_member" "database" {
  for_each = local.of_kind.database

  project = var.project_id
  role    = each.value.role
  member  = each.value.member

  condition {
    title      = "database of the platform"
    expression = "resource.name == \"projects/${var.project_id}/databases/${var.database}\""
  }
}

resource "google_pubsub_topic_iam_member" "this" {
  for_each = local.of_kind.topics

  project = var.project_id
  topic   = var.topics[each.value.name]
  role    = each.value.role
  member  = each.value.member
}

resource "google_storage_bucket_iam_member" "this" {
  for_each = local.of_kind.buckets

  bucket = var.buckets[each.value.name]
  role   = each.value.role
  member = each.value.member
}

resource "google_kms_crypto_key_iam_member" "this" {
  for_each = local.of_kind.keys

  crypto_key_id = var.keys[each.value.name]
  role          = each.value.role
  member        = each.value.member
}

resource "google_kms_key_ring_iam_member" "this" {
  for_each = local.of_kind.keyRings

  key_ring_id = var.key_rings[each.value.name]
  role        = each.value.role
  member      = each.value.member
}

resource "google_cloud_run_v2_service_iam_member" "this" {
  for_each = local.on_services

  project  = var.project_id
  location = var.region
  name     = each.value.service
  role     = each.value.role
  member   = each.value.member
}

resource "google_service_account_iam_member" "acts_as" {
  for_each = local.acts_as

  service_account_id = each.value.account
  role               = "roles/iam.serviceAccountUser"
  member             = each.value.member
}

# How a change went on, Cloud Run tells of the project's operations alone: they belong to no service.
resource "google_project_iam_custom_role" "operations" {
  count = length(local.restarts) > 0 ? 1 : 0

  project     = var.project_id
  role_id     = "runOperationReader"
  title       = "Cloud Run operation reader"
  permissions = ["run.operations.get"]
}

resource "google_project_iam_member" "operations" {
  for_each = local.restarts

  project = var.project_id
  role    = google_project_iam_custom_role.operations[0].id
  member  = each.value.member
}

resource "google_artifact_registry_repository_iam_member" "restarts" {
  for_each = local.restarts

  project    = var.project_id
  location   = var.region
  repository = var.image_repository
  role       = "roles/artifactregistry.reader"
  member     = each.value.member
}
