output "secrets" {
  description = "The secrets by their names, once each has a value."
  value       = { for name, secret in google_secret_manager_secret.this : name => secret.secret_id }
  depends_on  = [google_secret_manager_secret_version.unset]
}
