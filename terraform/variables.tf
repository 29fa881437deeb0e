variable "project_id" {
  description = "The Google Cloud project, which is the platform's alone."
  type        = string

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{4,28}[a-z0-9]$", var.project_id))
    error_message = "project_id has 6 to 30 lower-case letters, digits and hyphens, and begins with a letter."
  }
}

variable "environment" {
  description = "What it is for; a label on all of it."
  type        = string

  validation {
    condition     = contains(["dev", "prod"], var.environment)
    error_message = "environment must be dev or prod."
  }
}

variable "regions" {
  description = "Where functions that serve HTTP run. The first one has everything else too: queues, schedules, keys, files. New ones go to the end."
  type        = list(string)

  validation {
    condition     = length(var.regions) > 0 && length(distinct(var.regions)) == length(var.regions) && alltrue([for region in var.regions : can(regex("^[a-z]+-[a-z]+[0-9]+$", region))])
    error_message = "regions needs one region at least, each once, as in [\"europe-west1\", \"us-central1\"]."
  }
}

variable "database_location" {
  description = "Where the database is: a region, or nam5 (United States) or eur3 (Europe) for one that outlives the loss of a region. It cannot be changed."
  type        = string

  validation {
    condition     = contains(["nam5", "eur3"], var.database_location) || can(regex("^[a-z]+-[a-z]+[0-9]+$", var.database_location))
    error_message = "database_location must be nam5, eur3 or a region."
  }
}

variable "database_own_key" {
  description = "Whether the database is encrypted by a key of ours. Google grants that to a project on request (docs/how-to/deploy.md); it cannot be changed."
  type        = bool
}

variable "domains" {
  description = "Names that lead to the platform; the first is the one in links."
  type        = list(string)
}

variable "allowed_origins" {
  description = "Other origins whose pages may call the API from a browser."
  type        = list(string)
  default     = []

  validation {
    condition     = alltrue([for origin in var.allowed_origins : can(regex("^https://[^/]+$", origin))])
    error_message = "An origin is https:// and a name, without a slash at its end."
  }
}

variable "operator_organisation" {
  description = "The id of the organisation whose administrators operate the platform. Nobody can found _nobody: until yours is founded, nobody operates it."
  type        = string
  default     = "_nobody"

  validation {
    condition     = var.operator_organisation == "_nobody" || can(regex("^[a-z][a-z0-9-]{1,38}[a-z0-9]$", var.operator_organisation))
    error_message = "operator_organisation is the id of an organisation: 3 to 40 lower-case letters, digits or hyphens."
  }
}

variable "operator_emails" {
  description = "Whom the platform itself tells when its way of alerts is not open."
  type        = list(string)

  validation {
    condition     = length(var.operator_emails) > 0 && alltrue([for email in var.operator_emails : can(regex("^[^@ ,]+@[^@ ,]+\\.[^@ ,]+$", email))])
    error_message = "operator_emails needs at least one e-mail address: a way of alerts that is shut is told nobody otherwise."
  }
}

variable "alert_emails" {
  description = "Whom Google Cloud tells when something is wrong."
  type        = set(string)
}

variable "mail_from" {
  description = "Whom mails come from: ChatterFix <alerts@example.com>."
  type        = string

  validation {
    condition     = can(regex("[^@ <]+@[^@ >]+", var.mail_from))
    error_message = "mail_from needs an address, as in ChatterFix <alerts@example.com>."
  }
}

variable "log_level" {
  description = "From which severity on functions log."
  type        = string

  validation {
    condition     = contains(["debug", "info", "warn", "error"], var.log_level)
    error_message = "log_level must be debug, info, warn or error."
  }
}

variable "most_idle_instances" {
  description = "How many instances of one function may wait for requests at most, whatever functions.json says; 0 costs nothing at night."
  type        = number

  validation {
    condition     = var.most_idle_instances >= 0
    error_message = "most_idle_instances must be 0 or more."
  }
}

variable "most_cpus" {
  description = "How many processors all instances of one function may have together in a region, whatever functions.json says: Cloud Run's quota (docs/how-to/deploy.md)."
  type        = number

  validation {
    condition     = var.most_cpus >= 8
    error_message = "most_cpus must be 8 or more, for some instances of the largest function."
  }
}

variable "delete_protection" {
  description = "Whether the database refuses to be deleted."
  type        = bool
}

variable "key_protection" {
  description = "SOFTWARE, or HSM, where keys never leave hardware."
  type        = string
}

variable "key_versions" {
  description = "The versions by which audit logs are sealed and documents signed. Google rotates neither key: count up when you have added a version."
  type        = object({ audit = number, signing = number })
  default     = { audit = 1, signing = 1 }

  validation {
    condition     = alltrue([for version in values(var.key_versions) : version >= 1 && floor(version) == version])
    error_message = "key_versions are whole numbers from 1."
  }
}

variable "backup" {
  description = "For how many days daily and weekly backups are kept."
  type        = object({ daily_days = number, weekly_days = number })
}

variable "requests_per_minute" {
  description = "How many requests an address may send in a minute."
  type        = number
}

variable "waf" {
  description = "How keen the rules against attacks are, from 1 to 4, and whether they only note what they would refuse."
  type        = object({ sensitivity = number, preview = bool })
}

variable "log_sample" {
  description = "The share of requests that the load balancer logs."
  type        = number
}

variable "log_days" {
  description = "How long logs are kept."
  type        = number
}

variable "availability_goal" {
  description = "The share of requests that are not to fail, of 28 days."
  type        = number
}

variable "budget" {
  description = "The billing account, and what a month may cost before somebody is told; null where none is watched."
  type        = object({ billing_account = string, amount = number, currency = string })
  default     = null
}

variable "github" {
  description = "The repository whose workflows may deliver, and from which refs; null where people deliver alone."
  type        = object({ repository = string, refs = set(string) })
  default     = null
}

variable "google_sign_in" {
  description = "The OAuth client by which people sign in with Google; null where they do not."
  type        = object({ client_id = string, client_secret = string })
  default     = null
  sensitive   = true
}

variable "oidc_providers" {
  description = "OpenID Connect providers of organisations, by a short name."
  type        = map(object({ display_name = string, issuer = string, client_id = string, client_secret = string }))
  default     = {}
  sensitive   = true
}

variable "saml_providers" {
  description = "SAML providers of organisations, by a short name."
  type        = map(object({ display_name = string, entity_id = string, sso_url = string, certificates = list(string) }))
  default     = {}
}

variable "traffic_to_latest" {
  description = "Whether new revisions get all traffic at once; a release that shifts it in steps says no."
  type        = bool
  default     = true
}

variable "functions_files" {
  description = "The lists of functions, which are taken together."
  type        = list(string)
  default     = ["../functions/functions.json"]
}

variable "bundles" {
  description = "The folder with a bundle for each function."
  type        = string
  default     = "../dist/functions"
}

variable "web_dist" {
  description = "The folder that the web app is built into."
  type        = string
  default     = "../web/dist"
}
