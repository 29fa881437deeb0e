output "functions" {
  description = "The functions by their names, each with its one trigger: paths, topic, schedule or document."
  value       = local.functions

  precondition {
    condition     = length(local.untimely) == 0
    error_message = "Pub/Sub waits ten minutes for an answer at most. A longer timeoutSeconds has: ${join(", ", local.untimely)}."
  }
}

output "topics" {
  description = "All topics that functions take; nobody may publish to another."
  value       = local.topics
}

output "secrets" {
  description = "All secrets that functions get."
  value       = toset(flatten([for record in values(local.functions) : record.secrets]))
}

output "grants" {
  description = "Which function gets which role on what: database, project, services, topics/<name>, buckets/<name>, keys/<name>, keyRings/<name>."
  value       = local.grants

  precondition {
    condition     = length(local.primitive) == 0
    error_message = "Owner, editor and viewer are more than any function needs. Name smaller roles: ${join(", ", local.primitive)}."
  }

  precondition {
    condition     = length(local.homeless) == 0
    error_message = "Name the resource in the record, as in \"roles/pubsub.publisher on topics/events\", or say in modules/catalogue where the role belongs: ${join(", ", local.homeless)}."
  }

  precondition {
    condition     = length(local.elsewhere) == 0
    error_message = "These resources do not exist: ${join(", ", local.elsewhere)}. There are ${join(", ", sort(local.known))}."
  }
}
