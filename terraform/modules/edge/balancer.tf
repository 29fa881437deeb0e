/* One address for the whole world: TLS, the guard, the caches, and the way to each function by its paths. */

locals {
  places   = merge([for name, it in var.services : { for region, service in it.services : "${name}-${region}" => { name = name, region = region, service = service } }]...)
  cached   = { for name, it in var.services : name => length(setintersection(it.paths, var.cached_paths)) > 0 }
  describe = [for name, it in var.services : name if contains(it.paths, "/api/openapi.json")]
  # Who describes the API says of a path of it that nobody serves that there is no such thing.
  fallback = concat(local.describe, sort(keys(var.services)))[0]
  versions = toset(["IPV4", "IPV6"])
  # Certificates cannot be changed, so another list of names is another certificate.
  certificate = "web-${substr(sha1(join(",", var.domains)), 0, 8)}"
}

resource "google_compute_global_address" "this" {
  for_each = local.versions

  project      = var.project_id
  name         = "edge-${lower(each.value)}"
  ip_version   = each.value
  address_type = "EXTERNAL"
}

resource "google_compute_region_network_endpoint_group" "this" {
  for_each = local.places

  project               = var.project_id
  name                  = each.key
  region                = each.value.region
  network_endpoint_type = "SERVERLESS"

  cloud_run {
    service = each.value.service
  }

  lifecycle {
    create_before_destroy = true
  }
}

resource "google_compute_backend_service" "this" {
  for_each = var.services

  project               = var.project_id
  name                  = each.key
  load_balancing_scheme = "EXTERNAL_MANAGED"
  protocol              = "HTTPS"
  security_policy       = google_compute_security_policy.this.id
  # Answers say themselves how long they may be kept; what says nothing is not kept.
  enable_cdn = local.cached[each.key]

  dynamic "backend" {
    for_each = each.value.services

    content {
      group = google_compute_region_network_endpoint_group.this["${each.key}-${backend.key}"].id
    }
  }

  dynamic "cdn_policy" {
    for_each = local.cached[each.key] ? [true] : []

    content {
      cache_mode         = "USE_ORIGIN_HEADERS"
      negative_caching   = false
      request_coalescing = true
      serve_while_stale  = 86400

      cache_key_policy {
        include_host         = true
        include_protocol     = true
        include_query_string = true
      }
    }
  }

  # A region that fails gets no requests for a while; the others take them.
  dynamic "outlier_detection" {
    for_each = length(each.value.services) > 1 ? [true] : []

    content {
      consecutive_errors           = 5
      enforcing_consecutive_errors = 100
      max_ejection_percent         = 50

      base_ejection_time {
        seconds = 30
      }
      interval {
        seconds = 5
      }
    }
  }

  log_config {
    enable      = var.log_sample > 0
    sample_rate = var.log_sample
  }
}

resource "google_compute_backend_bucket" "web" {
  project                 = var.project_id
  name                    = "web"
  bucket_name             = var.web.bucket
  enable_cdn              = true
  compression_mode        = "AUTOMATIC"
  custom_response_headers = [for name, value in var.web.headers : "${name}: ${value}"]

  cdn_policy {
    cache_mode         = "USE_ORIGIN_HEADERS"
    negative_caching   = false
    request_coalescing = true
    serve_while_stale  = 86400
  }
}

resource "google_compute_url_map" "this" {
  project         = var.project_id
  name            = "edge"
  default_service = google_compute_backend_bucket.web.id

  host_rule {
    hosts        = ["*"]
    path_matcher = "all"
  }

  path_matcher {
    name            = "all"
    default_service = google_compute_backend_bucket.web.id

    # The longest path that fits wins, in whatever order they stand.
    dynamic "path_rule" {
      for_each = var.services

      content {
        paths   = flatten([for path in path_rule.value.paths : [path, "${path}/*"]])
        service = google_compute_backend_service.this[path_rule.key].id
      }
    }

    path_rule {
      paths   = ["/api", "/api/*"]
      service = google_compute_backend_service.this[local.fallback].id
    }

    # A file that is not there is an error, and not the page: an old page would take it for its script.
    path_rule {
      paths   = ["/static/*"]
      service = google_compute_backend_bucket.web.id
    }

    # Every other path is a page of the app, which finds by itself what to show. A bucket that may not be listed says 403 of
    # what it does not have.
    path_rule {
      paths   = ["/*"]
      service = google_compute_backend_bucket.web.id

      custom_error_response_policy {
        error_service = google_compute_backend_bucket.web.id

        error_response_rule {
          match_response_codes   = ["403", "404"]
          path                   = "/index.html"
          override_response_code = 200
        }
      }
    }
  }
}

resource "google_compute_managed_ssl_certificate" "this" {
  project = var.project_id
  name    = local.certificate

  managed {
    domains = var.domains
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
  ssl_certificates = [google_compute_managed_ssl_certificate.this.id]
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

resource "google_compute_url_map" "to_https" {
  project = var.project_id
  name    = "edge-to-https"

  default_url_redirect {
    https_redirect         = true
    strip_query            = false
    redirect_response_code = "MOVED_PERMANENTLY_DEFAULT"
  }
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
