variable "project_id" {
  description = "The project of the job."
  type        = string
}

variable "region" {
  description = "Where Cloud Scheduler keeps it."
  type        = string
}

variable "name" {
  description = "The function that is called; the job has the same name."
  type        = string
}

variable "summary" {
  description = "What it does, in a sentence."
  type        = string
}

variable "schedule" {
  description = "Unix cron, five fields."
  type        = string

  validation {
    condition     = can(regex("^\\S+( \\S+){4}$", var.schedule))
    error_message = "A schedule is a cron expression of five fields, as in \"*/5 * * * *\"."
  }
}

variable "time_zone" {
  description = "IANA name: Etc/UTC."
  type        = string
}

variable "url" {
  description = "Where the function answers."
  type        = string
}

variable "caller" {
  description = "The e-mail of the account that it is called as."
  type        = string
}

variable "timeout_seconds" {
  description = "How long the function may take."
  type        = number

  validation {
    condition     = var.timeout_seconds <= 1800
    error_message = "Cloud Scheduler waits half an hour for an answer at most: timeout_seconds must be 1800 or less."
  }
}
