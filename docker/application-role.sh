#!/usr/bin/env bash
# Runs once, when the database is created. The application owns its tables and is no superuser, and row-level security
# binds it (docs/decisions/0001-the-database-that-starts-itself.md). The same role as in ApplicationRole.java.
set -euo pipefail

psql -v ON_ERROR_STOP=1 -v password="$CONCORDAT_DATABASE_PASSWORD" --username "$POSTGRES_USER" --dbname postgres <<'SQL'
create role concordat login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password :'password';
create database concordat owner concordat;
SQL
