output "subnetworks" {
  description = "The network and the subnetwork in each region."
  value       = { for region, it in google_compute_subnetwork.this : region => { network = google_compute_network.this.name, subnetwork = it.name } }
}
