output "project_id" {
  description = "The project, once its APIs are on: what is made of it waits for them."
  value       = var.project_id
  depends_on  = [time_sleep.this]
}

output "project_number" {
  description = "The number that Google calls the project by."
  value       = data.google_project.this.number
}

output "agents" {
  description = "Google's own accounts that work for the platform, as members: eventarc, firestore, pubsub, storage."
  value = merge(
    { for name, identity in google_project_service_identity.this : name => identity.member },
    { storage = data.google_storage_project_service_account.this.member },
  )
}
