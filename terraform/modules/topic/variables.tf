variable "project_id" {
  description = "The project of the topic."
  type        = string
}

variable "name" {
  description = "The topic's name, which functions publish to."
  type        = string
}

variable "kms_key" {
  description = "The key that messages are encrypted by."
  type        = string
}

variable "regions" {
  description = "Where messages may be kept."
  type        = list(string)
}
