/* The platform. What functions there are stands in functions/functions.json and nowhere here. */

locals {
  region  = var.regions[0]
  app_url = "https://${var.domains[0]}"

  # Cloud KMS calls Firestore's two multi-regions otherwise.
  database_keys = lookup({ nam5 = "us", eur3 = "europe" }, var.database_location, var.database_location)

  rings = {
    chatterfix = { location = local.region, keys = {
      secrets = {}
      audit   = { purpose = "MAC", algorithm = "HMAC_SHA256" }
      signing = { purpose = "ASYMMETRIC_SIGN", algorithm = "EC_SIGN_P256_SHA256" }
    } }
    # Each data room's key is made in it by the function that makes the room.
    rooms    = { location = local.region }
    services = { location = local.region, keys = { pubsub = {}, storage = {} } }
    database = { location = local.database_keys, keys = { firestore = {} } }
  }
  function_keys  = toset(keys(local.rings.chatterfix.keys))
  function_rings = toset(["rooms"])

  buckets = {
    imports   = { versions_days = 7, expire_days = 30 }
    data-room = { versions_days = 7 }
  }
  own_buckets = {
    sources    = { versions_days = 7 }
    audit-logs = { retention_days = 400, cold_after_days = 30 }
  }

  # Pages carry the headers that stand in firebase.json; how long a file is kept, its object says.
  page_headers = { for header in one([for it in jsondecode(file("../firebase.json")).hosting.headers : it.headers if it.source == "**"]) :
    header.key => header.value if header.key != "Cache-Control"
  }
}

module "apis" {
  source     = "./modules/apis"
  project_id = var.project_id
}

module "catalogue" {
  source = "./modules/catalogue"
  files  = var.functions_files
  resources = setunion(
    [for name in keys(local.buckets) : "buckets/${name}"],
    [for name in local.function_keys : "keys/${name}"],
    [for name in local.function_rings : "keyRings/${name}"],
  )
}

module "kms" {
  source           = "./modules/kms"
  project_id       = module.apis.project_id
  rings            = local.rings
  protection_level = var.key_protection
  destroy_days     = 30
  agents = {
    "database/firestore" = module.apis.agents.firestore
    "services/pubsub"    = module.apis.agents.pubsub
    "services/storage"   = module.apis.agents.storage
  }
}

module "secrets" {
  source     = "./modules/secrets"
  project_id = module.apis.project_id
  names      = module.catalogue.secrets
}

module "firestore" {
  source            = "./modules/firestore"
  project_id        = module.apis.project_id
  location          = var.database_location
  kms_key           = var.database_own_key ? module.kms.keys["database/firestore"] : null
  delete_protection = var.delete_protection
  indexes_file      = "../firestore.indexes.json"
  rules_file        = "../firestore.rules"
  backup            = var.backup
}

module "storage" {
  source     = "./modules/storage"
  project_id = module.apis.project_id
  location   = local.region
  kms_key    = module.kms.keys["services/storage"]
  buckets    = merge(local.buckets, local.own_buckets)
}

module "identity" {
  source     = "./modules/identity"
  project_id = module.apis.project_id
  domains    = var.domains
  google     = var.google_sign_in
  oidc       = var.oidc_providers
  saml       = var.saml_providers
}

module "network" {
  source     = "./modules/network"
  project_id = module.apis.project_id
  regions    = var.regions
}

module "delivery" {
  source         = "./modules/delivery"
  project_id     = module.apis.project_id
  regions        = var.regions
  sources_bucket = module.storage.buckets["sources"]
  github         = var.github
}

module "web" {
  source     = "./modules/web"
  project_id = module.apis.project_id
  location   = local.region
  dist       = var.web_dist
  api_key    = module.identity.api_key
}

module "edge" {
  source     = "./modules/edge"
  project_id = module.apis.project_id
  domains    = var.domains
  services = { for name, it in local.http : name => {
    paths    = it.paths
    services = module.function[name].services
  } }
  cached_paths        = ["/api/status"]
  web                 = { bucket = module.web.bucket, headers = local.page_headers }
  requests_per_minute = var.requests_per_minute
  waf                 = merge(var.waf, { exempt_paths = ["/api/imports", "/api/data-room/uploads"] })
  log_sample          = var.log_sample
}

module "monitoring" {
  source            = "./modules/monitoring"
  project_id        = module.apis.project_id
  project_number    = module.apis.project_number
  region            = local.region
  domain            = var.domains[0]
  emails            = var.alert_emails
  services          = { for name, it in local.http : name => { timeout_seconds = it.limits.timeout_seconds } }
  availability_goal = var.availability_goal
  log_days          = var.log_days
  audit_bucket      = module.storage.buckets["audit-logs"]
  guarded_rings     = [for ring in keys(local.rings) : ring if ring != "rooms"]
  budget            = var.budget
}
