/* Which path leads where. */

locals {
  # Who describes the API says of a path of it that nobody serves that there is no such thing.
  describe = [for name, it in var.services : name if contains(it.paths, "/api/openapi.json")]
  fallback = concat(local.describe, sort(keys(var.services)))[0]
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

resource "google_compute_url_map" "to_https" {
  project = var.project_id
  name    = "edge-to-https"

  default_url_redirect {
    https_redirect         = true
    strip_query            = false
    redirect_response_code = "MOVED_PERMANENTLY_DEFAULT"
  }
}
