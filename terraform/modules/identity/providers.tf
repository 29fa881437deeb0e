/* Sign-in with Google, and by what an organisation has. */

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
