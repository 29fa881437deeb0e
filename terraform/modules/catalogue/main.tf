/* Reads the lists of functions, and says in what form the other modules take them. It makes nothing. */

locals {
  records = { for record in flatten([for file in var.files : jsondecode(file(file))]) : record.name => record }

  functions = { for name, record in local.records : name => {
    summary      = record.summary
    component    = record.component
    paths        = try(record.trigger.http.paths, [])
    topic        = try(record.trigger.topic, null)
    filter       = try(record.trigger.filter, null)
    schedule     = try(record.trigger.schedule, null)
    time_zone    = try(record.trigger.timeZone, null)
    document     = try(record.trigger.firestore.document, null)
    secrets      = record.secrets
    node_options = try(record.nodeOptions, [])
    limits = {
      cpu             = record.limits.cpu
      memory_mib      = record.limits.memoryMiB
      concurrency     = record.limits.concurrency
      min_instances   = record.limits.minInstances
      max_instances   = record.limits.maxInstances
      timeout_seconds = record.limits.timeoutSeconds
    }
  } }

  # Where a role is granted of which a record names no resource. `project` stands where Google knows nothing smaller.
  implied = {
    "roles/datastore.user"               = "database"
    "roles/datastore.viewer"             = "database"
    "roles/firebaseauth.admin"           = "project"
    "roles/firebaseauth.viewer"          = "project"
    "roles/firebasecloudmessaging.admin" = "project"
    "roles/cloudscheduler.admin"         = "project"
    "roles/run.developer"                = "services"
    "roles/run.invoker"                  = "services"
  }

  # "roles/pubsub.publisher on topics/events", or a role alone.
  grants = flatten([for name, record in local.records : [for said in record.roles : {
    function = name
    role     = split(" on ", said)[0]
    on       = try(split(" on ", said)[1], lookup(local.implied, split(" on ", said)[0], "nowhere"))
  }]])

  topics = toset([for record in values(local.functions) : record.topic if record.topic != null])

  known = setunion(
    ["database", "project", "services"],
    var.resources,
    [for topic in local.topics : "topics/${topic}"],
  )

  homeless  = [for grant in local.grants : "${grant.function}: ${grant.role}" if grant.on == "nowhere"]
  elsewhere = [for grant in local.grants : "${grant.function}: ${grant.role} on ${grant.on}" if grant.on != "nowhere" && !contains(local.known, grant.on)]
  primitive = [for grant in local.grants : "${grant.function}: ${grant.role}" if contains(["roles/owner", "roles/editor", "roles/viewer"], grant.role)]
  untimely  = [for name, record in local.functions : name if record.topic != null && record.limits.timeout_seconds > 600]
}
