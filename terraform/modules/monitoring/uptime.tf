/* The platform as the world sees it, asked for each minute from several places. */

resource "google_monitoring_uptime_check_config" "this" {
  for_each = { page = "/", status = "/api/status" }

  project            = var.project_id
  display_name       = "${var.domain}${each.value}"
  period             = "60s"
  timeout            = "10s"
  log_check_failures = true
  checker_type       = "STATIC_IP_CHECKERS"

  http_check {
    path         = each.value
    port         = 443
    use_ssl      = true
    validate_ssl = true
  }

  monitored_resource {
    type   = "uptime_url"
    labels = { project_id = var.project_id, host = var.domain }
  }
}

resource "google_monitoring_alert_policy" "unreachable" {
  for_each = google_monitoring_uptime_check_config.this

  project               = var.project_id
  display_name          = "Not reached from outside: ${each.value.display_name}"
  combiner              = "OR"
  severity              = "CRITICAL"
  notification_channels = local.channels
  user_labels           = { alert = "unreachable" }

  conditions {
    display_name = "two places at once find it wrong"

    condition_threshold {
      filter          = "metric.type=\"monitoring.googleapis.com/uptime_check/check_passed\" AND resource.type=\"uptime_url\" AND metric.labels.check_id=\"${each.value.uptime_check_id}\""
      comparison      = "COMPARISON_GT"
      threshold_value = 1
      duration        = "120s"

      aggregations {
        alignment_period     = "120s"
        per_series_aligner   = "ALIGN_NEXT_OLDER"
        cross_series_reducer = "REDUCE_COUNT_FALSE"
        group_by_fields      = ["resource.label.host"]
      }
    }
  }

  documentation {
    content = "Look at the load balancer's log, then at the certificate and the names' records."
  }
}
