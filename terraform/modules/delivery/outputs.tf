output "build" {
  description = "By what functions are built: the account, and the repository for images in each region; once the account may."
  value = {
    account      = google_service_account.build.id
    repositories = { for region, repository in google_artifact_registry_repository.functions : region => repository.id }
  }
  depends_on = [time_sleep.build]
}

output "repository_id" {
  description = "What the repositories are called, in every region."
  value       = "functions"
  depends_on  = [google_artifact_registry_repository.functions]
}

output "github" {
  description = "What a workflow signs in by; null where there is none."
  value = var.github == null ? null : {
    provider = google_iam_workload_identity_pool_provider.github[0].name
    account  = google_service_account.deployer[0].email
  }
}
