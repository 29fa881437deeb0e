# The way from function to function.

variables {
  project_id = "test-project"
  regions    = ["europe-west1", "us-central1"]
}

run "each_region_has_a_subnetwork_that_reaches_google" {
  command = plan
  module { source = "./modules/network" }

  assert {
    condition     = [for it in google_compute_subnetwork.this : it.ip_cidr_range] == ["10.8.0.0/24", "10.8.1.0/24"] && alltrue([for it in google_compute_subnetwork.this : it.private_ip_google_access])
    error_message = "Addresses do not overlap, and Google's services are reached."
  }
}

run "what_is_no_block_of_addresses_is_refused" {
  command = plan
  module { source = "./modules/network" }
  variables { range = "10.8.0.0/30" }
  expect_failures = [var.range]
}
