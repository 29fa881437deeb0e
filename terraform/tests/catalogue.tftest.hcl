# The list of functions, as the other modules take it.

variables {
  files     = ["tests/fixtures/functions.json"]
  resources = ["buckets/data-room", "keys/audit", "keyRings/rooms"]
}

run "each_record_has_the_trigger_it_names" {
  command = plan
  module { source = "./modules/catalogue" }

  assert {
    condition     = output.functions["front"].paths[0] == "/api/front" && output.functions["front"].topic == null
    error_message = "An HTTP function has its paths and no topic."
  }
  assert {
    condition     = output.functions["listener"].topic == "letters" && output.functions["listener"].filter == "attributes.type = \"a\""
    error_message = "A function of a topic has it, and its filter."
  }
  assert {
    condition     = output.functions["clockwork"].schedule == "*/5 * * * *" && output.functions["clockwork"].time_zone == "Europe/Paris"
    error_message = "A scheduled function has its schedule and zone."
  }
  assert {
    condition     = output.functions["on-paper"].document == "orgs/{org}/papers/{paper}"
    error_message = "A function of documents has their pattern."
  }
  assert {
    condition     = output.topics == toset(["letters"]) && output.secrets == toset(["SMTP_URL", "ANOTHER_SECRET"])
    error_message = "Topics and secrets are those of the records."
  }
}

run "each_role_has_its_place" {
  command = plan
  module { source = "./modules/catalogue" }

  assert {
    condition = toset([for grant in output.grants : "${grant.function}: ${grant.role} on ${grant.on}"]) == toset([
      "front: roles/datastore.user on database",
      "listener: roles/cloudkms.signerVerifier on keys/audit",
      "listener: roles/storage.objectViewer on buckets/data-room",
      "clockwork: roles/pubsub.publisher on topics/letters",
      "clockwork: roles/cloudkms.admin on keyRings/rooms",
      "on-paper: roles/datastore.viewer on database",
      "on-paper: roles/run.developer on services",
      "on-paper: roles/run.invoker on services",
    ])
    error_message = "A role is granted where the record says, or where it belongs."
  }
}

run "a_role_that_nobody_knows_a_place_for_is_refused" {
  command = plan
  module { source = "./modules/catalogue" }
  variables { files = ["tests/fixtures/unknown-role.json"] }
  expect_failures = [output.grants]
}

run "a_role_on_what_is_not_there_is_refused" {
  command = plan
  module { source = "./modules/catalogue" }
  variables { files = ["tests/fixtures/unknown-resource.json"] }
  expect_failures = [output.grants]
}

run "a_role_on_a_topic_that_nobody_takes_is_refused" {
  command = plan
  module { source = "./modules/catalogue" }
  variables { files = ["tests/fixtures/unknown-topic.json"] }
  expect_failures = [output.grants]
}

run "a_primitive_role_is_refused" {
  command = plan
  module { source = "./modules/catalogue" }
  variables { files = ["tests/fixtures/primitive-role.json"] }
  expect_failures = [output.grants]
}

run "a_function_slower_than_pubsub_waits_is_refused" {
  command = plan
  module { source = "./modules/catalogue" }
  variables { files = ["tests/fixtures/slow-listener.json"] }
  expect_failures = [output.functions]
}

run "a_list_that_is_not_there_is_refused" {
  command = plan
  module { source = "./modules/catalogue" }
  variables { files = ["tests/fixtures/none.json"] }
  expect_failures = [var.files]
}
