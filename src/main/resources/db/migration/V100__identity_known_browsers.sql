-- A browser with which an account was signed in to before has a count of its own, so that nobody else at the same address can
-- use up the tries of its person. It is known by a mark in a cookie, of which a hash stands where an address stands otherwise.
alter table knock alter column client type varchar(64);
alter table familiar_client alter column client type varchar(64);
create index familiar_client_by_mark on familiar_client (client);
