-- What a policy asks that does not depend on the row is asked once a statement: it stands in a select of its own. In an *or* or a
-- *case* a list was made again for each row. Every policy is put in place as it stands, with nothing else changed: a list that a
-- column is compared with, a function somebody holds, and what was asked of the row's board, which is the board of the session in
-- each of these policies.
do $$
declare
    one record;
    old text[];
    new text[];
    part int;
begin
    for one in
        select p.schemaname, p.tablename, p.policyname, p.qual, p.with_check
        from pg_policies p
        join pg_class c on c.relname = p.tablename
        join pg_namespace n on n.oid = c.relnamespace and n.nspname = p.schemaname
        where pg_get_userbyid(c.relowner) = current_user
        order by 1, 2, 3
    loop
        old := array[one.qual, one.with_check];
        new := old;
        for part in 1 .. 2 loop
            new[part] := regexp_replace(new[part],
                'inspection\.concerns_me\(board, pupil, request\)',
                '(inspection.is_program() or inspection.asked_by_me(board, request) or inspection.supervised(board, request)'
                    || ' or pupil = ANY (access.kept_by_me(access.board())))', 'g');
            new[part] := regexp_replace(new[part],
                'publication\.is_mine\(access\.board\(\), picture\)',
                '(access.task() = ''keep_pictures'' and picture = ANY (media.my_pictures(access.board())))', 'g');
            -- the pictures of a school are thousands: found in a hash table rather than one by one
            new[part] := regexp_replace(new[part],
                '= ANY \((media\.(my_albums|my_pictures|of_my_children)\(access\.board\(\)\))\)',
                'in (select unnest((select \1)))', 'g');
            new[part] := regexp_replace(new[part],
                '= ANY \(([a-z_]+\.[a-z_]+\(access\.board\(\)\))\)', '= ANY ((select \1)::uuid[])', 'g');
            new[part] := regexp_replace(new[part],
                'cardinality\(([a-z_]+\.[a-z_]+\(access\.board\(\)\))\)', 'cardinality((select \1))', 'g');
            new[part] := regexp_replace(new[part],
                '((access\.holds\(access\.board\(\), ''[a-z_]+''::text\)|(personnel\.office|personnel\.here|medical\.shows)\(access\.board\(\)\)))',
                '(select \1)', 'g');
            new[part] := regexp_replace(new[part],
                '(breaches\.keeps|register\.reads|entrance\.may_import)\(board\)', '(select \1(access.board()))', 'g');
        end loop;
        if new is distinct from old then
            execute format('alter policy %I on %I.%I', one.policyname, one.schemaname, one.tablename)
                || coalesce(' using (' || new[1] || ')', '') || coalesce(' with check (' || new[2] || ')', '');
        end if;
    end loop;
end
$$;
