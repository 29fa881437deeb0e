/* How releases come in: where images are kept, who builds them, and who may deliver without a key. */

locals {
  # All that terraform apply makes, service by service. Who may grant roles in a project could grant itself any, so that refs,
  # and not this list, are what keeps others out.
  deployer_roles = var.github == null ? [] : [
    "roles/artifactregistry.admin", "roles/cloudfunctions.admin", "roles/cloudkms.admin", "roles/cloudscheduler.admin",
    "roles/compute.loadBalancerAdmin", "roles/compute.networkAdmin", "roles/compute.securityAdmin", "roles/datastore.owner",
    "roles/eventarc.admin", "roles/firebase.admin", "roles/iam.roleAdmin", "roles/iam.serviceAccountAdmin", "roles/iam.serviceAccountUser",
    "roles/iam.workloadIdentityPoolAdmin", "roles/identityplatform.admin", "roles/logging.admin", "roles/monitoring.admin",
    "roles/pubsub.admin", "roles/resourcemanager.projectIamAdmin", "roles/run.admin", "roles/secretmanager.admin",
    "roles/serviceusage.apiKeysAdmin", "roles/serviceusage.serviceUsageAdmin", "roles/storage.admin",
  ]
  refs = var.github == null ? "" : join(" || ", [for ref in var.github.refs : "assertion.ref == '${ref}'"])
}

resource "google_artifact_registry_repository" "functions" {
  for_each = toset(var.regions)

  project                = var.project_id
  location               = each.value
  repository_id          = "functions"
  description            = "Images of functions"
  format                 = "DOCKER"
  cleanup_policy_dry_run = false

  # A rollback needs the images of the revisions before.
  cleanup_policies {
    id     = "keep-the-last"
    action = "KEEP"

    most_recent_versions {
      keep_count = 10
    }
  }

  cleanup_policies {
    id     = "delete-what-is-older"
    action = "DELETE"

    condition {
      older_than = "2592000s"
      tag_state  = "ANY"
    }
  }
}

resource "google_service_account" "build" {
  project      = var.project_id
  account_id   = "builder"
  display_name = "Builds functions"
}

resource "google_project_iam_member" "build_logs" {
  project = var.project_id
  role    = "roles/logging.logWriter"
  member  = google_service_account.build.member
}

resource "google_storage_bucket_iam_member" "build" {
  bucket = var.sources_bucket
  role   = "roles/storage.objectViewer"
  member = google_service_account.build.member
}

# Cloud Run functions builds from a copy, in a bucket that it makes for itself with the first function of a region.
resource "google_project_iam_member" "build_copies" {
  project = var.project_id
  role    = "roles/storage.objectViewer"
  member  = google_service_account.build.member

  condition {
    title      = "copies of sources"
    expression = "resource.name.startsWith(\"projects/_/buckets/gcf-v2-sources-\")"
  }
}

resource "google_artifact_registry_repository_iam_member" "build" {
  for_each = google_artifact_registry_repository.functions

  project    = var.project_id
  location   = each.value.location
  repository = each.value.repository_id
  role       = "roles/artifactregistry.writer"
  member     = google_service_account.build.member
}

# A grant takes a while to be known everywhere; a build that comes sooner is refused.
resource "time_sleep" "build" {
  create_duration = "90s"

  depends_on = [
    google_artifact_registry_repository_iam_member.build,
    google_project_iam_member.build_copies,
    google_project_iam_member.build_logs,
    google_storage_bucket_iam_member.build,
  ]
}

resource "google_iam_workload_identity_pool" "github" {
  count = var.github == null ? 0 : 1

  project                   = var.project_id
  workload_identity_pool_id = "github"
  display_name              = "GitHub"
}

resource "google_iam_workload_identity_pool_provider" "github" {
  count = var.github == null ? 0 : 1

  project                            = var.project_id
  workload_identity_pool_id          = google_iam_workload_identity_pool.github[0].workload_identity_pool_id
  workload_identity_pool_provider_id = "workflows"
  display_name                       = "Workflows of the repository"
  attribute_condition                = "assertion.repository == '${var.github.repository}' && (${local.refs})"
  attribute_mapping = {
    "google.subject"       = "assertion.sub"
    "attribute.repository" = "assertion.repository"
  }

  oidc {
    issuer_uri = "https://token.actions.githubusercontent.com"
  }
}

resource "google_service_account" "deployer" {
  count = var.github == null ? 0 : 1

  project      = var.project_id
  account_id   = "deployer"
  display_name = "Delivers releases"
}

resource "google_service_account_iam_member" "deployer" {
  count = var.github == null ? 0 : 1

  service_account_id = google_service_account.deployer[0].name
  role               = "roles/iam.workloadIdentityUser"
  member             = "principalSet://iam.googleapis.com/${google_iam_workload_identity_pool.github[0].name}/attribute.repository/${var.github.repository}"
}

resource "google_project_iam_member" "deployer" {
  for_each = toset(local.deployer_roles)

  project = var.project_id
  role    = each.value
  member  = google_service_account.deployer[0].member
}
