/* A function of functions.json: its bundle, its account, and the same service in each region. Cloud Run functions have the CPU
   boost at start without being told. */

locals {
  regions = toset(var.regions)

  # As in the local cloud: a quarter is left for buffers, code and threads, which the limit covers too.
  heap_mib    = floor(var.limits.memory_mib * 0.75)
  environment = merge(var.environment, { NODE_OPTIONS = join(" ", concat(["--max-old-space-size=${local.heap_mib}"], var.node_options)) })
}

resource "google_service_account" "this" {
  project      = var.project_id
  account_id   = "fn-${var.name}"
  display_name = var.name
  description  = var.summary
}

data "archive_file" "bundle" {
  type             = "zip"
  source_dir       = var.bundle
  excludes         = ["bundle.json", "**/*.map"] # both differ where the code does not
  output_path      = "${var.bundle}.zip"
  output_file_mode = "0644"
}

resource "google_storage_bucket_object" "bundle" {
  bucket = var.build.bucket
  # The hash makes another object of other code, and that another revision.
  name   = "${var.name}/${data.archive_file.bundle.output_sha256}.zip"
  source = data.archive_file.bundle.output_path

  lifecycle {
    create_before_destroy = true
  }
}

resource "google_cloudfunctions2_function" "this" {
  for_each = local.regions

  project     = var.project_id
  location    = each.value
  name        = var.name
  description = var.summary
  labels      = { component = replace(lower(var.component), "/[^a-z0-9]+/", "-") }

  build_config {
    runtime           = var.build.runtime
    entry_point       = var.name
    service_account   = var.build.account
    docker_repository = var.build.repositories[each.value]

    source {
      storage_source {
        bucket = google_storage_bucket_object.bundle.bucket
        object = google_storage_bucket_object.bundle.name
      }
    }
  }

  service_config {
    service_account_email            = google_service_account.this.email
    ingress_settings                 = var.is_public ? "ALLOW_INTERNAL_AND_GCLB" : "ALLOW_INTERNAL_ONLY"
    all_traffic_on_latest_revision   = var.traffic_to_latest
    available_cpu                    = tostring(var.limits.cpu)
    available_memory                 = "${var.limits.memory_mib}Mi"
    max_instance_request_concurrency = var.limits.concurrency
    min_instance_count               = var.limits.min_instances
    max_instance_count               = var.limits.max_instances
    timeout_seconds                  = var.limits.timeout_seconds
    environment_variables            = local.environment
    direct_vpc_egress                = contains(keys(var.subnetworks), each.value) ? "VPC_EGRESS_ALL_TRAFFIC" : null

    dynamic "direct_vpc_network_interface" {
      for_each = [for region, it in var.subnetworks : it if region == each.value]

      content {
        network    = direct_vpc_network_interface.value.network
        subnetwork = direct_vpc_network_interface.value.subnetwork
      }
    }

    dynamic "secret_environment_variables" {
      for_each = var.secrets

      content {
        key        = secret_environment_variables.key
        project_id = var.project_id
        secret     = secret_environment_variables.value
        version    = "latest"
      }
    }
  }

  # An instance starts only when its account may read its secrets.
  depends_on = [google_secret_manager_secret_iam_member.this]
}

resource "google_secret_manager_secret_iam_member" "this" {
  for_each = var.secrets

  project   = var.project_id
  secret_id = each.value
  role      = "roles/secretmanager.secretAccessor"
  member    = google_service_account.this.member
}

# The load balancer calls as nobody. Who may do what, the function itself decides by the token that people bring; the ingress
# setting lets nothing in from outside but through the load balancer.
resource "google_cloud_run_v2_service_iam_member" "everybody" {
  for_each = var.is_public ? local.regions : toset([])

  project  = var.project_id
  location = each.value
  name     = google_cloudfunctions2_function.this[each.value].name
  role     = "roles/run.invoker"
  member   = "allUsers"
}

resource "google_cloud_run_v2_service_iam_member" "caller" {
  for_each = { for pair in setproduct(local.regions, keys(var.callers)) : "${pair[0]} ${pair[1]}" => { region = pair[0], caller = pair[1] } }

  project  = var.project_id
  location = each.value.region
  name     = google_cloudfunctions2_function.this[each.value.region].name
  role     = "roles/run.invoker"
  member   = var.callers[each.value.caller]
}
