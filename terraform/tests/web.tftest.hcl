# The web app's files.

variables {
  project_id = "test-project"
  location   = "europe-west1"
  dist       = "tests/fixtures/web"
  api_key    = "a-key"
}

run "files_are_read_by_anybody_and_listed_by_nobody" {
  command = plan
  module { source = "./modules/web" }

  assert {
    condition     = google_storage_bucket_iam_member.everybody.role == "roles/storage.legacyObjectReader" && google_storage_bucket.this.uniform_bucket_level_access
    error_message = "Anybody may read a file, and nobody list them."
  }
  assert {
    condition     = google_storage_bucket_object.page["index.html"].cache_control == "no-cache" && google_storage_bucket_object.page["index.html"].content_type == "text/html; charset=utf-8"
    error_message = "Pages are asked for anew each time."
  }
  assert {
    condition     = google_storage_bucket_object.static["static/app-1a2b.css"].cache_control == "public, max-age=31536000, immutable" && google_storage_bucket_object.static["static/app-1a2b.css"].content_type == "text/css; charset=utf-8"
    error_message = "Files with a hash in their name are kept."
  }
  assert {
    condition     = google_storage_bucket_object.static["static/app-1a2b.css"].deletion_policy == "ABANDON"
    error_message = "A page of the release before, still open somewhere, finds its files."
  }
}

run "what_the_build_notes_for_itself_stays_here" {
  command = plan
  module { source = "./modules/web" }

  assert {
    condition     = keys(google_storage_bucket_object.page) == ["index.html"] && keys(google_storage_bucket_object.static) == ["static/app-1a2b.css"]
    error_message = "Hidden files are not served."
  }
}

run "the_page_is_told_of_the_project" {
  command = plan
  module { source = "./modules/web" }

  assert {
    condition     = jsondecode(nonsensitive(google_storage_bucket_object.config.content)) == { projectId = "test-project", apiKey = "a-key" }
    error_message = "config.json names the project and the key."
  }
}
