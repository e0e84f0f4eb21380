package nl.zorgvuldig.access;

import static nl.zorgvuldig.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;
import static nl.zorgvuldig.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.demo.population.Landmark;
import nl.zorgvuldig.demo.population.People;
import nl.zorgvuldig.enrolment.EnrolmentActs;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.enrolment.Whereabouts;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.Schools;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// To whom a dossier opens without anybody beside them, which who supervises must: the rule in Java
/// and the one in the database (`inspection.opens_alone`), written apart, agree about everybody on
/// the staff, on the last school day of pupils who leave and the day after.
class AloneOpinionsTest {
    private static final int OTHERS = 30;

    private final DemoProgram demo = DemoProgram.running();
    private final Work work = demo.part(Work.class);
    private final Readers readers = demo.part(Readers.class);
    private final List<Whereabouts> all = pupils();

    @Test
    @Upholds({INSPECTION_UNDER_SUPERVISION, DOSSIER_FOR_GUIDES_AND_AUTHORITY})
    void java_and_the_database_agree_on_the_last_school_day_and_the_day_after() {
        List<PupilId> leaving = Stream.of(Landmark.LEAVING_SOON, Landmark.LEFT_YESTERDAY, Landmark.CHANGED_SCHOOL)
                .map(demo::pupil)
                .toList();
        List<Whereabouts> pupils = Stream.concat(
                        all.stream().filter(one -> leaving.contains(one.pupil())),
                        all.stream()
                                .filter(one -> !leaving.contains(one.pupil()))
                                .limit(OTHERS))
                .toList();
        List<String> different = new ArrayList<>();
        for (LocalDate day : LeavingDays.of(demo, all)) {
            for (People.Employee one : demo.population().employees()) {
                Set<UUID> java = java(one.id(), pupils, day);
                if (!java.equals(database(one.id(), pupils, day))) {
                    different.add(one.id() + " on " + day);
                }
            }
        }
        assertThat(different).isEmpty();

        PupilId leaves = demo.pupil(Landmark.LEAVING_SOON);
        LocalDate last = LeavingDays.last(leaves, all);
        assertThat(openers(leaves, last.plusDays(1)))
                .as("guides no more, and the head still")
                .isNotEmpty()
                .isSubsetOf(openers(leaves, last))
                .hasSizeLessThan(openers(leaves, last).size());
    }

    private Set<PersonId> openers(PupilId pupil, LocalDate day) {
        List<Whereabouts> one =
                all.stream().filter(where -> where.pupil().equals(pupil)).toList();
        Set<PersonId> openers = new HashSet<>();
        for (People.Employee who : demo.population().employees()) {
            if (!java(who.id(), one, day).isEmpty()) {
                openers.add(who.id());
            }
        }
        return openers;
    }

    private Set<UUID> java(PersonId who, List<Whereabouts> pupils, LocalDate day) {
        return new Acting(demo.board(), who, Act.BROWSE, day).call(() -> {
            Reader reader = work.read(Act.BROWSE, () -> readers.of(new SignedIn(demo.board(), who, AccountKind.STAFF)));
            Set<UUID> opened = new TreeSet<>();
            for (Whereabouts pupil : pupils) {
                if (AccessRules.decide(reader, pupil, EnrolmentActs.READ, day) instanceof Ruling.Allowed) {
                    opened.add(pupil.pupil().value());
                }
            }
            return opened;
        });
    }

    private Set<UUID> database(PersonId who, List<Whereabouts> pupils, LocalDate day) {
        return new Acting(demo.board(), PersonId.PROGRAM, Act.MAINTAIN, day)
                .call(() -> work.read(
                        Act.MAINTAIN,
                        () -> new TreeSet<>(demo.part(JdbcClient.class)
                                .sql(
                                        "select p from unnest(:pupils::uuid[]) p where inspection.opens_alone(:board, :who, p)")
                                .param(
                                        "pupils",
                                        pupils.stream()
                                                .map(one -> one.pupil().value())
                                                .toArray(UUID[]::new))
                                .param("board", demo.board().value())
                                .param("who", who.value())
                                .query(UUID.class)
                                .list())));
    }

    private List<Whereabouts> pupils() {
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
