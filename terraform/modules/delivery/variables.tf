variable "project_id" {
  description = "The project that is delivered to."
  type        = string
}

variable "regions" {
  description = "Regions that functions run in; each has its images."
  type        = list(string)
}

variable "sources_bucket" {
  description = "The bucket that bundles are put into."
  type        = string
}

variable "github" {
  description = "The repository whose workflows may deliver, and from which refs; null where people deliver alone."
  type        = object({ repository = string, refs = set(string) })

  validation {
    condition     = var.github == null || can(regex("^[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+$", var.github.repository))
    error_message = "github.repository is owner/name."
  }

  validation {
    condition     = var.github == null || try(length(var.github.refs) > 0 && alltrue([for ref in var.github.refs : can(regex("^refs/(heads|tags)/[A-Za-z0-9_./-]+$", ref))]), false)
    error_message = "github.refs names at least one whole ref, as in refs/heads/main: else any branch, and whoever can push one, could deliver."
  }
}
