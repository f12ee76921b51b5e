-- How many actions one person may see to in a quarter, as a schedule that was taken over was asked to keep to.
alter table action_plan add column most_of_one_owner integer
    constraint action_plan_most_sane check (most_of_one_owner between 1 and 99);

-- Who carries a plan out settles this and its currency, and not only those who facilitate.
create policy settled on action_plan for update
    using ((select viewer_sees_everything()) or arrangement_id in (select arrangements_seen()))
    with check ((select viewer_may('oversee'))
        and ((select viewer_sees_everything()) or arrangement_id in (select arrangements_seen())));
