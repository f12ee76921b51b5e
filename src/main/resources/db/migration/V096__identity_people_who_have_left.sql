-- A person is never deleted: whose right to be here has ended keeps their name on what they did, and no password.
alter table person
    add column ended boolean not null default false,
    add constraint person_ended_has_no_password check (not ended or password_hash is null);
