/* Cloud Armor before every function. Rules are tried from the lowest number; the one for the rate ends the trying. */

locals {
  # Not methodenforcement, to which PATCH and DELETE are attacks.
  rule_sets = [
    "sqli-v33-stable", "xss-v33-stable", "lfi-v33-stable", "rfi-v33-stable", "rce-v33-stable", "protocolattack-v33-stable",
    "sessionfixation-v33-stable", "nodejs-v33-stable", "scannerdetection-v33-stable",
  ]
  exempt = [for path in var.waf.exempt_paths : "!request.path.startsWith('${path}')"]
}

resource "google_compute_security_policy" "this" {
  project = var.project_id
  name    = "edge"
  type    = "CLOUD_ARMOR"

  adaptive_protection_config {
    layer_7_ddos_defense_config {
      enable          = true
      rule_visibility = "STANDARD"
    }
  }

  advanced_options_config {
    json_parsing = "STANDARD"
    log_level    = "NORMAL"
  }

  dynamic "rule" {
    for_each = local.rule_sets

    content {
      priority    = 1000 + rule.key
      action      = "deny(403)"
      preview     = var.waf.preview
      description = rule.value

      match {
        expr {
          expression = join(" && ", concat(local.exempt, ["evaluatePreconfiguredWaf('${rule.value}', {'sensitivity': ${var.waf.sensitivity}})"]))
        }
      }
    }
  }

  rule {
    priority    = 2000
    action      = "throttle"
    preview     = false
    description = "so many requests a minute from each address"

    match {
      versioned_expr = "SRC_IPS_V1"

      config {
        src_ip_ranges = ["*"]
      }
    }

    rate_limit_options {
      enforce_on_key = "IP"
      conform_action = "allow"
      exceed_action  = "deny(429)"

      rate_limit_threshold {
        count        = var.requests_per_minute
        interval_sec = 60
      }
    }
  }

  rule {
    priority    = 2147483647
    action      = "allow"
    preview     = false
    description = "the last rule, which every policy has"

    match {
      versioned_expr = "SRC_IPS_V1"

      config {
        src_ip_ranges = ["*"]
      }
    }
  }
}
