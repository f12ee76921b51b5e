-- Whether the people who answered see the result once the assessment is closed. Settled when it opens; those that were
-- set up before the choice existed showed it.
alter table assessment add column result_for_respondents boolean not null default true;
alter table assessment alter column result_for_respondents drop default;
