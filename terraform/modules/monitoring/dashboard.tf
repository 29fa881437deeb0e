/* One page that says how the platform is. */

locals {
  revision = "resource.type=\"cloud_run_revision\""

  charts = [
    { title = "Requests a second", filter = "metric.type=\"run.googleapis.com/request_count\" ${local.revision}", aligner = "ALIGN_RATE", reducer = "REDUCE_SUM", group = ["resource.label.service_name"] },
    { title = "Failed requests a second", filter = "metric.type=\"run.googleapis.com/request_count\" ${local.revision} metric.label.response_code_class=\"5xx\"", aligner = "ALIGN_RATE", reducer = "REDUCE_SUM", group = ["resource.label.service_name"] },
    { title = "Latency, 95th percentile", filter = "metric.type=\"run.googleapis.com/request_latencies\" ${local.revision}", aligner = "ALIGN_PERCENTILE_95", reducer = "REDUCE_MAX", group = ["resource.label.service_name"] },
    { title = "Instances", filter = "metric.type=\"run.googleapis.com/container/instance_count\" ${local.revision}", aligner = "ALIGN_MAX", reducer = "REDUCE_SUM", group = ["resource.label.service_name"] },
    { title = "Memory, 99th percentile", filter = "metric.type=\"run.googleapis.com/container/memory/utilizations\" ${local.revision}", aligner = "ALIGN_PERCENTILE_99", reducer = "REDUCE_MAX", group = ["resource.label.service_name"] },
    { title = "Errors in logs", filter = "metric.type=\"logging.googleapis.com/log_entry_count\" ${local.revision} metric.label.severity=\"ERROR\"", aligner = "ALIGN_RATE", reducer = "REDUCE_SUM", group = ["resource.label.service_name"] },
    { title = "Age of the oldest message", filter = "metric.type=\"pubsub.googleapis.com/subscription/oldest_unacked_message_age\" resource.type=\"pubsub_subscription\"", aligner = "ALIGN_MAX", reducer = "REDUCE_MAX", group = ["resource.label.subscription_id"] },
    { title = "Dead letters", filter = "metric.type=\"pubsub.googleapis.com/subscription/num_undelivered_messages\" resource.type=\"pubsub_subscription\" resource.label.subscription_id=ends_with(\"-dead\")", aligner = "ALIGN_MAX", reducer = "REDUCE_MAX", group = ["resource.label.subscription_id"] },
    { title = "Documents read a second", filter = "metric.type=\"firestore.googleapis.com/document/read_ops_count\" resource.type=\"firestore.googleapis.com/Database\"", aligner = "ALIGN_RATE", reducer = "REDUCE_SUM", group = ["metric.label.type"] },
    { title = "Documents written a second", filter = "metric.type=\"firestore.googleapis.com/document/write_ops_count\" resource.type=\"firestore.googleapis.com/Database\"", aligner = "ALIGN_RATE", reducer = "REDUCE_SUM", group = ["metric.label.op"] },
    { title = "Requests at the edge a second", filter = "metric.type=\"loadbalancing.googleapis.com/https/request_count\" resource.type=\"https_lb_rule\"", aligner = "ALIGN_RATE", reducer = "REDUCE_SUM", group = ["metric.label.response_code_class"] },
    { title = "Refused by the guard a second", filter = "metric.type=\"networksecurity.googleapis.com/https/request_count\" resource.type=\"network_security_policy\" metric.label.blocked=\"true\"", aligner = "ALIGN_RATE", reducer = "REDUCE_SUM", group = ["resource.label.policy_name"] },
  ]
}

resource "google_monitoring_dashboard" "this" {
  project = var.project_id

  dashboard_json = jsonencode({
    displayName = "ChatterFix"
    mosaicLayout = {
      columns = 12
      tiles = [for index, chart in local.charts : {
        xPos   = index % 3 * 4
        yPos   = floor(index / 3) * 4
        width  = 4
        height = 4
        widget = {
          title = chart.title
          xyChart = { dataSets = [{
            plotType = "LINE"
            timeSeriesQuery = { timeSeriesFilter = {
              filter = chart.filter
              aggregation = {
                alignmentPeriod    = "60s"
                perSeriesAligner   = chart.aligner
                crossSeriesReducer = chart.reducer
                groupByFields      = chart.group
              }
            } }
          }] }
        }
      }]
    }
  })
}
