/* Sign-in: by e-mail and password, with Google, by what an organisation has; and Firebase, which push notices go through. */

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

resource "google_identity_platform_default_supported_idp_config" "google" {
  count = nonsensitive(var.google == null) ? 0 : 1

  project       = google_identity_platform_config.this.project
  idp_id        = "google.com"
  enabled       = true
  client_id     = var.google.client_id
  client_secret = var.google.client_secret
}

resource "google_identity_platform_oauth_idp_config" "this" {
  for_each = nonsensitive(toset(keys(var.oidc)))

  project       = google_identity_platform_config.this.project
  name          = "oidc.${each.value}"
  display_name  = var.oidc[each.value].display_name
  enabled       = true
  issuer        = var.oidc[each.value].issuer
  client_id     = var.oidc[each.value].client_id
  client_secret = var.oidc[each.value].client_secret

  response_type {
    code = true
  }
}

resource "google_identity_platform_inbound_saml_config" "this" {
  for_each = var.saml

  project      = google_identity_platform_config.this.project
  name         = "saml.${each.key}"
  display_name = each.value.display_name
  enabled      = true

  idp_config {
    idp_entity_id = each.value.entity_id
    sso_url       = each.value.sso_url
    sign_request  = true

    dynamic "idp_certificates" {
      for_each = each.value.certificates

      content {
        x509_certificate = idp_certificates.value
      }
    }
  }

  sp_config {
    sp_entity_id = "https://${var.domains[0]}"
    callback_uri = "https://${local.handler}/__/auth/handler"
  }
}

# The web app's key: it names the project, opens nothing by itself, and works from our pages for sign-in alone.
resource "google_apikeys_key" "web" {
  project      = google_identity_platform_config.this.project
  name         = "web"
  display_name = "Web app"

  restrictions {
    browser_key_restrictions {
      allowed_referrers = [for domain in var.domains : "https://${domain}/*"]
    }

    dynamic "api_targets" {
      for_each = ["identitytoolkit.googleapis.com", "securetoken.googleapis.com"]

      content {
        service = api_targets.value
      }
    }
  }
}
