# Functions called by the clock.

variables {
  project_id      = "test-project"
  region          = "europe-west1"
  name            = "clockwork"
  summary         = "Winds itself up."
  schedule        = "*/5 * * * *"
  time_zone       = "Europe/Paris"
  url             = "https://clockwork.example.run.app"
  caller          = "schedules@test-project.iam.gserviceaccount.com"
  timeout_seconds = 240
}

run "a_job_calls_its_function_as_itself" {
  command = plan
  module { source = "./modules/schedule" }

  assert {
    condition     = google_cloud_scheduler_job.this.http_target[0].oidc_token[0].service_account_email == var.caller && google_cloud_scheduler_job.this.http_target[0].oidc_token[0].audience == var.url
    error_message = "Its token is of the account for schedules, for this function."
  }
  assert {
    condition     = google_cloud_scheduler_job.this.time_zone == "Europe/Paris" && google_cloud_scheduler_job.this.attempt_deadline == "240s" && google_cloud_scheduler_job.this.retry_config[0].retry_count == 3
    error_message = "It goes by the record's zone, waits as long as the function may take, and tries again."
  }
}

run "what_scheduler_cannot_do_is_refused" {
  command = plan
  module { source = "./modules/schedule" }
  variables {
    schedule        = "every five minutes"
    timeout_seconds = 3600
  }
  expect_failures = [var.schedule, var.timeout_seconds]
}
