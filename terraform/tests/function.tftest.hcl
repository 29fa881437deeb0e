# A function: who it is, what it has, and who gets at it.

variables {
  project_id   = "test-project"
  name         = "front"
  summary      = "Answers."
  component    = "Sign-in and history"
  regions      = ["europe-west1", "us-central1"]
  limits       = { cpu = 2, memory_mib = 2048, concurrency = 80, min_instances = 1, max_instances = 10, timeout_seconds = 30 }
  is_public    = true
  bundle       = "../dist/functions/front"
  node_options = ["--max-semi-space-size=2"]
  environment  = { APP_URL = "https://app.example.com" }
  secrets      = { SMTP_URL = "SMTP_URL" }
  build = {
    bucket       = "test-project-sources"
    account      = "projects/test-project/serviceAccounts/builder@test-project.iam.gserviceaccount.com"
    repositories = { europe-west1 = "europe", us-central1 = "america" }
    runtime      = "nodejs24"
  }
}

run "it_is_the_same_in_every_region" {
  command = plan
  module { source = "./modules/function" }

  assert {
    condition     = keys(google_cloudfunctions2_function.this) == ["europe-west1", "us-central1"] && google_service_account.this.account_id == "fn-front"
    error_message = "One function, one account, in each region."
  }
  assert {
    condition = alltrue([for function in google_cloudfunctions2_function.this : alltrue([
      function.build_config[0].entry_point == "front",
      function.build_config[0].runtime == "nodejs24",
      function.build_config[0].service_account == var.build.account,
      function.build_config[0].docker_repository == var.build.repositories[function.location],
      function.service_config[0].service_account_email == "fn-front@test-project.iam.gserviceaccount.com",
      function.service_config[0].available_cpu == "2",
      function.service_config[0].available_memory == "2048Mi",
      function.service_config[0].max_instance_request_concurrency == 80,
      function.service_config[0].min_instance_count == 1,
      function.service_config[0].max_instance_count == 10,
      function.service_config[0].timeout_seconds == 30,
      function.service_config[0].environment_variables == tomap({ APP_URL = "https://app.example.com", NODE_OPTIONS = "--max-old-space-size=1536 --max-semi-space-size=2" }),
    ])])
    error_message = "It has what its record says, and its own account."
  }
  assert {
    condition     = can(regex("^front/[0-9a-f]{64}\\.zip$", google_storage_bucket_object.bundle.name))
    error_message = "The object's name has the hash of its bundle."
  }
}

run "the_load_balancer_alone_leads_to_it_from_outside" {
  command = plan
  module { source = "./modules/function" }

  assert {
    condition     = alltrue([for function in google_cloudfunctions2_function.this : function.service_config[0].ingress_settings == "ALLOW_INTERNAL_AND_GCLB"])
    error_message = "Nothing comes in from outside but through the load balancer."
  }
  assert {
    condition     = length(google_cloud_run_v2_service_iam_member.everybody) == 2 && alltrue([for it in google_cloud_run_v2_service_iam_member.everybody : it.member == "allUsers" && it.role == "roles/run.invoker"])
    error_message = "The load balancer calls as nobody."
  }
  assert {
    condition     = alltrue([for function in google_cloudfunctions2_function.this : length(function.service_config[0].direct_vpc_network_interface) == 0])
    error_message = "One that calls no other function needs no network."
  }
}

run "a_secret_comes_by_reference" {
  command = plan
  module { source = "./modules/function" }

  assert {
    condition     = google_cloudfunctions2_function.this["europe-west1"].service_config[0].secret_environment_variables[0].secret == "SMTP_URL" && google_secret_manager_secret_iam_member.this["SMTP_URL"].role == "roles/secretmanager.secretAccessor"
    error_message = "It reads its secret, and no other."
  }
}

run "one_that_is_no_part_of_the_api_is_called_from_inside_by_its_caller" {
  command = plan
  module { source = "./modules/function" }
  variables {
    regions     = ["europe-west1"]
    is_public   = false
    callers     = { events = "serviceAccount:events@test-project.iam.gserviceaccount.com" }
    subnetworks = { europe-west1 = { network = "platform", subnetwork = "functions" } }
  }

  assert {
    condition     = google_cloudfunctions2_function.this["europe-west1"].service_config[0].ingress_settings == "ALLOW_INTERNAL_ONLY" && length(google_cloud_run_v2_service_iam_member.everybody) == 0
    error_message = "Nobody from outside gets at it."
  }
  assert {
    condition     = keys(google_cloud_run_v2_service_iam_member.caller) == ["europe-west1 events"] && google_cloud_run_v2_service_iam_member.caller["europe-west1 events"].role == "roles/run.invoker"
    error_message = "Its caller may call it."
  }
  assert {
    condition     = google_cloudfunctions2_function.this["europe-west1"].service_config[0].direct_vpc_egress == "VPC_EGRESS_ALL_TRAFFIC" && google_cloudfunctions2_function.this["europe-west1"].service_config[0].direct_vpc_network_interface[0].subnetwork == "functions"
    error_message = "What it asks of other functions goes through the network."
  }
}

run "a_release_in_steps_holds_the_traffic" {
  command = plan
  module { source = "./modules/function" }
  variables { traffic_to_latest = false }

  assert {
    condition     = alltrue([for function in google_cloudfunctions2_function.this : !function.service_config[0].all_traffic_on_latest_revision])
    error_message = "The new revision gets no traffic by itself."
  }
}

run "a_name_too_long_for_an_account_is_refused" {
  command = plan
  module { source = "./modules/function" }
  variables { name = "a-function-with-a-name-of-thirty" }
  expect_failures = [var.name]
}

run "limits_that_cloud_run_does_not_have_are_refused" {
  command = plan
  module { source = "./modules/function" }
  variables { limits = { cpu = 0.5, memory_mib = 512, concurrency = 80, min_instances = 5, max_instances = 1, timeout_seconds = 9000 } }
  expect_failures = [var.limits]
}
