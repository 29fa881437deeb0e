# Functions called for each new document.

variables {
  project_id = "test-project"
  name       = "on-paper"
  region     = "us-central1"
  database   = { name = "(default)", location = "nam5" }
  document   = "orgs/{org}/papers/{paper}"
  caller     = "events@test-project.iam.gserviceaccount.com"
}

run "events_leave_from_where_the_database_is" {
  command = plan
  module { source = "./modules/document-trigger" }

  assert {
    condition     = google_eventarc_trigger.this.location == "nam5" && google_eventarc_trigger.this.destination[0].cloud_run_service[0].region == "us-central1"
    error_message = "The trigger is in the database's location, the function in its own."
  }
  assert {
    condition = toset([for it in google_eventarc_trigger.this.matching_criteria : "${it.attribute} ${it.value}"]) == toset([
      "type google.cloud.firestore.document.v1.created", "database (default)", "document orgs/{org}/papers/{paper}",
    ])
    error_message = "It goes off at the creation of documents of the pattern."
  }
  assert {
    condition     = google_eventarc_trigger.this.event_data_content_type == "application/protobuf" && google_eventarc_trigger.this.service_account == var.caller
    error_message = "Firestore's events come as protocol buffers, by the account for events."
  }
}

run "a_path_of_a_collection_is_refused" {
  command = plan
  module { source = "./modules/document-trigger" }
  variables { document = "orgs/{org}/papers" }
  expect_failures = [var.document]
}
