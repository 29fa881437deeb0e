variable "project_id" {
  description = "The project of the load balancer."
  type        = string
}

variable "domains" {
  description = "Names that lead to it, each with its certificate."
  type        = list(string)

  validation {
    condition     = length(var.domains) > 0 && alltrue([for domain in var.domains : can(regex("^([a-z0-9-]+\\.)+[a-z]{2,}$", domain))])
    error_message = "domains needs at least one name, as in app.example.com, without https:// and without a slash."
  }

  validation {
    condition     = length(var.domains) <= 15 && length(distinct(var.domains)) == length(var.domains)
    error_message = "domains has each name once, and 15 at most: so many certificates a load balancer takes."
  }
}

variable "services" {
  description = "The functions that serve HTTP: the paths of each, and its Cloud Run services by region."
  type        = map(object({ paths = list(string), services = map(string) }))
}

variable "cached_paths" {
  description = "Paths whose answers the edge keeps for as long as they say. Everything else is of one person."
  type        = set(string)
}

variable "web" {
  description = "The bucket of the web app and the headers that its pages carry."
  type        = object({ bucket = string, headers = map(string) })
}

variable "requests_per_minute" {
  description = "How many requests an address may send in a minute; those above it get 429."
  type        = number

  validation {
    condition     = var.requests_per_minute >= 60
    error_message = "requests_per_minute must be 60 or more: a page asks for dozens of things when it opens."
  }
}

variable "waf" {
  description = <<-E
    The rules of OWASP's core rule set: how keen they are (1 the least), whether they only note what they would refuse, and paths
    with files in their bodies, which look like anything.
  E
  type        = object({ sensitivity = number, preview = bool, exempt_paths = list(string) })

  validation {
    condition     = contains([1, 2, 3, 4], var.waf.sensitivity)
    error_message = "waf.sensitivity is 1, 2, 3 or 4."
  }
}

variable "log_sample" {
  description = "The share of requests that the load balancer logs, from 0 to 1."
  type        = number

  validation {
    condition     = var.log_sample >= 0 && var.log_sample <= 1
    error_message = "log_sample must lie between 0 and 1."
  }
}
