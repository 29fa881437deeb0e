/* Where images are kept, and who builds them. */

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
  triggers        = { regions = join(" ", var.regions) }

  depends_on = [
    google_artifact_registry_repository_iam_member.build,
    google_project_iam_member.build_copies,
    google_project_iam_member.build_logs,
    google_storage_bucket_iam_member.build,
  ]
}
