# Secrets: wherever functions run, their values out of the state.

variables {
  project_id = "test-project"
  names      = ["SMTP_URL"]
}

run "a_secret_has_a_first_value_that_is_none" {
  command = plan
  module { source = "./modules/secrets" }

  assert {
    condition     = length(google_secret_manager_secret.this["SMTP_URL"].replication[0].auto) == 1
    error_message = "Another region leaves a secret as it is, with its value."
  }
  assert {
    condition     = google_secret_manager_secret_version.unset["SMTP_URL"].secret_data == null
    error_message = "No value stands in the state."
  }
}

run "a_name_that_is_no_variable_is_refused" {
  command = plan
  module { source = "./modules/secrets" }
  variables { names = ["smtp-url"] }
  expect_failures = [var.names]
}
