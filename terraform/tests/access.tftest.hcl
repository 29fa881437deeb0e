# What functions may do: each role on the smallest thing there is.

variables {
  project_id       = "test-project"
  database         = "(default)"
  topics           = { letters = "projects/test-project/topics/letters" }
  buckets          = { data-room = "test-project-data-room" }
  keys             = { audit = "projects/test-project/locations/europe-west1/keyRings/chatterfix/cryptoKeys/audit" }
  key_rings        = { rooms = "projects/test-project/locations/europe-west1/keyRings/rooms" }
  services         = { front = "front", monitor = "monitor" }
  region           = "europe-west1"
  image_repository = "functions"
  accounts = {
    front   = { member = "serviceAccount:fn-front@x", id = "projects/test-project/serviceAccounts/fn-front@x" }
    monitor = { member = "serviceAccount:fn-monitor@x", id = "projects/test-project/serviceAccounts/fn-monitor@x" }
  }
  grants = [
    { function = "front", role = "roles/datastore.user", on = "database" },
    { function = "front", role = "roles/firebaseauth.viewer", on = "project" },
    { function = "front", role = "roles/pubsub.publisher", on = "topics/letters" },
    { function = "front", role = "roles/storage.objectUser", on = "buckets/data-room" },
    { function = "front", role = "roles/cloudkms.signerVerifier", on = "keys/audit" },
    { function = "front", role = "roles/cloudkms.admin", on = "keyRings/rooms" },
    { function = "monitor", role = "roles/run.developer", on = "services" },
    { function = "monitor", role = "roles/run.invoker", on = "services" },
  ]
}

run "the_database_is_a_condition_on_the_project" {
  command = plan
  module { source = "./modules/access" }

  assert {
    condition     = length(google_project_iam_member.database) == 1 && alltrue([for it in google_project_iam_member.database : it.condition[0].expression == "resource.name == \"projects/test-project/databases/(default)\""])
    error_message = "Firestore is granted for its database alone."
  }
  assert {
    condition     = [for it in google_project_iam_member.project : it.role] == ["roles/firebaseauth.viewer"]
    error_message = "Only what Google knows nothing smaller of is granted on the project."
  }
}

run "everything_else_is_granted_on_the_thing" {
  command = plan
  module { source = "./modules/access" }

  assert {
    condition     = [for it in google_pubsub_topic_iam_member.this : it.topic] == ["projects/test-project/topics/letters"] && [for it in google_storage_bucket_iam_member.this : it.bucket] == ["test-project-data-room"]
    error_message = "Topics and buckets by themselves."
  }
  assert {
    condition     = [for it in google_kms_crypto_key_iam_member.this : it.crypto_key_id] == [var.keys.audit] && [for it in google_kms_key_ring_iam_member.this : it.key_ring_id] == [var.key_rings.rooms]
    error_message = "Keys and rings by themselves."
  }
}

run "the_monitor_calls_and_restarts_each_service_and_nothing_more" {
  command = plan
  module { source = "./modules/access" }

  assert {
    condition = toset([for it in google_cloud_run_v2_service_iam_member.this : "${it.role} ${it.name}"]) == toset([
      "roles/run.developer front", "roles/run.developer monitor", "roles/run.invoker front", "roles/run.invoker monitor",
    ])
    error_message = "The monitor's roles are on the services."
  }
  assert {
    condition     = toset([for it in google_service_account_iam_member.acts_as : it.service_account_id]) == toset([for account in var.accounts : account.id]) && length(google_artifact_registry_repository_iam_member.restarts) == 1
    error_message = "Who makes a revision acts as its account and reads its image."
  }
  assert {
    condition     = google_project_iam_custom_role.operations[0].permissions == toset(["run.operations.get"]) && length(google_project_iam_member.operations) == 1
    error_message = "It sees how its change goes on."
  }
}
