/* Sign-in by e-mail and password; and Firebase, which push notices go through. */

locals {
  handler = "${var.project_id}.firebaseapp.com"
}

resource "google_firebase_project" "this" {
  provider = google-beta
  project  = var.project_id
}

resource "google_identity_platform_config" "this" {
  project                    = google_firebase_project.this.project
  authorized_domains         = concat(var.domains, [local.handler]) # providers send people back by way of the latter
  autodelete_anonymous_users = true

  sign_in {
    allow_duplicate_emails = false

    email {
      enabled           = true
      password_required = true
    }

    anonymous {
      enabled = false
    }
  }

  client {
    permissions {
      disabled_user_signup   = false # whoever signs up has an organisation of their own
      disabled_user_deletion = true  # the gateway removes people, and keeps what they did
    }
  }

  mfa {
    state = "ENABLED"

    provider_configs {
      state = "ENABLED"

      totp_provider_config {
        adjacent_intervals = 1
      }
    }
  }

  monitoring {
    request_logging {
      enabled = true
    }
  }
}

# The web app's key: it names the project, opens nothing by itself, and works for sign-in alone, from our pages and from those of
# Google's that mails about passwords and providers lead to.
resource "google_apikeys_key" "web" {
  project      = google_identity_platform_config.this.project
  name         = "web"
  display_name = "Web app"

  restrictions {
    browser_key_restrictions {
      allowed_referrers = [for domain in concat(var.domains, [local.handler]) : "https://${domain}/*"]
    }

    dynamic "api_targets" {
      for_each = ["identitytoolkit.googleapis.com", "securetoken.googleapis.com"]

      content {
        service = api_targets.value
      }
    }
  }
}
