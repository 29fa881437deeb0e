terraform {
  # The first with write-only arguments.
  required_version = ">= 1.11.0"

  required_providers {
    google      = { source = "hashicorp/google", version = "7.45.0" }
    google-beta = { source = "hashicorp/google-beta", version = "7.45.0" }
    archive     = { source = "hashicorp/archive", version = "2.7.1" }
    time        = { source = "hashicorp/time", version = "0.13.1" }
  }

  # The bucket is made by bootstrap/ and named by `terraform init -backend-config="bucket=…"`.
  backend "gcs" {
    prefix = "platform"
  }
}

provider "google" {
  project               = var.project_id
  region                = var.regions[0]
  billing_project       = var.project_id
  user_project_override = true
  default_labels        = { app = "chatterfix", environment = var.environment }
}

provider "google-beta" {
  project               = var.project_id
  region                = var.regions[0]
  billing_project       = var.project_id
  user_project_override = true
  default_labels        = { app = "chatterfix", environment = var.environment }
}
