# Buckets: none of them public, all of them encrypted by our key.

variables {
  project_id = "test-project"
  location   = "europe-west1"
  kms_key    = "projects/test-project/locations/europe-west1/keyRings/services/cryptoKeys/storage"
  buckets = {
    files = { versions_days = 7, expire_days = 30 }
    audit = { retention_days = 400, cold_after_days = 30 }
  }
}

run "nothing_is_public_and_all_is_encrypted" {
  command = plan
  module { source = "./modules/storage" }

  assert {
    condition = alltrue([for bucket in google_storage_bucket.this : alltrue([
      bucket.uniform_bucket_level_access,
      bucket.public_access_prevention == "enforced",
      bucket.encryption[0].default_kms_key_name == var.kms_key,
      bucket.soft_delete_policy[0].retention_duration_seconds == 604800,
      !bucket.force_destroy,
    ])])
    error_message = "Uniform access, no public access, our key, a week in which what was deleted can be had back."
  }
}

run "what_is_deleted_stays_a_while_or_cannot_be" {
  command = plan
  module { source = "./modules/storage" }

  assert {
    condition     = google_storage_bucket.this["files"].versioning[0].enabled && length(google_storage_bucket.this["files"].retention_policy) == 0 && contains([for rule in google_storage_bucket.this["files"].lifecycle_rule : one(rule.condition).days_since_noncurrent_time], 7)
    error_message = "Old versions are kept for as long as was said."
  }
  assert {
    condition     = !google_storage_bucket.this["audit"].versioning[0].enabled && google_storage_bucket.this["audit"].retention_policy[0].retention_period == "34560000"
    error_message = "Under a retention policy nothing is removed before its time."
  }
}

run "a_bucket_with_both_is_refused" {
  command = plan
  module { source = "./modules/storage" }
  variables { buckets = { files = { versions_days = 7, retention_days = 30 } } }
  expect_failures = [var.buckets]
}

run "a_bucket_with_neither_is_refused" {
  command = plan
  module { source = "./modules/storage" }
  variables { buckets = { files = { soft_days = 3 } } }
  expect_failures = [var.buckets]
}
