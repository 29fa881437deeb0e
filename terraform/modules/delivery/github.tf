/* Who may deliver from GitHub without a key. */

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
