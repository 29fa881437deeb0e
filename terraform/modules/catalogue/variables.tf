variable "file" {
  description = "The list of functions, functions/functions.json or one of its form."
  type        = string

  validation {
    condition     = fileexists(var.file)
    error_message = "There is no list of functions at ${var.file}."
  }
}

variable "resources" {
  description = "What a role may be granted on besides topics: buckets/<name>, keys/<name>, keyRings/<name>."
  type        = set(string)
}
