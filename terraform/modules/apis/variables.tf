variable "project_id" {
  description = "The project whose APIs are switched on."
  type        = string
}
