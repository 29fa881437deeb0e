variable "project_id" {
  description = "The project whose people sign in."
  type        = string
}

variable "domains" {
  description = "Where the web app is; nowhere else may anybody sign in."
  type        = list(string)
}

variable "google" {
  description = "The OAuth client by which people sign in with Google; null where they do not."
  type        = object({ client_id = string, client_secret = string })
  sensitive   = true
}

variable "oidc" {
  description = "OpenID Connect providers of organisations, by a short name."
  type        = map(object({ display_name = string, issuer = string, client_id = string, client_secret = string }))
  sensitive   = true

  validation {
    condition     = alltrue([for provider in var.oidc : startswith(provider.issuer, "https://")])
    error_message = "An OpenID Connect issuer begins with https://."
  }
}

variable "saml" {
  description = "SAML providers of organisations, by a short name."
  type        = map(object({ display_name = string, entity_id = string, sso_url = string, certificates = list(string) }))

  validation {
    condition     = alltrue([for provider in var.saml : startswith(provider.sso_url, "https://") && length(provider.certificates) > 0])
    error_message = "A SAML provider needs an sso_url that begins with https:// and one certificate at least."
  }
}
