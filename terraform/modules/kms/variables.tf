variable "project_id" {
  description = "The project that holds the keys."
  type        = string
}

variable "rings" {
  description = "Key rings by their names. A ring without keys is for a function that makes them."
  type = map(object({
    location = string
    keys = optional(map(object({
      purpose       = optional(string, "ENCRYPT_DECRYPT")
      algorithm     = optional(string, "GOOGLE_SYMMETRIC_ENCRYPTION")
      rotation_days = optional(number, 90)
    })), {})
  }))

  validation {
    condition     = alltrue(flatten([for ring in var.rings : [for key in ring.keys : key.rotation_days >= 1 && key.rotation_days <= 365]]))
    error_message = "rotation_days must lie between 1 and 365: a key that is never replaced gives away everything once it leaks."
  }
}

variable "protection_level" {
  description = "SOFTWARE, or HSM, where keys never leave hardware."
  type        = string

  validation {
    condition     = contains(["SOFTWARE", "HSM"], var.protection_level)
    error_message = "protection_level must be SOFTWARE or HSM."
  }
}

variable "destroy_days" {
  description = "For so many days a destroyed version can be brought back. It is fixed when a key is made."
  type        = number

  validation {
    condition     = var.destroy_days >= 1 && var.destroy_days <= 120
    error_message = "destroy_days must lie between 1 and 120."
  }
}

variable "agents" {
  description = "Service agents that encrypt by a key, by the key's path: \"chatterfix/storage\" = \"serviceAccount:…\"."
  type        = map(string)
}
