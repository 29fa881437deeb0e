# The load balancer, its guard and its caches.

variables {
  project_id = "test-project"
  domains    = ["app.example.com", "app.example.org"]
  services = {
    gateway = { paths = ["/api/me", "/api/openapi.json"], services = { europe-west1 = "gateway", us-central1 = "gateway" } }
    brain   = { paths = ["/api/status"], services = { europe-west1 = "brain", us-central1 = "brain" } }
  }
  cached_paths        = ["/api/status"]
  web                 = { bucket = "test-project-web", headers = { "X-Frame-Options" = "DENY" } }
  requests_per_minute = 600
  waf                 = { sensitivity = 1, preview = false, exempt_paths = ["/api/imports"] }
  log_sample          = 0.5
}

run "paths_lead_to_their_functions_in_every_region" {
  command = plan
  module { source = "./modules/edge" }

  assert {
    condition     = keys(google_compute_region_network_endpoint_group.this) == ["brain-europe-west1", "brain-us-central1", "gateway-europe-west1", "gateway-us-central1"] && alltrue([for it in google_compute_region_network_endpoint_group.this : it.network_endpoint_type == "SERVERLESS"])
    error_message = "Each service has an endpoint group in each region."
  }
  assert {
    condition     = alltrue([for it in google_compute_backend_service.this : length(it.outlier_detection) == 1 && it.load_balancing_scheme == "EXTERNAL_MANAGED"])
    error_message = "A function's regions stand behind one address, and one that fails is left out."
  }
  assert {
    condition     = contains([for rule in google_compute_url_map.this.path_matcher[0].path_rule : rule.paths], toset(["/api/me", "/api/me/*", "/api/openapi.json", "/api/openapi.json/*"]))
    error_message = "A path leads to its function, and what is below it too."
  }
}

run "pages_are_the_apps_and_paths_of_the_api_never" {
  command = plan
  module { source = "./modules/edge" }

  assert {
    condition     = [for rule in google_compute_url_map.this.path_matcher[0].path_rule : rule.paths if length(rule.custom_error_response_policy) > 0] == [toset(["/*"])]
    error_message = "Only a page that is no file is answered by index.html."
  }
  assert {
    condition     = contains([for rule in google_compute_url_map.this.path_matcher[0].path_rule : rule.paths], toset(["/api", "/api/*"]))
    error_message = "What nobody serves of the API is answered by the API."
  }
  assert {
    condition     = google_compute_backend_bucket.web.enable_cdn && contains(google_compute_backend_bucket.web.custom_response_headers, "X-Frame-Options: DENY")
    error_message = "Pages come from the caches, with their headers."
  }
}

run "only_what_is_everybodys_is_cached" {
  command = plan
  module { source = "./modules/edge" }

  assert {
    condition     = google_compute_backend_service.this["brain"].enable_cdn && google_compute_backend_service.this["brain"].cdn_policy[0].cache_mode == "USE_ORIGIN_HEADERS" && !google_compute_backend_service.this["gateway"].enable_cdn
    error_message = "The status is cached for as long as it says, and nobody's own data is."
  }
}

run "connections_are_encrypted" {
  command = plan
  module { source = "./modules/edge" }

  assert {
    condition     = google_compute_ssl_policy.this.min_tls_version == "TLS_1_2" && google_compute_ssl_policy.this.profile == "RESTRICTED"
    error_message = "TLS 1.2 or newer."
  }
  assert {
    condition     = { for domain, it in google_compute_managed_ssl_certificate.this : domain => it.managed[0].domains } == { for domain in var.domains : domain => tolist([domain]) } && length(google_compute_target_https_proxy.this.ssl_certificates) == 2
    error_message = "Each domain has a certificate of its own, so that one that is added leaves the others as they are."
  }
  assert {
    condition     = google_compute_url_map.to_https.default_url_redirect[0].https_redirect && toset([for it in google_compute_global_forwarding_rule.http : it.port_range]) == toset(["80"]) && length(google_compute_global_forwarding_rule.https) == 2
    error_message = "HTTP leads to HTTPS, over both versions of IP."
  }
}

run "every_function_is_guarded" {
  command = plan
  module { source = "./modules/edge" }

  assert {
    condition     = length([for rule in google_compute_security_policy.this.rule : rule if rule.action == "deny(403)" && !rule.preview]) == 9 && google_compute_security_policy.this.adaptive_protection_config[0].layer_7_ddos_defense_config[0].enable
    error_message = "Nine sets of rules are in force, and floods are noticed."
  }
  assert {
    condition     = contains([for rule in google_compute_security_policy.this.rule : rule.match[0].expr[0].expression if rule.priority == 1000], "!request.path.startsWith('/api/imports') && evaluatePreconfiguredWaf('sqli-v33-stable', {'sensitivity': 1})")
    error_message = "Bodies with files in them are not read as attacks."
  }
  assert {
    condition     = [for rule in google_compute_security_policy.this.rule : rule.rate_limit_options[0].rate_limit_threshold[0].count if rule.action == "throttle"] == [600]
    error_message = "An address has so many requests a minute."
  }
}

run "values_out_of_range_are_refused" {
  command = plan
  module { source = "./modules/edge" }
  variables {
    domains             = ["https://app.example.com/"]
    requests_per_minute = 1
    waf                 = { sensitivity = 9, preview = false, exempt_paths = [] }
    log_sample          = 2
  }
  expect_failures = [var.domains, var.requests_per_minute, var.waf, var.log_sample]
}
