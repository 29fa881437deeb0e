variable "project_id" {
  description = "The project of the trigger."
  type        = string
}

variable "name" {
  description = "The function that is called; the trigger has the same name."
  type        = string
}

variable "region" {
  description = "Where the function is."
  type        = string
}

variable "database" {
  description = "The Firestore database, with its location: events leave from there alone."
  type        = object({ name = string, location = string })
}

variable "document" {
  description = "The pattern of paths: orgs/{org}/events/{event}."
  type        = string

  validation {
    condition     = length(split("/", var.document)) % 2 == 0 && !startswith(var.document, "/")
    error_message = "A document's path has an even number of parts and no slash before it, as in orgs/{org}/events/{event}."
  }
}

variable "caller" {
  description = "The e-mail of the account that events are delivered as."
  type        = string
}
