variable "files" {
  description = "Lists of functions: functions/functions.json, and others of its form."
  type        = list(string)

  validation {
    condition     = alltrue([for file in var.files : fileexists(file)])
    error_message = "There is no list of functions at one of these: ${join(", ", var.files)}."
  }
}

variable "resources" {
  description = "What a role may be granted on besides topics: buckets/<name>, keys/<name>, keyRings/<name>."
  type        = set(string)
}
