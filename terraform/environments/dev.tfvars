environment           = "dev"
project_id            = "chatterfix-dev"
regions               = ["us-central1"]
database_location     = "us-central1"
database_own_key      = true
domains               = ["dev.chatterfix.app"]
operator_organisation = "_nobody" # until it is founded: docs/how-to/deploy.md
operator_emails       = ["operators@chatterfix.app"]
alert_emails          = ["operators@chatterfix.app"]
mail_from             = "ChatterFix dev <alerts@dev.chatterfix.app>"
log_level             = "debug"
most_idle_instances   = 0
most_cpus             = 20 # what Cloud Run gives a new project
delete_protection     = false
key_protection        = "SOFTWARE"
backup                = { daily_days = 2, weekly_days = 7 }
requests_per_minute   = 3000
waf                   = { sensitivity = 1, preview = true }
log_sample            = 1
log_days              = 14
availability_goal     = 0.99
budget                = { billing_account = "000000-000000-000000", amount = 100, currency = "USD" }
