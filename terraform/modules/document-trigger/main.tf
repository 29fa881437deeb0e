/* Calls a function for each new document. Eventarc delivers by a subscription of its own, which it tries again for a day. */

resource "google_eventarc_trigger" "this" {
  project                 = var.project_id
  name                    = var.name
  location                = var.database.location
  service_account         = var.caller
  event_data_content_type = "application/protobuf"

  matching_criteria {
    attribute = "type"
    value     = "google.cloud.firestore.document.v1.created"
  }

  matching_criteria {
    attribute = "database"
    value     = var.database.name
  }

  matching_criteria {
    attribute = "document"
    operator  = "match-path-pattern"
    value     = var.document
  }

  destination {
    cloud_run_service {
      service = var.name
      region  = var.region
    }
  }
}
