-- A partner may stand for organisations of several countries, as the customers and suppliers of a published setting do.
alter table partner alter column country drop not null;
