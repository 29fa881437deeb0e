/* Has a function called by the clock. */

resource "google_cloud_scheduler_job" "this" {
  project          = var.project_id
  region           = var.region
  name             = var.name
  description      = var.summary
  schedule         = var.schedule
  time_zone        = var.time_zone
  attempt_deadline = "${max(15, var.timeout_seconds)}s"

  http_target {
    http_method = "POST"
    uri         = var.url

    oidc_token {
      service_account_email = var.caller
      audience              = var.url
    }
  }

  # Handlers may be called twice; what is not done after three times the next turn brings up.
  retry_config {
    retry_count          = 3
    min_backoff_duration = "5s"
    max_backoff_duration = "60s"
    max_doublings        = 3
    max_retry_duration   = "300s"
  }
}
