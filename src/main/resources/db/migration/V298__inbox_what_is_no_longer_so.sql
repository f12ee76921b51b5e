-- What someone was told and has not read goes when it is no longer so, whoever sees to that.
create function take_back_what_was_told(what text, person uuid, things uuid[]) returns void language plpgsql as $$
declare
    asking text := coalesce(current_setting('concordat.person', true), '');
    seeing text := coalesce(current_setting('concordat.sees', true), '');
begin
    perform set_config('concordat.person', '', true), set_config('concordat.sees', 'everything', true);
    delete from inbox_entry where kind = what and user_id = person and about_id = any (things) and read_at is null;
    perform set_config('concordat.person', asking, true), set_config('concordat.sees', seeing, true);
end
$$;
