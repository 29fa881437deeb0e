/* What the load balancer leads to: each function in its regions, and the web app's bucket, with their caches. */

locals {
  places = merge([for name, it in var.services : { for region, service in it.services : "${name}-${region}" => { name = name, region = region, service = service } }]...)
  cached = { for name, it in var.services : name => length(setintersection(it.paths, var.cached_paths)) > 0 }
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

  # The URL map lets go of one before it is destroyed: Google refuses to remove what is still in use.
  lifecycle {
    create_before_destroy = true
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
