# Sign-in.

variables {
  project_id = "test-project"
  domains    = ["app.example.com"]
  google     = null
  oidc       = {}
  saml       = {}
}

run "people_sign_in_by_email_on_our_pages_alone" {
  command = plan
  module { source = "./modules/identity" }

  assert {
    condition     = google_identity_platform_config.this.sign_in[0].email[0].enabled && google_identity_platform_config.this.sign_in[0].email[0].password_required && !google_identity_platform_config.this.sign_in[0].anonymous[0].enabled && !google_identity_platform_config.this.sign_in[0].allow_duplicate_emails
    error_message = "By e-mail with a password, never as nobody."
  }
  assert {
    condition     = google_identity_platform_config.this.authorized_domains == tolist(["app.example.com", "test-project.firebaseapp.com"])
    error_message = "No other page may sign people in, this machine's own neither."
  }
  assert {
    condition     = google_apikeys_key.web.restrictions[0].browser_key_restrictions[0].allowed_referrers == tolist(["https://app.example.com/*", "https://test-project.firebaseapp.com/*"]) && [for it in google_apikeys_key.web.restrictions[0].api_targets : it.service] == ["identitytoolkit.googleapis.com", "securetoken.googleapis.com"]
    error_message = "The web app's key is for sign-in, from our pages and from Google's, where passwords are set anew."
  }
  assert {
    condition     = length(google_identity_platform_default_supported_idp_config.google) == 0
    error_message = "No sign-in with Google without a client."
  }
}

run "and_by_what_organisations_have" {
  command = plan
  module { source = "./modules/identity" }
  variables {
    google = { client_id = "client", client_secret = "hidden" }
    oidc   = { acme = { display_name = "Acme", issuer = "https://id.acme.example", client_id = "client", client_secret = "hidden" } }
    saml   = { globex = { display_name = "Globex", entity_id = "globex", sso_url = "https://sso.globex.example", certificates = ["MII"] } }
  }

  assert {
    condition     = google_identity_platform_default_supported_idp_config.google[0].idp_id == "google.com"
    error_message = "Google."
  }
  assert {
    condition     = google_identity_platform_oauth_idp_config.this["acme"].name == "oidc.acme" && google_identity_platform_inbound_saml_config.this["globex"].name == "saml.globex"
    error_message = "OpenID Connect and SAML, under names that Google takes."
  }
}

run "providers_without_tls_or_certificates_are_refused" {
  command = plan
  module { source = "./modules/identity" }
  variables {
    oidc = { acme = { display_name = "Acme", issuer = "http://id.acme.example", client_id = "client", client_secret = "hidden" } }
    saml = { globex = { display_name = "Globex", entity_id = "globex", sso_url = "https://sso.globex.example", certificates = [] } }
  }
  expect_failures = [var.oidc, var.saml]
}
