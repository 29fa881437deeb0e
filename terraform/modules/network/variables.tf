variable "project_id" {
  description = "The project of the network."
  type        = string
}

variable "regions" {
  description = "The regions that get a subnetwork."
  type        = list(string)
}

variable "range" {
  description = "The addresses that the subnetworks are cut from."
  type        = string
  default     = "10.8.0.0/16"

  validation {
    condition     = can(cidrsubnet(var.range, 8, 0))
    error_message = "range is a block of addresses, as in 10.8.0.0/16."
  }
}
