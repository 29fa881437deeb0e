output "api_key" {
  description = "The key that the web app names itself by."
  value       = google_apikeys_key.web.key_string
  sensitive   = true
}
