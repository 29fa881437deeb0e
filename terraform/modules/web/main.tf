/* The web app's files. They are public: the load balancer reads them as anybody does. */

locals {
  # index.html is there even where nothing was built yet, so that the plan fails and says so. Hidden files are the build's own.
  files = setunion([for file in fileset(var.dist, "**") : file if !can(regex("(^|/)\\.", file))], ["index.html"])

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

  # Pages that are still open ask for the files of the release before.
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

resource "google_storage_bucket_object" "file" {
  for_each = local.files

  bucket         = google_storage_bucket.this.name
  name           = each.value
  source         = "${var.dist}/${each.value}"
  source_md5hash = try(filemd5("${var.dist}/${each.value}"), null)
  content_type   = lookup(local.types, reverse(split(".", each.value))[0], "application/octet-stream")
  cache_control  = startswith(each.value, "static/") ? "public, max-age=31536000, immutable" : "no-cache"
}

# What the page has to know of the platform, in the form of web/app/config.ts.
resource "google_storage_bucket_object" "config" {
  bucket        = google_storage_bucket.this.name
  name          = "config.json"
  content       = jsonencode({ projectId = var.project_id, apiKey = var.api_key })
  content_type  = local.types.json
  cache_control = "no-cache"
}
