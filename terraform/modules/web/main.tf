/* The web app's files. They are public: the load balancer reads them as anybody does. */

locals {
  # index.html is there even where nothing was built yet, so that the plan fails and says so. Hidden files are the build's own.
  files = setunion([for file in fileset(var.dist, "**") : file if !can(regex("(^|/)\\.", file))], ["index.html"])
  # Their names hold a hash of what is in them.
  static = toset([for file in local.files : file if startswith(file, "static/")])

  types = {
    css   = "text/css; charset=utf-8"
    html  = "text/html; charset=utf-8"
    ico   = "image/x-icon"
    js    = "text/javascript; charset=utf-8"
    json  = "application/json; charset=utf-8"
    map   = "application/json; charset=utf-8"
    png   = "image/png"
    svg   = "image/svg+xml"
    txt   = "text/plain; charset=utf-8"
    wasm  = "application/wasm"
    webp  = "image/webp"
    woff2 = "font/woff2"
  }
  unknown = "application/octet-stream"
}

resource "google_storage_bucket" "this" {
  project                     = var.project_id
  name                        = "${var.project_id}-web"
  location                    = var.location
  uniform_bucket_level_access = true
  public_access_prevention    = "inherited"
  force_destroy               = true # all of it is made anew by the next apply

  versioning {
    enabled = true
  }

  website {
    main_page_suffix = "index.html"
  }

  # So long one can look at what a release replaced.
  lifecycle_rule {
    action {
      type = "Delete"
    }
    condition {
      days_since_noncurrent_time = 30
    }
  }
}

# To get an object whose name one knows, and no list of them.
resource "google_storage_bucket_iam_member" "everybody" {
  bucket = google_storage_bucket.this.name
  role   = "roles/storage.legacyObjectReader"
  member = "allUsers"
}

# Those of releases before stay where they are: pages that are still open ask for them.
resource "google_storage_bucket_object" "static" {
  for_each = local.static

  bucket          = google_storage_bucket.this.name
  name            = each.value
  source          = "${var.dist}/${each.value}"
  source_md5hash  = filemd5("${var.dist}/${each.value}")
  content_type    = lookup(local.types, reverse(split(".", each.value))[0], local.unknown)
  cache_control   = "public, max-age=31536000, immutable"
  deletion_policy = "ABANDON"
}

resource "google_storage_bucket_object" "page" {
  for_each = setsubtract(local.files, local.static)

  bucket         = google_storage_bucket.this.name
  name           = each.value
  source         = "${var.dist}/${each.value}"
  source_md5hash = try(filemd5("${var.dist}/${each.value}"), null)
  content_type   = lookup(local.types, reverse(split(".", each.value))[0], local.unknown)
  cache_control  = "no-cache"

  # A page must not be there before the files that it asks for.
  depends_on = [google_storage_bucket_object.static]
}

# What the page has to know of the platform, in the form of web/app/config.ts.
resource "google_storage_bucket_object" "config" {
  bucket        = google_storage_bucket.this.name
  name          = "config.json"
  content       = jsonencode({ projectId = var.project_id, apiKey = var.api_key })
  content_type  = local.types.json
  cache_control = "no-cache"
}
