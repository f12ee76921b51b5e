-- By when the partners look again at what they agreed, and whether they agreed how they would part; and since when a partner
-- stands as it does. Nobody noted these before, so nothing is said of what is there.
alter table arrangement
    add column next_review date check (next_review between date '1800-01-01' and date '2200-12-31'),
    add column exit_planned date check (exit_planned between date '1800-01-01' and date '2200-12-31');

alter table partner add column standing_since date;
