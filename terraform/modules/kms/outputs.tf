output "rings" {
  description = "The ids of the rings by their names."
  value       = { for name, ring in google_kms_key_ring.this : name => ring.id }
}

output "keys" {
  description = "The ids of the keys by their paths, as in chatterfix/secrets; once the service agents may use them."
  value       = { for path, key in google_kms_crypto_key.this : path => key.id }
  depends_on  = [time_sleep.agents]
}
