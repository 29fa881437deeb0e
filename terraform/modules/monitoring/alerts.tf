/* Who is told of what. Each alert says what to do first. */

locals {
  channels = [for channel in google_monitoring_notification_channel.email : channel.id]

  # Alerts of one number: where it is found, and above what, for how long, it is wrong.
  thresholds = {
    dead-letters = {
      title    = "Messages were given up"
      filters  = { dead = "metric.type=\"pubsub.googleapis.com/subscription/num_undelivered_messages\" AND resource.type=\"pubsub_subscription\" AND resource.labels.subscription_id=ends_with(\"-dead\")" }
      above    = 0
      for      = "0s"
      group    = ["resource.label.subscription_id"]
      reducer  = "REDUCE_MAX"
      aligner  = "ALIGN_MAX"
      severity = "ERROR"
      help     = "The function's log says why it could not take them. Mend it, then publish them again: gcloud pubsub subscriptions pull <function>-dead, gcloud pubsub topics publish <topic>."
    }
    waiting = {
      title    = "Messages wait"
      filters  = { oldest = "metric.type=\"pubsub.googleapis.com/subscription/oldest_unacked_message_age\" AND resource.type=\"pubsub_subscription\" AND resource.labels.subscription_id!=monitoring.regex.full_match(\".*-dead\")" }
      above    = 900
      for      = "300s"
      group    = ["resource.label.subscription_id"]
      reducer  = "REDUCE_MAX"
      aligner  = "ALIGN_MAX"
      severity = "WARNING"
      help     = "The function fails, or has too few instances. Look at its errors, then at its max_instances in functions.json."
    }
    errors = {
      title    = "Functions log errors"
      filters  = { errors = "metric.type=\"logging.googleapis.com/log_entry_count\" AND resource.type=\"cloud_run_revision\" AND metric.labels.severity=\"ERROR\"" }
      above    = 20
      for      = "300s"
      group    = ["resource.label.service_name"]
      reducer  = "REDUCE_SUM"
      aligner  = "ALIGN_DELTA"
      severity = "WARNING"
      help     = "Error Reporting groups them; the log's requestId leads to the rest of a request."
    }
  }

  # Alerts of a single entry of the log.
  entries = {
    schedules = {
      title  = "A schedule failed"
      filter = "resource.type=\"cloud_scheduler_job\" AND severity>=ERROR"
      help   = "The next turn does what this one left. Look when it fails again: the job has its function's name."
    }
    keys = {
      title  = "A key was disabled or destroyed"
      filter = "protoPayload.serviceName=\"cloudkms.googleapis.com\" AND (protoPayload.methodName=\"DestroyCryptoKeyVersion\" OR protoPayload.methodName=\"UpdateCryptoKeyVersion\") AND (${join(" OR ", [for ring in var.guarded_rings : "protoPayload.resourceName:\"/keyRings/${ring}/\""])})"
      help   = "Without the key nothing that it encrypted can be read. Restore the version at once if nobody meant it."
    }
    policy = {
      title  = "Somebody was made owner or editor"
      filter = "protoPayload.methodName=\"SetIamPolicy\" AND protoPayload.serviceData.policyDelta.bindingDeltas.action=\"ADD\" AND (protoPayload.serviceData.policyDelta.bindingDeltas.role=\"roles/owner\" OR protoPayload.serviceData.policyDelta.bindingDeltas.role=\"roles/editor\")"
      help   = "Take the role back where it was not agreed."
    }
  }
}

resource "google_monitoring_notification_channel" "email" {
  for_each = var.emails

  project      = var.project_id
  display_name = each.value
  type         = "email"
  labels       = { email_address = each.value }
}

resource "google_monitoring_alert_policy" "threshold" {
  for_each = local.thresholds

  project               = var.project_id
  display_name          = each.value.title
  combiner              = "OR"
  severity              = each.value.severity
  notification_channels = local.channels
  user_labels           = { alert = each.key }

  dynamic "conditions" {
    for_each = each.value.filters

    content {
      display_name = "${each.value.title}: ${conditions.key}"

      condition_threshold {
        filter          = conditions.value
        comparison      = "COMPARISON_GT"
        threshold_value = each.value.above
        duration        = each.value.for

        aggregations {
          alignment_period     = "300s"
          per_series_aligner   = each.value.aligner
          cross_series_reducer = each.value.reducer
          group_by_fields      = each.value.group
        }
      }
    }
  }

  documentation {
    content = each.value.help
  }
}

resource "google_monitoring_alert_policy" "entry" {
  for_each = local.entries

  project               = var.project_id
  display_name          = each.value.title
  combiner              = "OR"
  severity              = "WARNING"
  notification_channels = local.channels
  user_labels           = { alert = each.key }

  conditions {
    display_name = each.value.title

    condition_matched_log {
      filter = each.value.filter
    }
  }

  alert_strategy {
    auto_close = "1800s"

    notification_rate_limit {
      period = "900s"
    }
  }

  documentation {
    content = each.value.help
  }
}
