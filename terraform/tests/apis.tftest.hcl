# Google's APIs and the accounts that work for the platform.

variables {
  project_id = "test-project"
}

run "what_others_use_stays_on" {
  command = plan
  module { source = "./modules/apis" }

  assert {
    condition     = alltrue([for it in google_project_service.this : !it.disable_on_destroy]) && contains(keys(google_project_service.this), "eventarc")
    error_message = "No API is switched off with the platform."
  }
  assert {
    condition     = keys(google_project_service_identity.this) == ["eventarc", "firestore", "pubsub"] && google_project_iam_member.eventarc.role == "roles/eventarc.serviceAgent"
    error_message = "The agents are there before what needs them."
  }
}

run "nothing_is_made_before_its_api_is_known" {
  command = plan
  module { source = "./modules/apis" }

  assert {
    condition     = time_sleep.this.create_duration == "60s" && strcontains(time_sleep.this.triggers.services, "firestore")
    error_message = "What uses APIs waits for them, and again when there are others."
  }
}
