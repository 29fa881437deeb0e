/* The bucket that Terraform's state is kept in, which has to be there before any state. */

terraform {
  required_version = ">= 1.11.0"

  required_providers {
    google = { source = "hashicorp/google", version = "7.45.0" }
  }
}

provider "google" {
  project               = var.project_id
  billing_project       = var.project_id
  user_project_override = true
}

variable "project_id" {
  description = "The project that the platform is to be in."
  type        = string
}

variable "location" {
  description = "Where the state is kept."
  type        = string
}

# Terraform switches on the other APIs by these.
resource "google_project_service" "this" {
  for_each = toset(["cloudresourcemanager", "iam", "serviceusage", "storage"])

  project            = var.project_id
  service            = "${each.value}.googleapis.com"
  disable_on_destroy = false
}

resource "google_storage_bucket" "state" {
  project                     = var.project_id
  name                        = "${var.project_id}-terraform-state"
  location                    = var.location
  storage_class               = "STANDARD"
  uniform_bucket_level_access = true
  public_access_prevention    = "enforced"
  force_destroy               = false

  versioning {
    enabled = true
  }

  soft_delete_policy {
    retention_duration_seconds = 2592000
  }

  # A hundred states back, and a year, whichever is more.
  lifecycle_rule {
    action {
      type = "Delete"
    }
    condition {
      num_newer_versions         = 100
      days_since_noncurrent_time = 365
    }
  }

  lifecycle {
    prevent_destroy = true
  }

  depends_on = [google_project_service.this]
}

output "bucket" {
  description = "terraform init -backend-config=\"bucket=…\""
  value       = google_storage_bucket.state.name
}
