variable "project_id" {
  description = "The project whose resources are granted on."
  type        = string
}

variable "grants" {
  description = "Which function gets which role on what, as modules/catalogue says it."
  type        = list(object({ function = string, role = string, on = string }))
}

variable "accounts" {
  description = "The functions' accounts, as members and ids."
  type        = map(object({ member = string, id = string }))
}

variable "database" {
  description = "The name of the Firestore database."
  type        = string
}

variable "topics" {
  description = "Ids of topics by their names."
  type        = map(string)
}

variable "buckets" {
  description = "Names of buckets by what records call them."
  type        = map(string)
}

variable "keys" {
  description = "Ids of keys by what records call them."
  type        = map(string)
}

variable "key_rings" {
  description = "Ids of key rings by their names."
  type        = map(string)
}

variable "services" {
  description = "The Cloud Run services of all functions in the region that is watched."
  type        = map(string)
}

variable "region" {
  description = "The region of those services."
  type        = string
}

variable "image_repository" {
  description = "The repository that their images are in."
  type        = string
}
