output "account" {
  description = "Its own account, as member and id."
  value = {
    member = google_service_account.this.member
    id     = google_service_account.this.name
  }
}

output "urls" {
  description = "Where it answers, by region; once those may call it who are to."
  value       = { for region, function in google_cloudfunctions2_function.this : region => function.service_config[0].uri }
  depends_on  = [google_cloud_run_v2_service_iam_member.caller]
}

output "services" {
  description = "Its Cloud Run services, by region."
  value       = { for region, function in google_cloudfunctions2_function.this : region => function.name }
}
