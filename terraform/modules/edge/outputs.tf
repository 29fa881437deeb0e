output "addresses" {
  description = "Where the names are to lead: IPV4 for A records, IPV6 for AAAA records."
  value       = { for version, address in google_compute_global_address.this : version => address.address }
}

output "url_map" {
  description = "The load balancer's map, whose caches a release empties: gcloud compute url-maps invalidate-cdn-cache."
  value       = google_compute_url_map.this.name
}
