/* Where it listens: one address for the whole world, TLS, and HTTP that leads to it. */

locals {
  versions = toset(["IPV4", "IPV6"])
}

resource "google_compute_global_address" "this" {
  for_each = local.versions

  project      = var.project_id
  name         = "edge-${lower(each.value)}"
  ip_version   = each.value
  address_type = "EXTERNAL"
}

# One for each: a certificate of several is none until all of them lead here, and cannot be changed. The proxy lets go of one before
# it is destroyed.
resource "google_compute_managed_ssl_certificate" "this" {
  for_each = toset(var.domains)

  project = var.project_id
  name    = "web-${substr(sha1(each.value), 0, 8)}"

  managed {
    domains = [each.value]
  }

  lifecycle {
    create_before_destroy = true
  }
}

resource "google_compute_ssl_policy" "this" {
  project         = var.project_id
  name            = "edge"
  profile         = "RESTRICTED"
  min_tls_version = "TLS_1_2"
}

resource "google_compute_target_https_proxy" "this" {
  project          = var.project_id
  name             = "edge"
  url_map          = google_compute_url_map.this.id
  ssl_certificates = [for domain in var.domains : google_compute_managed_ssl_certificate.this[domain].id]
  ssl_policy       = google_compute_ssl_policy.this.id
  quic_override    = "ENABLE"
  tls_early_data   = "DISABLED"
}

resource "google_compute_global_forwarding_rule" "https" {
  for_each = local.versions

  project               = var.project_id
  name                  = "edge-https-${lower(each.value)}"
  load_balancing_scheme = "EXTERNAL_MANAGED"
  ip_address            = google_compute_global_address.this[each.value].id
  ip_protocol           = "TCP"
  port_range            = "443"
  target                = google_compute_target_https_proxy.this.id
}

resource "google_compute_target_http_proxy" "this" {
  project = var.project_id
  name    = "edge-to-https"
  url_map = google_compute_url_map.to_https.id
}

resource "google_compute_global_forwarding_rule" "http" {
  for_each = local.versions

  project               = var.project_id
  name                  = "edge-http-${lower(each.value)}"
  load_balancing_scheme = "EXTERNAL_MANAGED"
  ip_address            = google_compute_global_address.this[each.value].id
  ip_protocol           = "TCP"
  port_range            = "80"
  target                = google_compute_target_http_proxy.this.id
}
