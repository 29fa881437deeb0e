variable "project_id" {
  description = "The project of the database."
  type        = string
}

variable "location" {
  description = "A region, or nam5 or eur3 for one that outlives the loss of a region. It cannot be changed."
  type        = string
}

variable "kms_key" {
  description = "The key that the database is encrypted by, where the database is; null for Google's own. It cannot be changed."
  type        = string
}

variable "delete_protection" {
  description = "Whether the database refuses to be deleted."
  type        = bool
}

variable "indexes_file" {
  description = "firestore.indexes.json, which the functions' declarations are written to."
  type        = string
}

variable "rules_file" {
  description = "firestore.rules, which keep out everybody who comes without a server's account."
  type        = string
}

variable "backup" {
  description = "For how many days daily and weekly backups are kept."
  type        = object({ daily_days = number, weekly_days = number })

  validation {
    condition     = alltrue([for days in values(var.backup) : days >= 1 && days <= 98])
    error_message = "Firestore keeps backups for 1 to 98 days (14 weeks)."
  }
}
