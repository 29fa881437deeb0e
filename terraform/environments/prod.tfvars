environment           = "prod"
project_id            = "chatterfix-prod"
regions               = ["us-central1", "us-east1"]
database_location     = "nam5"
database_own_key      = true
domains               = ["chatterfix.app"]
operator_organisation = "_nobody" # until it is founded: docs/how-to/deploy.md
operator_emails       = ["operators@chatterfix.app"]
alert_emails          = ["operators@chatterfix.app"]
mail_from             = "ChatterFix <alerts@chatterfix.app>"
log_level             = "info"
most_idle_instances   = 3
most_cpus             = 100 # asked for: docs/how-to/deploy.md
delete_protection     = true
key_protection        = "HSM"
backup                = { daily_days = 7, weekly_days = 98 }
requests_per_minute   = 1200
waf                   = { sensitivity = 1, preview = false }
log_sample            = 0.1
log_days              = 90
availability_goal     = 0.999
github                = { repository = "chatterfix/chatterfix", refs = ["refs/heads/main"] }
budget                = { billing_account = "000000-000000-000000", amount = 1000, currency = "USD" }
