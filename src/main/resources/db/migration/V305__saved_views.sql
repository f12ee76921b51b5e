-- What a person wants the portfolio to show again, under a name: what the address of the portfolio says, and never its page.
create table saved_view (
    saved_view_id uuid          primary key,
    version       bigint        not null,
    user_id       uuid          not null references person,
    name          varchar(80)   not null,
    shows         varchar(4000) not null,
    made_at       timestamptz   not null,
    deleted_at    timestamptz,
    constraint saved_view_name_said check (btrim(name) <> '')
);
create unique index saved_view_name_once on saved_view (user_id, lower(name)) where deleted_at is null;

-- A person's own, whom nobody else writes for, not even who sees everything. Others who see portfolios may open one whose
-- address they were given, and can list none: view_opened says which one is asked for, and for that query alone.
alter table saved_view enable row level security;
alter table saved_view force row level security;
create policy own on saved_view using (
    (select viewer_may('oversee')) and user_id = (select viewer_person()));
create policy opened on saved_view for select using (
    (select viewer_may('oversee')) and deleted_at is null
    and saved_view_id = (select nullif(current_setting('concordat.opens', true), '')::uuid));

create function view_opened(which uuid) returns setof saved_view language plpgsql stable rows 1 as $$
begin
    perform set_config('concordat.opens', which::text, true);
    return query select v.* from saved_view v where v.saved_view_id = which and v.deleted_at is null;
    perform set_config('concordat.opens', '', true);
end
$$;
