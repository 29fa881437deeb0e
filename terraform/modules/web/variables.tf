variable "project_id" {
  description = "The project; the bucket's name begins with it."
  type        = string
}

variable "location" {
  description = "Where the files are; the content delivery network carries them everywhere."
  type        = string
}

variable "dist" {
  description = "The folder that the web app is built into."
  type        = string
}

variable "api_key" {
  description = "The key that the page names itself by at sign-in."
  type        = string
  sensitive   = true
}
