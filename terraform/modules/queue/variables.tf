variable "project_id" {
  description = "The project of the queue."
  type        = string
}

variable "name" {
  description = "The function that takes the messages; its subscription has the same name."
  type        = string
}

variable "topic" {
  description = "The topic's id: projects/…/topics/…"
  type        = string
}

variable "filter" {
  description = "Which messages it takes, in Pub/Sub's language; all where null. A change makes the subscription anew."
  type        = string
  default     = null
}

variable "url" {
  description = "Where the function answers."
  type        = string
}

variable "pusher" {
  description = "The e-mail of the account that messages are pushed as."
  type        = string
}

variable "pubsub_agent" {
  description = "Pub/Sub's own account, as a member: it moves what is given up to the dead letters."
  type        = string
}

variable "kms_key" {
  description = "The key that dead letters are encrypted by."
  type        = string
}

variable "regions" {
  description = "Where messages may be kept."
  type        = list(string)
}

variable "timeout_seconds" {
  description = "How long the function may take."
  type        = number

  validation {
    condition     = var.timeout_seconds >= 1 && var.timeout_seconds <= 600
    error_message = "Pub/Sub waits ten minutes for an answer at most: timeout_seconds must lie between 1 and 600."
  }
}

variable "max_attempts" {
  description = "So often a message is delivered before it is given up."
  type        = number
  default     = 10

  validation {
    condition     = var.max_attempts >= 5 && var.max_attempts <= 100
    error_message = "Pub/Sub takes 5 to 100 attempts."
  }
}
