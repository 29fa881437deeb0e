# Topics, and the queues that bring their messages to functions.

variables {
  project_id      = "test-project"
  name            = "listener"
  topic           = "projects/test-project/topics/letters"
  filter          = "attributes.type = \"a\""
  url             = "https://listener.example.run.app"
  pusher          = "events@test-project.iam.gserviceaccount.com"
  pubsub_agent    = "serviceAccount:service-1@gcp-sa-pubsub.iam.gserviceaccount.com"
  kms_key         = "projects/test-project/locations/europe-west1/keyRings/services/cryptoKeys/pubsub"
  regions         = ["europe-west1"]
  timeout_seconds = 60
}

run "a_topic_is_encrypted_and_stays_where_it_is" {
  command = plan
  module { source = "./modules/topic" }

  assert {
    condition     = google_pubsub_topic.this.kms_key_name == var.kms_key && google_pubsub_topic.this.message_storage_policy[0].allowed_persistence_regions == toset(["europe-west1"])
    error_message = "Messages are encrypted by our key, in our regions."
  }
}

run "messages_are_pushed_by_an_account_for_the_function_alone" {
  command = plan
  module { source = "./modules/queue" }

  assert {
    condition     = google_pubsub_subscription.this.push_config[0].push_endpoint == "https://listener.example.run.app/projects/test-project/topics/letters"
    error_message = "The path names the topic, from which functions-framework takes it."
  }
  assert {
    condition     = google_pubsub_subscription.this.push_config[0].oidc_token[0].audience == var.url && google_pubsub_subscription.this.push_config[0].oidc_token[0].service_account_email == var.pusher
    error_message = "The token is for the function, and no other takes it."
  }
  assert {
    condition     = google_pubsub_subscription.this.filter == var.filter && google_pubsub_subscription.this.ack_deadline_seconds == 60 && google_pubsub_subscription.this.expiration_policy[0].ttl == ""
    error_message = "A queue filters as its record says, waits as long as the function may take, and never expires."
  }
  assert {
    condition     = google_pubsub_subscription.this.retry_policy[0].minimum_backoff == "10s" && google_pubsub_subscription.this.retry_policy[0].maximum_backoff == "600s"
    error_message = "It tries again later and later."
  }
}

run "what_is_given_up_is_kept" {
  command = plan
  module { source = "./modules/queue" }

  assert {
    condition     = google_pubsub_subscription.this.dead_letter_policy[0].max_delivery_attempts == 10 && google_pubsub_topic.dead.name == "listener-dead" && google_pubsub_topic.dead.kms_key_name == var.kms_key
    error_message = "After ten attempts a message goes to the dead letters."
  }
  assert {
    condition     = google_pubsub_subscription.dead.name == "listener-dead" && google_pubsub_subscription.dead.message_retention_duration == "2678400s" && google_pubsub_subscription.dead.expiration_policy[0].ttl == ""
    error_message = "Dead letters are kept for a month, under a name that the alert knows by its end."
  }
  assert {
    condition     = google_pubsub_topic_iam_member.agent_publishes.role == "roles/pubsub.publisher" && google_pubsub_topic_iam_member.agent_publishes.topic == "listener-dead"
    error_message = "Pub/Sub's agent may publish dead letters."
  }
  assert {
    condition     = google_pubsub_subscription_iam_member.agent_acknowledges.role == "roles/pubsub.subscriber" && google_pubsub_subscription_iam_member.agent_acknowledges.subscription == "listener"
    error_message = "Pub/Sub's agent may take from the queue what it gives up."
  }
}

run "what_pubsub_cannot_do_is_refused" {
  command = plan
  module { source = "./modules/queue" }
  variables {
    timeout_seconds = 900
    max_attempts    = 1
  }
  expect_failures = [var.timeout_seconds, var.max_attempts]
}
