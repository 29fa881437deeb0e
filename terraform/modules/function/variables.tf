variable "project_id" {
  description = "The project of the function."
  type        = string
}

variable "name" {
  description = "Its name: of the function, its Cloud Run service and, with fn- before it, its account."
  type        = string

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{1,25}[a-z0-9]$", var.name))
    error_message = "A function's name is of lower-case words joined by hyphens, 3 to 27 letters: its account's name has 6 to 30."
  }
}

variable "summary" {
  description = "What it does, in a sentence."
  type        = string
}

variable "component" {
  description = "The part of the product it belongs to; costs are told apart by it."
  type        = string
}

variable "regions" {
  description = "Where it runs."
  type        = list(string)

  validation {
    condition     = length(var.regions) > 0
    error_message = "A function runs in one region at least."
  }
}

variable "limits" {
  description = "What one instance has, and how many there may be."
  type = object({
    cpu             = number
    memory_mib      = number
    concurrency     = number
    min_instances   = number
    max_instances   = number
    timeout_seconds = number
  })

  validation {
    condition     = var.limits.concurrency == 1 || var.limits.cpu >= 1
    error_message = "Cloud Run gives an instance with less than one processor one request at a time: set concurrency to 1 or cpu to 1."
  }

  validation {
    condition     = var.limits.min_instances <= var.limits.max_instances
    error_message = "min_instances must not be above max_instances."
  }

  validation {
    condition     = var.limits.timeout_seconds <= 3600
    error_message = "Cloud Run ends a request after an hour: timeout_seconds must be 3600 or less."
  }
}

variable "is_public" {
  description = "Whether the load balancer leads to it. Then anybody may call it, through the load balancer alone."
  type        = bool
}

variable "callers" {
  description = "Accounts that may call it, as members, each under a name."
  type        = map(string)
  default     = {}
}

variable "bundle" {
  description = "The folder with index.mjs and package.json, as functions/bundle.ts makes it."
  type        = string
}

variable "build" {
  description = "By what it is built: the bucket of sources, the account, the repository for images in each region, the runtime."
  type = object({
    bucket       = string
    account      = string
    repositories = map(string)
    runtime      = string
  })
}

variable "node_options" {
  description = "Options of Node that it runs with besides."
  type        = list(string)
  default     = []
}

variable "environment" {
  description = "Variables of its environment, as shared/platform/config/config.ts reads them."
  type        = map(string)
}

variable "secrets" {
  description = "Secrets that it gets, by the variables of its environment. An instance has the value that was the latest when it started."
  type        = map(string)
  default     = {}
}

variable "subnetworks" {
  description = "A subnetwork in each region for one that calls other functions, else none: what comes out of it counts as internal."
  type        = map(object({ network = string, subnetwork = string }))
  default     = {}
}

variable "traffic_to_latest" {
  description = "Whether a new revision gets all traffic at once; a release that shifts it in steps says no."
  type        = bool
  default     = true
}
