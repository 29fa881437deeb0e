/* Switches on what the platform uses of Google Cloud, and has the service agents made that keys and queues are granted to. */

locals {
  services = toset([
    "apikeys", "artifactregistry", "billingbudgets", "cloudbuild", "clouderrorreporting",
    "cloudfunctions", "cloudkms", "cloudresourcemanager", "cloudscheduler", "compute", "eventarc", "eventarcpublishing",
    "fcm", "firebase", "firebaserules", "firestore", "iam", "iamcredentials", "identitytoolkit", "logging", "monitoring",
    "pubsub", "run", "secretmanager", "securetoken", "serviceusage", "storage", "sts",
  ])
}

resource "google_project_service" "this" {
  for_each = local.services

  project = var.project_id
  service = "${each.value}.googleapis.com"
  # Another one may use it too.
  disable_on_destroy = false
}

resource "google_project_service_identity" "this" {
  for_each = toset(["eventarc", "firestore", "pubsub"])
  provider = google-beta

  project = var.project_id
  service = google_project_service.this[each.value].service
}

# Eventarc's agent is made without the role that it works by.
resource "google_project_iam_member" "eventarc" {
  project = var.project_id
  role    = "roles/eventarc.serviceAgent"
  member  = google_project_service_identity.this["eventarc"].member
}

# An API that is on is not known to be everywhere yet, and neither are its agents; what uses them sooner is refused.
resource "time_sleep" "this" {
  create_duration = "60s"
  triggers        = { services = join(" ", sort(local.services)) }

  depends_on = [google_project_iam_member.eventarc, google_project_service.this, google_project_service_identity.this]
}

data "google_project" "this" {
  project_id = var.project_id
}

data "google_storage_project_service_account" "this" {
  project = var.project_id
}
