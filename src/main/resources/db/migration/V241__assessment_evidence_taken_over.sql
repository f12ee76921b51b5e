-- What evidence supports only because a mechanism of another framework covers the same ground: it is not offered further.
alter table evidence add column taken_over varchar(40)[] not null default '{}';
alter table evidence alter column taken_over drop default;
