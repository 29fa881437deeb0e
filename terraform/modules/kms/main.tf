/* Key rings and keys. Neither can ever be deleted in Google Cloud, so Terraform refuses to try. */

locals {
  keys = merge([for ring, it in var.rings : { for name, key in it.keys : "${ring}/${name}" => merge(key, { ring = ring, name = name }) }]...)
}

resource "google_kms_key_ring" "this" {
  for_each = var.rings

  project  = var.project_id
  name     = each.key
  location = each.value.location

  lifecycle {
    prevent_destroy = true
  }
}

resource "google_kms_crypto_key" "this" {
  for_each = local.keys

  key_ring = google_kms_key_ring.this[each.value.ring].id
  name     = each.value.name
  purpose  = each.value.purpose
  # Google rotates symmetric keys alone; MAC and signing keys get a new version by hand, which docs/how-to/deploy.md tells.
  rotation_period            = each.value.purpose == "ENCRYPT_DECRYPT" ? "${each.value.rotation_days * 86400}s" : null
  destroy_scheduled_duration = "${var.destroy_days * 86400}s"

  version_template {
    algorithm        = each.value.algorithm
    protection_level = var.protection_level
  }

  lifecycle {
    prevent_destroy = true
  }
}

resource "google_kms_crypto_key_iam_member" "agent" {
  for_each = var.agents

  crypto_key_id = google_kms_crypto_key.this[each.key].id
  role          = "roles/cloudkms.cryptoKeyEncrypterDecrypter"
  member        = each.value
}

# A grant takes a while to be known everywhere; a bucket, topic or database that is made sooner is refused.
resource "time_sleep" "agents" {
  create_duration = "90s"
  triggers        = { keys = join(" ", sort(keys(var.agents))) }

  depends_on = [google_kms_crypto_key_iam_member.agent]
}
