output "addresses" {
  description = "Make A records of IPV4 and AAAA records of IPV6 for each of the domains: then the certificate is issued."
  value       = module.edge.addresses
}

output "url" {
  description = "Where people find the web app."
  value       = local.app_url
}

output "regions" {
  description = "The regions; the first one has everything, the others functions that serve HTTP."
  value       = var.regions
}

output "services" {
  description = "The Cloud Run services by function and region; all are called as their function."
  value       = { for name, it in module.function : name => keys(it.services) }
}

output "secrets" {
  description = "The secrets that functions get, each of which is unset until somebody adds its value."
  value       = keys(module.secrets.secrets)
}

output "buckets" {
  description = "The buckets: sources has the bundles, web the app."
  value       = merge(module.storage.buckets, { web = module.web.bucket })
}

output "database" {
  description = "The database, with the schedules of its backups."
  value       = merge(module.firestore.database, { backups = module.firestore.backup_schedules })
}

output "dead_letters" {
  description = "The subscriptions that keep what functions could not take."
  value       = { for name, it in module.queue : name => it.dead_letters }
}

output "url_map" {
  description = "The load balancer's map, whose caches a release empties."
  value       = module.edge.url_map
}

output "github" {
  description = "What a workflow signs in by: its provider and account."
  value       = module.delivery.github
}

output "dashboard" {
  description = "The dashboard that says how the platform is."
  value       = "https://console.cloud.google.com/monitoring/dashboards/builder/${reverse(split("/", module.monitoring.dashboard))[0]}?project=${var.project_id}"
}
