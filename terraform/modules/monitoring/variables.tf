variable "project_id" {
  description = "The project that is watched."
  type        = string
}

variable "project_number" {
  description = "Its number, by which budgets know it."
  type        = string
}

variable "region" {
  description = "Where the log bucket is."
  type        = string
}

variable "domain" {
  description = "The name that people find the platform at."
  type        = string
}

variable "emails" {
  description = "Who is told when something is wrong."
  type        = set(string)

  validation {
    condition     = length(var.emails) > 0 && alltrue([for email in var.emails : can(regex("^[^@ ]+@[^@ ]+\\.[^@ ]+$", email))])
    error_message = "alert_emails needs at least one e-mail address: an alert that reaches nobody is none."
  }
}

variable "services" {
  description = "The functions that serve HTTP, and how long each may take."
  type        = map(object({ timeout_seconds = number }))
}

variable "availability_goal" {
  description = "The share of requests that are not to fail, of 28 days."
  type        = number

  validation {
    condition     = var.availability_goal >= 0.9 && var.availability_goal < 1
    error_message = "availability_goal must lie between 0.9 and 1, and below 1: with 1 the first failure would spend all there is."
  }
}

variable "log_days" {
  description = "How long logs are kept."
  type        = number

  validation {
    condition     = var.log_days >= 1 && var.log_days <= 3650
    error_message = "log_days must lie between 1 and 3650."
  }
}

variable "audit_bucket" {
  description = "The bucket in which audit logs cannot be removed."
  type        = string
}

variable "guarded_rings" {
  description = "Key rings of which nobody is to destroy a key unnoticed."
  type        = list(string)
}

variable "budget" {
  description = "The billing account, and what a month may cost before somebody is told; null where none is watched."
  type        = object({ billing_account = string, amount = number, currency = string })

  validation {
    condition     = var.budget == null || try(var.budget.amount >= 1 && can(regex("^[0-9A-F]{6}(-[0-9A-F]{6}){2}$", var.budget.billing_account)), false)
    error_message = "budget needs a billing_account, as in 012345-6789AB-CDEF01, and an amount of 1 or more."
  }
}
