# The bucket for the state.

variables {
  project_id = "test-project"
  location   = "europe-west1"
}

run "states_are_kept" {
  command = plan
  module { source = "./bootstrap" }

  assert {
    condition     = google_storage_bucket.state.versioning[0].enabled && google_storage_bucket.state.public_access_prevention == "enforced" && google_storage_bucket.state.uniform_bucket_level_access
    error_message = "The state has its versions, and nobody outside sees it."
  }
}
