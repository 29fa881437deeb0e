/* The way of functions that call other functions. Their services let in what comes through the load balancer or from inside,
   and what one function sends another is inside only when it goes through a network of the project. */

resource "google_compute_network" "this" {
  project                 = var.project_id
  name                    = "platform"
  auto_create_subnetworks = false
}

resource "google_compute_subnetwork" "this" {
  for_each = { for index, region in var.regions : region => index }

  project       = var.project_id
  region        = each.key
  name          = "functions"
  network       = google_compute_network.this.id
  ip_cidr_range = cidrsubnet(var.range, 8, each.value)
  # Google's services, Cloud Run too, are reached from it; nothing else is, for there is no way out to the internet.
  private_ip_google_access = true
}
