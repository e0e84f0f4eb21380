package nl.zorgvuldig.access.control.rules;

import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;
import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import nl.zorgvuldig.access.control.AccessRuling;
import nl.zorgvuldig.access.control.LeavingDays;
import nl.zorgvuldig.demo.population.DemoPeople;
import nl.zorgvuldig.demo.population.LandmarkPupil;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import nl.zorgvuldig.school.organisation.Schools;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// To whom a dossier opens without anybody beside them, which who supervises must: the rule in Java
/// and the one in the database (`inspection.opens_alone`), written apart, agree about everybody on
/// the staff, on the last school day of pupils who leave and the day after.
class AloneOpinionsTest {
    private static final int OTHERS = 8;

    private final DemoProgram demo = DemoProgram.running();
    private final Work work = demo.part(Work.class);
    private final AccessRequesters readers = demo.part(AccessRequesters.class);
    private final List<SchoolCareer> all = pupils();

    @Test
    @Upholds({INSPECTION_UNDER_SUPERVISION, DOSSIER_FOR_GUIDES_AND_AUTHORITY})
    void java_and_the_database_agree_on_the_last_school_day_and_the_day_after() {
        List<PupilId> leaving = Stream.of(
                        LandmarkPupil.LEAVING_SOON, LandmarkPupil.LEFT_YESTERDAY, LandmarkPupil.CHANGED_SCHOOL)
                .map(demo::pupil)
                .toList();
        List<SchoolCareer> pupils = Stream.concat(
                        all.stream().filter(career -> leaving.contains(career.pupil())),
                        all.stream()
                                .filter(career -> !leaving.contains(career.pupil()))
                                .limit(OTHERS))
                .toList();
        List<String> different = new ArrayList<>();
        for (LocalDate day : LeavingDays.of(demo, all)) {
            for (DemoPeople.Employee employee : demo.population().employees()) {
                Set<UUID> java = java(employee.id(), pupils, day);
                if (!java.equals(database(employee.id(), pupils, day))) {
                    different.add(employee.id() + " on " + day);
                }
            }
        }
        assertThat(different).isEmpty();

        PupilId leaves = demo.pupil(LandmarkPupil.LEAVING_SOON);
        LocalDate last = LeavingDays.last(leaves, all);
        assertThat(openers(leaves, last.plusDays(1)))
                .as("guides no more, and the head still")
                .isNotEmpty()
                .isSubsetOf(openers(leaves, last))
                .hasSizeLessThan(openers(leaves, last).size());
    }

    private Set<PersonId> openers(PupilId pupil, LocalDate day) {
        List<SchoolCareer> careers =
                all.stream().filter(where -> where.pupil().equals(pupil)).toList();
        Set<PersonId> openers = new HashSet<>();
        for (DemoPeople.Employee who : demo.population().employees()) {
            if (!java(who.id(), careers, day).isEmpty()) {
                openers.add(who.id());
            }
        }
        return openers;
    }

    private Set<UUID> java(PersonId who, List<SchoolCareer> pupils, LocalDate day) {
        return new Acting(demo.board(), who, Act.BROWSE, day).call(() -> {
            AccessRequester reader =
                    work.read(Act.BROWSE, () -> readers.of(new SignedInUser(demo.board(), who, AccountKind.STAFF)));
            Set<UUID> opened = new TreeSet<>();
            for (SchoolCareer pupil : pupils) {
                if (AccessRules.decide(reader, pupil, EnrolmentActs.READ, day) instanceof AccessRuling.Allowed) {
                    opened.add(pupil.pupil().value());
                }
            }
            return opened;
        });
    }

    private Set<UUID> database(PersonId who, List<SchoolCareer> pupils, LocalDate day) {
        return new Acting(demo.board(), PersonId.PROGRAM, Act.MAINTAIN, day)
                .call(() -> work.read(
                        Act.MAINTAIN,
                        () -> new TreeSet<>(demo.part(JdbcClient.class)
                                .sql(
                                        "select p from unnest(:pupils::uuid[]) p where inspection.opens_alone(:board, :who, p)")
                                .param(
                                        "pupils",
                                        pupils.stream()
                                                .map(career -> career.pupil().value())
                                                .toArray(UUID[]::new))
                                .param("board", demo.board().value())
                                .param("who", who.value())
                                .query(UUID.class)
                                .list())));
    }

    private List<SchoolCareer> pupils() {
        Pupils door = demo.part(Pupils.class);
        return new Acting(
                        demo.board(),
                        demo.person("fg"),
                        Act.BROWSE,
                        demo.clock().today())
                .call(() -> demo.part(Schools.class).list().stream()
                        .flatMap(school -> door.listKeptBy(school.id()).stream())
                        .toList());
    }
}
