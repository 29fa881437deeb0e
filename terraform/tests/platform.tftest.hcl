# The whole: what stands in the list of functions is there, and a list of others makes another platform.

variables {
  project_id            = "test-project"
  environment           = "dev"
  regions               = ["europe-west1", "us-central1"]
  database_location     = "eur3"
  database_own_key      = true
  domains               = ["app.example.com"]
  operator_organisation = "operators"
  operator_emails       = ["operators@example.com"]
  alert_emails          = ["operators@example.com"]
  mail_from             = "ChatterFix <alerts@example.com>"
  log_level             = "info"
  most_idle_instances   = 2
  most_cpus             = 8
  delete_protection     = true
  key_protection        = "SOFTWARE"
  backup                = { daily_days = 7, weekly_days = 28 }
  requests_per_minute   = 600
  waf                   = { sensitivity = 1, preview = false }
  log_sample            = 1
  log_days              = 30
  availability_goal     = 0.999
}

run "every_trigger_of_the_list_is_there" {
  command = plan

  assert {
    condition     = toset(keys(module.function)) == toset([for record in jsondecode(file("../functions/functions.json")) : record.name])
    error_message = "Every record is a function."
  }
  assert {
    condition     = toset(keys(module.queue)) == toset([for record in jsondecode(file("../functions/functions.json")) : record.name if can(record.trigger.topic)])
    error_message = "Every function of a topic has its queue."
  }
  assert {
    condition     = toset(keys(module.schedule)) == toset([for record in jsondecode(file("../functions/functions.json")) : record.name if can(record.trigger.schedule)])
    error_message = "Every scheduled function has its job."
  }
  assert {
    condition     = toset(keys(module.document_trigger)) == toset([for record in jsondecode(file("../functions/functions.json")) : record.name if can(record.trigger.firestore)])
    error_message = "Every function of documents has its trigger."
  }
  assert {
    condition     = !can(local.own_buckets.sources.expire_days)
    error_message = "A bundle is kept for as long as its function: of one that Google removed, the next plan would be no empty one."
  }
  assert {
    condition     = local.limits["gateway"].max_instances == 4 && local.limits["import-sweep"].max_instances == 1 && alltrue([for limits in local.limits : limits.max_instances * limits.cpu <= 8])
    error_message = "No function asks for more processors than the quota has."
  }
}

# The fixture has a record of each kind: nothing but its own is there besides, and nothing else is otherwise.
run "other_records_are_whole_functions_and_leave_the_rest_as_it_is" {
  command = plan
  variables { functions_files = ["../functions/functions.json", "tests/fixtures/functions.json"] }

  assert {
    condition = output.services == merge(run.every_trigger_of_the_list_is_there.services, {
      clockwork = ["europe-west1"], front = ["europe-west1", "us-central1"], listener = ["europe-west1"], on-paper = ["europe-west1"]
    })
    error_message = "HTTP functions are in every region, the others in the first."
  }
  assert {
    condition     = output.dead_letters == merge(run.every_trigger_of_the_list_is_there.dead_letters, { listener = "listener-dead" }) && contains(keys(module.topic), "letters")
    error_message = "A function of a topic has it, its queue and its dead letters."
  }
  assert {
    condition     = toset(keys(module.schedule)) == toset(concat([for record in jsondecode(file("../functions/functions.json")) : record.name if can(record.trigger.schedule)], ["clockwork"])) && keys(module.document_trigger) == ["event-relay", "on-paper"]
    error_message = "A function by the clock has its job, and one of documents its trigger."
  }
  assert {
    condition     = output.secrets == ["ANOTHER_SECRET", "SMTP_URL"]
    error_message = "Each secret is there, once."
  }
  assert {
    condition     = toset([for grant in module.catalogue.grants : grant.function if grant.role == "roles/run.invoker"]) == local.callers && contains(local.callers, "on-paper")
    error_message = "Who calls others does it through the network."
  }
}

run "bad_values_are_refused" {
  command = plan
  variables {
    functions_files       = ["tests/fixtures/functions.json"]
    project_id            = "Test Project"
    environment           = "staging"
    regions               = ["europe-west1", "europe-west1"]
    database_location     = "Europe"
    allowed_origins       = ["https://app.example.com/"]
    mail_from             = "nobody"
    operator_emails       = ["nobody"]
    operator_organisation = "Operators!"
    key_versions          = { audit = 0, signing = 1 }
    log_level             = "loud"
    most_idle_instances   = -1
    most_cpus             = 1
  }
  expect_failures = [
    var.project_id, var.environment, var.regions, var.database_location, var.allowed_origins, var.mail_from, var.operator_emails, var.operator_organisation, var.key_versions, var.log_level, var.most_idle_instances, var.most_cpus,
  ]
}
