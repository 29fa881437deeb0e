# Who is told of what.

variables {
  project_id        = "test-project"
  project_number    = "1"
  region            = "europe-west1"
  domain            = "app.example.com"
  emails            = ["operators@example.com"]
  services          = { gateway = { timeout_seconds = 30 }, live = { timeout_seconds = 3600 } }
  availability_goal = 0.999
  log_days          = 30
  audit_bucket      = "test-project-audit-logs"
  guarded_rings     = ["chatterfix", "database"]
  budget            = { billing_account = "012345-6789AB-CDEF01", amount = 500, currency = "USD" }
}

run "dead_letters_of_every_queue_are_told" {
  command = plan
  module { source = "./modules/monitoring" }

  assert {
    condition     = strcontains(google_monitoring_alert_policy.threshold["dead-letters"].conditions[0].condition_threshold[0].filter, "ends_with(\"-dead\")") && google_monitoring_alert_policy.threshold["dead-letters"].conditions[0].condition_threshold[0].threshold_value == 0
    error_message = "One dead letter of any queue is enough."
  }
  assert {
    condition     = strcontains(google_monitoring_alert_policy.threshold["waiting"].conditions[0].condition_threshold[0].filter, "subscription_id!=monitoring.regex.full_match(\".*-dead\")")
    error_message = "Messages that wait are told of, those of Eventarc too."
  }
}

run "promises_are_kept_an_eye_on" {
  command = plan
  module { source = "./modules/monitoring" }

  assert {
    condition     = keys(google_monitoring_slo.availability) == ["gateway", "live"] && keys(google_monitoring_slo.latency) == ["gateway"]
    error_message = "Each function has an objective, and one for its speed where answers are prompt."
  }
  assert {
    condition     = keys(google_monitoring_alert_policy.burn) == ["gateway fast", "gateway slow", "live fast", "live slow"] && alltrue([for it in google_monitoring_alert_policy.burn : it.combiner == "AND" && length(it.conditions) == 2])
    error_message = "Each has a fast and a slow alert, of two windows."
  }
  assert {
    condition     = alltrue([for it in google_monitoring_uptime_check_config.this : it.http_check[0].use_ssl && it.http_check[0].validate_ssl]) && length(google_monitoring_alert_policy.unreachable) == 2
    error_message = "The page and the status are asked for from outside."
  }
  assert {
    condition     = length(jsondecode(google_monitoring_dashboard.this.dashboard_json).mosaicLayout.tiles) == 12
    error_message = "The dashboard has its charts."
  }
}

run "who_did_what_is_kept" {
  command = plan
  module { source = "./modules/monitoring" }

  assert {
    condition     = google_logging_project_bucket_config.audit.retention_days == 400 && google_logging_project_sink.archive.destination == "storage.googleapis.com/test-project-audit-logs" && google_storage_bucket_iam_member.archive.role == "roles/storage.objectCreator"
    error_message = "Audit logs go to a log bucket and to one where nothing can be removed."
  }
  assert {
    condition     = toset([for it in google_project_iam_audit_config.this["cloudkms.googleapis.com"].audit_log_config : it.log_type]) == toset(["ADMIN_READ", "DATA_READ", "DATA_WRITE"])
    error_message = "Each use of a key is noted."
  }
}

run "a_month_has_a_budget" {
  command = plan
  module { source = "./modules/monitoring" }

  assert {
    condition     = google_billing_budget.this[0].amount[0].specified_amount[0].units == "500" && length(google_billing_budget.this[0].threshold_rules) == 4
    error_message = "It is told at half, at nine tenths, at all, and when all is foreseen."
  }
}

run "values_out_of_range_are_refused" {
  command = plan
  module { source = "./modules/monitoring" }
  variables {
    emails            = []
    availability_goal = 1
    log_days          = 0
    budget            = { billing_account = "mine", amount = 500, currency = "USD" }
  }
  expect_failures = [var.emails, var.availability_goal, var.log_days, var.budget]
}
