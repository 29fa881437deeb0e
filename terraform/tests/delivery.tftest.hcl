# How releases come in.

variables {
  project_id     = "test-project"
  regions        = ["europe-west1"]
  sources_bucket = "test-project-sources"
  github         = { repository = "acme/chatterfix", refs = ["refs/heads/main"] }
}

run "a_workflow_of_the_repository_delivers_without_a_key" {
  command = plan
  module { source = "./modules/delivery" }

  assert {
    condition     = google_iam_workload_identity_pool_provider.github[0].attribute_condition == "assertion.repository == 'acme/chatterfix' && (assertion.ref == 'refs/heads/main')"
    error_message = "Only that repository, and only its main branch."
  }
  assert {
    condition     = alltrue([for it in google_project_iam_member.deployer : !contains(["roles/owner", "roles/editor", "roles/viewer"], it.role)])
    error_message = "No primitive role."
  }
}

run "builds_have_an_account_of_their_own" {
  command = plan
  module { source = "./modules/delivery" }

  assert {
    condition     = google_storage_bucket_iam_member.build.role == "roles/storage.objectViewer" && google_artifact_registry_repository_iam_member.build["europe-west1"].role == "roles/artifactregistry.writer"
    error_message = "A build reads sources and writes images."
  }
  assert {
    condition     = time_sleep.build.triggers.regions == "europe-west1"
    error_message = "A build waits until its account may, and again in another region."
  }
}

run "people_deliver_alone_where_no_repository_is_named" {
  command = plan
  module { source = "./modules/delivery" }
  variables { github = null }

  assert {
    condition     = length(google_service_account.deployer) == 0 && length(google_iam_workload_identity_pool.github) == 0 && length(google_project_iam_member.deployer) == 0
    error_message = "There is no way in."
  }
}

run "any_branch_is_refused" {
  command = plan
  module { source = "./modules/delivery" }
  variables { github = { repository = "acme/chatterfix", refs = ["*"] } }
  expect_failures = [var.github]
}
