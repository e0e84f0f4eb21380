package nl.zorgvuldig;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.story.DemoProgram;

/// Things of which the demonstration holds one at least, found in its database: each column of a
/// row is a variable of addresses. Of the school of `directeur`, and the oldest, so that it is the
/// same one whatever other tests made. Each handle of the demonstration is a parameter (with `_`).
final class Landmarks {
    private static final String ALL = """
            round        select id as round from consent.round where school = :school order by planned_at limit 1
            elsewhere    select id as round from consent.round where school <> :school order by planned_at limit 1
            breach       select id as breach from breaches.breach where reported_by = :leerkracht order by reported_at limit 1
            board-breach select id as breach from breaches.breach where reported_by = :beheer order by reported_at limit 1
            question     select id as question from expertise.question where school = :school order by asked_at limit 2
            consultation select id as consultation from expertise.consultation where expert = :deskundige order by proposed_at limit 6
            expert       select person as expert from expertise.expert order by added_at limit 1
            dpia         select id as dpia from register.dpia order by added_at limit 1
            processor    select id as processor from register.processor order by added_at limit 1
            event        select id as event from events.event where school = :school order by made_at limit 1
            school       select :school as school
            filming      select id as request from filming.request where group_id = :group order by asked_at limit 2
            code         select code, version from code.version order by published_at limit 1
            statement    select version from conduct.statement order by version limit 1
            viewing      select id as request, pupil from medical.viewing order by asked_at limit 8
            own          select pupil, id as request from inspection.request where asked_by = :ouder order by asked_at limit 2
            own2         select pupil, id as request from inspection.request where asked_by = :ouder2 order by asked_at limit 1
            unguarded    select pupil, id as request from inspection.request where asked_by = :ouder_zonder_gezag order by asked_at limit 1
            sixteen      select :leerling as pupil
            inspection   select r.id as request, (select min(v.entry::text) from dossier.entry_version v where v.pupil = r.pupil) as piece from inspection.request r join inspection.step s on s.request = r.id where s.supervisor = :ib order by r.asked_at limit 3
            copy         select id as request from inspection.request where kind = 'copy' order by asked_at limit 6
            coaching     select c.id as coaching, r.id as recording from coaching.coaching c join coaching.recording r on r.coaching = c.id where c.teacher = :leerkracht order by r.added_at limit 1
            topic        select id as subject from lessons.topic order by added_at limit 1
            lesson       select l.group_id as "group", l.id as lesson from lessons.lesson l where l.school = :school order by l.recorded_at limit 1
            picture      select a.group_id as "group", a.id as album, p.id as picture from media.picture p join media.album a on a.id = p.album where a.group_id = :group order by p.added_at limit 7
            own-picture  select distinct m.pupil, m.picture from media.mark m join inspection.request r on r.pupil = m.pupil where r.asked_by = :ouder order by m.picture limit 2
            right        select id as request from rights.request where person_kind is null order by asked_at limit 5
            staff-right  select asked_by as subject, id as request from rights.request where asked_by = :leerkracht2 order by asked_at limit 1
            own-right    select person as subject, id as request from rights.request where asked_by = :ouder2 order by asked_at limit 1
            inquiry      select id as inquiry from exchange.inquiry order by prepared_at limit 4
            meeting      select id as meeting, (select t.pupil from consultation.topic t where t.meeting = m.id order by t.position limit 1) as pupil from consultation.meeting m where group_id = :group order by planned_at limit 1
            paper        select person as employee, id as paper from personnel.piece where person = :leerkracht order by added_at limit 5
            staff-hold   select person as employee, id as hold from personnel.hold order by held_at limit 1
            answer       select pupil, id as answer from consent.answer where person = :ouder order by recorded_at limit 1
            purpose      select purpose from consent.purpose order by position limit 1
            unusual      select id as unusual from oversight.unusual order by found_at limit 1
            disclosure   select d.id as disclosure, (select min(i.item::text) from exchange.item i where i.disclosure = d.id) as piece from exchange.disclosure d order by d.prepared_at limit 4
            plan         select pupil, plan from dossier.plan_link order by linked_at limit 1
            agreement    select g.pupil, g.entry from dossier.agreement g join dossier.plan_link l on l.pupil = g.pupil order by l.linked_at, g.taken_at limit 2
            dispute      select pupil, id as dispute from consent.dispute order by opened_at limit 1
            hold         select pupil, id as hold from retention.hold order by held_at limit 1
            applicant    select id as applicant from personnel.applicant order by recorded_at limit 1
            """;

    private final DemoProgram demo;
    private final Map<String, Object> given = new HashMap<>();
    private final Map<String, String> statements =
            ALL.lines().map(line -> line.split("\\s+", 2)).collect(Collectors.toMap(part -> part[0], part -> part[1]));

    Landmarks(DemoProgram demo) {
        this.demo = demo;
        given.put("group", new RoutePlaces(demo).groupOf("leerkracht").value());
        for (String handle : Population.HANDLES) {
            given.put(handle.replace('-', '_'), demo.person(handle).value());
        }
        given.put(
                "school",
                demo.superuser("zorgvuldig")
                        .sql("select school from school.function_held"
                                + " where person = :directeur and function = 'head'")
                        .params(given)
                        .query(UUID.class)
                        .single());
    }

    /// @return of each one that is there, what its variables are
    List<Map<String, String>> find(String name) {
        List<Map<String, String>> found = new ArrayList<>();
        demo.superuser("zorgvuldig")
                .sql(Objects.requireNonNull(statements.get(name), name))
                .params(given)
                .query()
                .listOfRows()
                .forEach(row -> {
                    Map<String, String> map = new HashMap<>();
                    row.forEach((column, value) -> map.put(column, String.valueOf(value)));
                    found.add(map);
                });
        return found;
    }
}
