variable "project_id" {
  description = "The project; the buckets' names begin with it."
  type        = string
}

variable "location" {
  description = "Where the buckets are; the key is there too."
  type        = string
}

variable "kms_key" {
  description = "The key that what is stored is encrypted by."
  type        = string
}

variable "buckets" {
  description = <<-E
    The buckets by their names. A retention policy forbids any removal for so many days; Google does not have it together with
    versions, so a bucket has one or the other.
  E
  type = map(object({
    versions_days   = optional(number) # so long a replaced or deleted object is kept
    retention_days  = optional(number) # so long nothing can be removed
    expire_days     = optional(number) # then it goes by itself
    cold_after_days = optional(number) # then it is kept where reading costs more and keeping less
    soft_days       = optional(number, 7)
  }))

  validation {
    condition     = alltrue([for bucket in var.buckets : (bucket.versions_days == null) != (bucket.retention_days == null)])
    error_message = "A bucket has versions_days or retention_days: exactly one of them."
  }

  validation {
    condition     = alltrue([for bucket in var.buckets : bucket.soft_days == 0 || (bucket.soft_days >= 7 && bucket.soft_days <= 90)])
    error_message = "soft_days is 0, or 7 to 90."
  }
}
