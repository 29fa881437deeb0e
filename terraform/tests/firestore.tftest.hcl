# The database, with what firestore.indexes.json declares.

variables {
  project_id        = "test-project"
  location          = "nam5"
  kms_key           = "projects/test-project/locations/us/keyRings/database/cryptoKeys/firestore"
  delete_protection = true
  indexes_file      = "../firestore.indexes.json"
  rules_file        = "../firestore.rules"
  backup            = { daily_days = 7, weekly_days = 98 }
}

run "it_can_be_brought_back_and_not_be_deleted" {
  command = plan
  module { source = "./modules/firestore" }

  assert {
    condition = alltrue([
      google_firestore_database.this.point_in_time_recovery_enablement == "POINT_IN_TIME_RECOVERY_ENABLED",
      google_firestore_database.this.delete_protection_state == "DELETE_PROTECTION_ENABLED",
      google_firestore_database.this.cmek_config[0].kms_key_name == var.kms_key,
      google_firestore_database.this.type == "FIRESTORE_NATIVE",
    ])
    error_message = "The database has point-in-time recovery, delete protection and our key."
  }
  assert {
    condition     = google_firestore_backup_schedule.daily.retention == "604800s" && google_firestore_backup_schedule.weekly.retention == "8467200s" && google_firestore_backup_schedule.weekly.weekly_recurrence[0].day == "SUNDAY"
    error_message = "There is a backup each day and each week."
  }
}

run "every_declared_index_is_made" {
  command = plan
  module { source = "./modules/firestore" }

  assert {
    condition     = length(google_firestore_index.this) == length(jsondecode(file("../firestore.indexes.json")).indexes)
    error_message = "Each composite index is made, once."
  }
  assert {
    condition     = length(google_firestore_field.this) == length(jsondecode(file("../firestore.indexes.json")).fieldOverrides)
    error_message = "Each exemption is made."
  }
  assert {
    condition     = length(google_firestore_field.this["events before"].index_config[0].indexes) == 0 && length(google_firestore_field.this["users uid"].index_config[0].indexes) == 2
    error_message = "An exemption leaves a field without indexes, or with those it names."
  }
  assert {
    condition     = toset([for name, field in google_firestore_field.this : name if length(field.ttl_config) == 1]) == toset([for it in jsondecode(file("../firestore.indexes.json")).fieldOverrides : "${it.collectionGroup} ${it.fieldPath}" if try(it.ttl, false)])
    error_message = "What runs out is removed by Firestore."
  }
}

run "nobody_gets_at_it_from_a_browser" {
  command = plan
  module { source = "./modules/firestore" }

  assert {
    condition     = strcontains(google_firebaserules_ruleset.this.source[0].files[0].content, "allow read, write: if false;") && google_firebaserules_release.this.name == "cloud.firestore"
    error_message = "The rules deny everything, and are the ones in force."
  }
}

run "a_backup_longer_than_google_keeps_it_is_refused" {
  command = plan
  module { source = "./modules/firestore" }
  variables { backup = { daily_days = 7, weekly_days = 365 } }
  expect_failures = [var.backup]
}
