/* Logs, and who did what to the project. */

# The bucket that every project has, which the functions' logs go to.
resource "google_logging_project_bucket_config" "default" {
  project        = var.project_id
  location       = "global"
  bucket_id      = "_Default"
  retention_days = var.log_days
}

resource "google_logging_project_bucket_config" "audit" {
  project          = var.project_id
  location         = var.region
  bucket_id        = "audit"
  retention_days   = 400
  enable_analytics = true
}

locals {
  audit_logs = "log_id(\"cloudaudit.googleapis.com/activity\") OR log_id(\"cloudaudit.googleapis.com/data_access\") OR log_id(\"cloudaudit.googleapis.com/policy\")"
}

resource "google_logging_project_sink" "audit" {
  project                = var.project_id
  name                   = "audit"
  destination            = "logging.googleapis.com/${google_logging_project_bucket_config.audit.id}"
  filter                 = local.audit_logs
  unique_writer_identity = true
}

resource "google_logging_project_sink" "archive" {
  project                = var.project_id
  name                   = "audit-archive"
  destination            = "storage.googleapis.com/${var.audit_bucket}"
  filter                 = local.audit_logs
  unique_writer_identity = true
}

resource "google_storage_bucket_iam_member" "archive" {
  bucket = var.audit_bucket
  role   = "roles/storage.objectCreator"
  member = google_logging_project_sink.archive.writer_identity
}

# What reads keys, secrets and files is noted too. Of the database it is not: the event log says who changed what.
resource "google_project_iam_audit_config" "this" {
  for_each = merge(
    { allServices = ["ADMIN_READ"] },
    { for service in ["cloudkms", "iam", "secretmanager", "storage"] : "${service}.googleapis.com" => ["ADMIN_READ", "DATA_READ", "DATA_WRITE"] },
  )

  project = var.project_id
  service = each.key

  dynamic "audit_log_config" {
    for_each = each.value

    content {
      log_type = audit_log_config.value
    }
  }
}
