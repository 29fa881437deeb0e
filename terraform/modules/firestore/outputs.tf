output "database" {
  description = "The database's name and location."
  value       = { name = google_firestore_database.this.name, location = google_firestore_database.this.location_id }
}

output "backup_schedules" {
  description = "The schedules of backups: daily, weekly."
  value       = { daily = google_firestore_backup_schedule.daily.name, weekly = google_firestore_backup_schedule.weekly.name }
}
