-- What can be found by its words: partners, arrangements, actions, and the mechanisms of published frameworks.
--
-- Row-level security would keep the indexes below from being used, since no operator of words is leakproof. So this table
-- has none, and nothing is ever shown from it: search.Search takes identities from it, asks who may see them by the rule of
-- all queries, and reads what it shows from the tables themselves, whose policies hold a second time
-- (docs/decisions/0032-search-from-anywhere.md).
create extension if not exists unaccent;
create extension if not exists pg_trgm;
create extension if not exists fuzzystrmatch;

create table search_entry (
    kind           varchar(12) not null,
    thing_id       uuid        not null,
    -- The code of a mechanism; empty for everything else
    part           varchar(40) not null default '',
    arrangement_id uuid,
    title          text        not null,
    words          tsvector    not null,
    primary key (kind, thing_id, part),
    constraint search_entry_kind_known check (kind in ('partner', 'arrangement', 'mechanism', 'action')),
    constraint search_entry_part_of_mechanism check ((kind = 'mechanism') = (part <> ''))
);
create index search_entry_words on search_entry using gin (words);
create index search_entry_like on search_entry using gin (title gin_trgm_ops);
create index search_entry_by_arrangement on search_entry (arrangement_id) where kind = 'action';

-- Words as they are compared: small letters without accents, apart by one space, nothing but letters and figures, and
-- without the s of a genitive.
create function search_text(said text) returns text language sql immutable parallel safe as $$
    select btrim(regexp_replace(
        regexp_replace(lower(unaccent('unaccent'::regdictionary, coalesce(said, ''))), $re$['’]s\M$re$, '', 'g'),
        '[^[:alnum:]]+', ' ', 'g'))
$$;

-- Each word as it is written, so that its beginning finds it, and its stem, so that its other forms do.
create function search_words(said text, weight "char") returns tsvector language sql immutable parallel safe as $$
    select setweight(to_tsvector('pg_catalog.simple', search_text(said))
        || to_tsvector('pg_catalog.english', search_text(said)), weight)
$$;

-- The question that asks for all of these words, at most eight; null when there is none.
create function search_query(said text) returns text language sql stable parallel safe as $$
    select string_agg(format('(%L:* | %L)', word, coalesce((ts_lexize('english_stem', word))[1], word)), ' & ')
    from (select left(w, 40) as word from regexp_split_to_table(search_text(said), ' ') w where w <> '' limit 8) asked
$$;

-- How far a word is from the nearest word of a title that it may have been meant for, in letters that differ; a word is
-- compared with the beginnings of longer ones.
create function search_distance(word text, title text) returns integer language sql immutable parallel safe as $$
    select min(levenshtein_less_equal(word, left(held, n), 3))
    from regexp_split_to_table(title, ' ') held, generate_series(length(word) - 1, length(word) + 1) n
$$;

-- What an arrangement or a partner is found by is read past the policies, as arrangements_seen() does it (V080): whoever names
-- a partner does not see everything that it takes part in.
create function search_arrangement(id uuid) returns void language plpgsql as $$
declare
    sees text := coalesce(current_setting('concordat.sees', true), '');
begin
    perform set_config('concordat.sees', 'everything', true);
    insert into search_entry (kind, thing_id, arrangement_id, title, words)
    select 'arrangement', a.arrangement_id, a.arrangement_id, search_text(a.name),
        search_words(a.name, 'A') || search_words(coalesce(string_agg(p.name, ' '), ''), 'B') || search_words(a.purpose, 'C')
    from arrangement a
    left join participation part using (arrangement_id) left join partner p using (partner_id)
    where a.arrangement_id = id
    group by a.arrangement_id
    on conflict (kind, thing_id, part) do update set title = excluded.title, words = excluded.words;
    perform set_config('concordat.sees', sees, true);
end
$$;

create function search_mechanisms(version_id uuid) returns void language sql as $$
    insert into search_entry (kind, thing_id, part, title, words)
    select 'mechanism', v.framework_version_id, m ->> 'code', search_text(m ->> 'name'),
        search_words(concat_ws(' ', m ->> 'code', m ->> 'name', m ->> 'shortName'), 'A')
        || search_words(concat_ws(' ', m ->> 'what', area ->> 'name'), 'B')
        || search_words(concat_ws(' ', m ->> 'why', m ->> 'hrRole'), 'C')
        || search_words((select string_agg(idea ->> 'title', ' ') from jsonb_array_elements(m -> 'ideas') idea), 'D')
    from framework_version v,
    lateral jsonb_array_elements(v.document -> 'areas') area, lateral jsonb_array_elements(area -> 'mechanisms') m
    where v.framework_version_id = version_id and v.status <> 'draft'
    on conflict (kind, thing_id, part) do nothing
$$;

create function search_finds_arrangement() returns trigger language plpgsql as $$
begin
    perform search_arrangement(new.arrangement_id);
    return null;
end
$$;
create trigger search_finds_it after insert or update of name, purpose on arrangement
    for each row execute function search_finds_arrangement();

create function search_finds_participation() returns trigger language plpgsql as $$
begin
    perform search_arrangement(case tg_op when 'DELETE' then old.arrangement_id else new.arrangement_id end);
    return null;
end
$$;
create trigger search_finds_it after insert or delete or update of partner_id on participation
    for each row execute function search_finds_participation();

create function search_finds_partner() returns trigger language plpgsql as $$
declare
    sees text := coalesce(current_setting('concordat.sees', true), '');
begin
    insert into search_entry (kind, thing_id, title, words)
    values ('partner', new.partner_id, search_text(new.name), search_words(new.name, 'A'))
    on conflict (kind, thing_id, part) do update set title = excluded.title, words = excluded.words;
    perform set_config('concordat.sees', 'everything', true);
    -- In one order, so that two who rename partners of the same arrangements wait for each other in turn.
    perform search_arrangement(part.arrangement_id)
    from (select distinct arrangement_id from participation where partner_id = new.partner_id order by 1) part;
    perform set_config('concordat.sees', sees, true);
    return null;
end
$$;
create trigger search_finds_it after insert or update of name on partner
    for each row execute function search_finds_partner();

create function search_finds_action() returns trigger language plpgsql as $$
begin
    insert into search_entry (kind, thing_id, arrangement_id, title, words)
    values ('action', new.action_id, new.arrangement_id, search_text(new.title),
        search_words(new.title, 'A') || search_words(new.mechanism, 'B') || search_words(new.what, 'C'))
    on conflict (kind, thing_id, part) do update set title = excluded.title, words = excluded.words;
    return null;
end
$$;
create trigger search_finds_it after insert or update of title, what, mechanism on action
    for each row execute function search_finds_action();

create function search_finds_mechanisms() returns trigger language plpgsql as $$
begin
    perform search_mechanisms(new.framework_version_id);
    return null;
end
$$;
create trigger search_finds_them after insert or update of status on framework_version
    for each row execute function search_finds_mechanisms();

create function search_forgets() returns trigger language plpgsql as $$
begin
    delete from search_entry e where e.kind = tg_argv[0] and e.thing_id = (to_jsonb(old) ->> tg_argv[1])::uuid;
    return null;
end
$$;
create trigger search_forgets_it after delete on arrangement
    for each row execute function search_forgets('arrangement', 'arrangement_id');
create trigger search_forgets_it after delete on partner for each row execute function search_forgets('partner', 'partner_id');
create trigger search_forgets_it after delete on action for each row execute function search_forgets('action', 'action_id');

do $$
begin
    insert into search_entry (kind, thing_id, title, words)
    select 'partner', partner_id, search_text(name), search_words(name, 'A') from partner;
    perform search_arrangement(arrangement_id) from arrangement;
    perform search_mechanisms(framework_version_id) from framework_version;
    insert into search_entry (kind, thing_id, arrangement_id, title, words)
    select 'action', action_id, arrangement_id, search_text(title),
        search_words(title, 'A') || search_words(mechanism, 'B') || search_words(what, 'C')
    from action;
end
$$;
