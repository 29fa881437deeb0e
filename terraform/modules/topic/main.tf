/* A topic that functions publish to. */

resource "google_pubsub_topic" "this" {
  project      = var.project_id
  name         = var.name
  kms_key_name = var.kms_key
  # A subscription can be set back so far: after a fault that acknowledged what it should not have.
  message_retention_duration = "604800s"

  message_storage_policy {
    allowed_persistence_regions = var.regions
  }
}
