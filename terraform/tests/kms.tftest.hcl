# Keys: each rotates, none can be destroyed at once, and agents may use theirs.

variables {
  project_id       = "test-project"
  protection_level = "HSM"
  destroy_days     = 30
  agents           = { "chatterfix/files" = "serviceAccount:agent@example.iam.gserviceaccount.com" }
  rings = {
    chatterfix = { location = "europe-west1", keys = {
      files = {}
      audit = { purpose = "MAC", algorithm = "HMAC_SHA256" }
    } }
    rooms = { location = "europe-west1" }
  }
}

run "keys_rotate_and_are_destroyed_late" {
  command = plan
  module { source = "./modules/kms" }

  assert {
    condition     = google_kms_crypto_key.this["chatterfix/files"].rotation_period == "7776000s"
    error_message = "A symmetric key rotates every 90 days."
  }
  assert {
    condition     = google_kms_crypto_key.this["chatterfix/audit"].rotation_period == null && google_kms_crypto_key.this["chatterfix/audit"].version_template[0].algorithm == "HMAC_SHA256"
    error_message = "Google rotates no MAC key, and refuses a period on one."
  }
  assert {
    condition     = alltrue([for key in google_kms_crypto_key.this : key.destroy_scheduled_duration == "2592000s" && key.version_template[0].protection_level == "HSM"])
    error_message = "Every key waits 30 days before it is gone, and is in hardware where that was asked for."
  }
  assert {
    condition     = length(google_kms_key_ring.this) == 2 && google_kms_key_ring.this["rooms"].location == "europe-west1"
    error_message = "A ring may be empty: a function makes its keys."
  }
}

run "an_agent_may_encrypt_by_its_key_alone" {
  command = plan
  module { source = "./modules/kms" }

  assert {
    condition     = keys(google_kms_crypto_key_iam_member.agent) == ["chatterfix/files"] && google_kms_crypto_key_iam_member.agent["chatterfix/files"].role == "roles/cloudkms.cryptoKeyEncrypterDecrypter"
    error_message = "An agent encrypts and decrypts by the one key it was given."
  }
  assert {
    condition     = time_sleep.agents.create_duration == "90s" && time_sleep.agents.triggers.keys == "chatterfix/files"
    error_message = "What agents encrypt waits until they may, and again when there are others."
  }
}

run "a_key_that_hardly_rotates_is_refused" {
  command = plan
  module { source = "./modules/kms" }
  variables { rings = { chatterfix = { location = "europe-west1", keys = { files = { rotation_days = 1000 } } } } }
  expect_failures = [var.rings]
}

run "values_that_google_does_not_know_are_refused" {
  command = plan
  module { source = "./modules/kms" }
  variables {
    protection_level = "PAPER"
    destroy_days     = 0
  }
  expect_failures = [var.protection_level, var.destroy_days]
}
