variable "project_id" {
  description = "The project that holds the secrets."
  type        = string
}

variable "names" {
  description = "The secrets, named as the variables of the environment that functions get."
  type        = set(string)

  validation {
    condition     = alltrue([for name in var.names : can(regex("^[A-Z][A-Z0-9_]*$", name))])
    error_message = "Secrets are named like variables of the environment, as SMTP_URL."
  }
}
