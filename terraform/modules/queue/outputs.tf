output "dead_letters" {
  description = "The subscription that keeps what was given up."
  value       = google_pubsub_subscription.dead.name
}
