output "buckets" {
  description = "The buckets' names in Cloud Storage, by the names they have here."
  value       = { for name, bucket in google_storage_bucket.this : name => bucket.name }
}
