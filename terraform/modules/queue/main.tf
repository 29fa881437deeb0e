/* What brings a topic's messages to a function, with the dead letters of those that it cannot take. The names are those of
   the local cloud. */

locals {
  dead = "${var.name}-dead"
  week = "604800s"
}

resource "google_pubsub_subscription" "this" {
  project                    = var.project_id
  name                       = var.name
  topic                      = var.topic
  filter                     = var.filter
  ack_deadline_seconds       = max(10, var.timeout_seconds)
  message_retention_duration = local.week

  push_config {
    # functions-framework takes the topic of its CloudEvent from the path.
    push_endpoint = "${var.url}/${var.topic}"

    oidc_token {
      service_account_email = var.pusher
      audience              = var.url
    }
  }

  dead_letter_policy {
    dead_letter_topic     = google_pubsub_topic.dead.id
    max_delivery_attempts = var.max_attempts
  }

  retry_policy {
    minimum_backoff = "10s"
    maximum_backoff = "600s"
  }

  expiration_policy {
    ttl = "" # never, though nothing is delivered for a month
  }
}

resource "google_pubsub_topic" "dead" {
  project      = var.project_id
  name         = local.dead
  kms_key_name = var.kms_key

  message_storage_policy {
    allowed_persistence_regions = var.regions
  }
}

# Keeps them until somebody looks; the alert on it is of all queues together, by the end of its name.
resource "google_pubsub_subscription" "dead" {
  project                    = var.project_id
  name                       = local.dead
  topic                      = google_pubsub_topic.dead.id
  ack_deadline_seconds       = 60
  message_retention_duration = "2678400s"

  expiration_policy {
    ttl = ""
  }
}

resource "google_pubsub_topic_iam_member" "agent_publishes" {
  project = var.project_id
  topic   = google_pubsub_topic.dead.name
  role    = "roles/pubsub.publisher"
  member  = var.pubsub_agent
}

resource "google_pubsub_subscription_iam_member" "agent_acknowledges" {
  project      = var.project_id
  subscription = google_pubsub_subscription.this.name
  role         = "roles/pubsub.subscriber"
  member       = var.pubsub_agent
}
