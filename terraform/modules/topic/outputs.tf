output "id" {
  description = "projects/…/topics/…"
  value       = google_pubsub_topic.this.id
}
