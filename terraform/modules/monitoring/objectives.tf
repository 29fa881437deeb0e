/* What is promised of each function that serves HTTP, and alerts on how fast the promise is being spent: by two windows each,
   so that an alert begins late enough to be true and ends soon after the trouble. */

locals {
  of = { for name in keys(var.services) : name => "resource.type=\"cloud_run_revision\" AND resource.labels.service_name=\"${name}\"" }
  # Streams and files take as long as they take.
  prompt = { for name, it in var.services : name => it if it.timeout_seconds <= 60 }

  # At 14.4 times the rate two days spend the whole of 28; at 6 times, five.
  burns = {
    fast = { rate = 14.4, windows = ["3600s", "300s"], severity = "CRITICAL" }
    slow = { rate = 6, windows = ["21600s", "1800s"], severity = "WARNING" }
  }
  alerts = merge([for name in keys(var.services) : { for speed, burn in local.burns : "${name} ${speed}" => merge(burn, { service = name, speed = speed }) }]...)
}

resource "google_monitoring_custom_service" "this" {
  for_each = var.services

  project      = var.project_id
  service_id   = each.key
  display_name = each.key
}

resource "google_monitoring_slo" "availability" {
  for_each = var.services

  project             = var.project_id
  service             = google_monitoring_custom_service.this[each.key].service_id
  slo_id              = "availability"
  display_name        = "${each.key}: requests that do not fail"
  goal                = var.availability_goal
  rolling_period_days = 28

  request_based_sli {
    good_total_ratio {
      total_service_filter = "metric.type=\"run.googleapis.com/request_count\" AND ${local.of[each.key]}"
      bad_service_filter   = "metric.type=\"run.googleapis.com/request_count\" AND ${local.of[each.key]} AND metric.labels.response_code_class=\"5xx\""
    }
  }
}

resource "google_monitoring_slo" "latency" {
  for_each = local.prompt

  project             = var.project_id
  service             = google_monitoring_custom_service.this[each.key].service_id
  slo_id              = "latency"
  display_name        = "${each.key}: requests answered within a second"
  goal                = 0.95
  rolling_period_days = 28

  request_based_sli {
    distribution_cut {
      distribution_filter = "metric.type=\"run.googleapis.com/request_latencies\" AND ${local.of[each.key]}"

      range {
        max = 1000
      }
    }
  }
}

resource "google_monitoring_alert_policy" "burn" {
  for_each = local.alerts

  project               = var.project_id
  display_name          = "${each.value.service} spends its errors ${each.value.speed}"
  combiner              = "AND"
  severity              = each.value.severity
  notification_channels = local.channels
  user_labels           = { alert = "burn", service = each.value.service }

  dynamic "conditions" {
    for_each = each.value.windows

    content {
      display_name = "over ${conditions.value}"

      condition_threshold {
        filter          = "select_slo_burn_rate(\"${google_monitoring_slo.availability[each.value.service].id}\", \"${conditions.value}\")"
        comparison      = "COMPARISON_GT"
        threshold_value = each.value.rate
        duration        = "0s"
      }
    }
  }

  documentation {
    content = "Was it released lately? Then npm run rollback. Else its log, and what it depends on in functions.json."
  }
}
