-- From where a person took an answer over as their own: an offer of what they said under another framework. It is never
-- offered further.
alter table answer
    add column taken_over varchar(300),
    add constraint answer_taken_over_is_a_level check (taken_over is null or kind = 'rated');
