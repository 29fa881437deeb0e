/* What functions get as environment variables, by reference. Their values never pass through Terraform: a person adds them,
   as docs/how-to/deploy.md tells. */

resource "google_secret_manager_secret" "this" {
  for_each = var.names

  project   = var.project_id
  secret_id = each.value
  # A version that somebody destroys by mistake can be brought back for a week.
  version_destroy_ttl = "604800s"

  # Google refuses to move a secret: were it bound to regions, another region would be another secret, without its value.
  replication {
    auto {}
  }
}

# A function does not start without a value, so there is one until somebody adds the right one.
resource "google_secret_manager_secret_version" "unset" {
  for_each = google_secret_manager_secret.this

  secret                 = each.value.id
  secret_data_wo         = "unset"
  secret_data_wo_version = 1
}
