package nl.zorgvuldig.access.control.rules;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.zorgvuldig.access.control.AccessRuling;
import nl.zorgvuldig.demo.population.DemoPeople;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.images.albums.PictureActs;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import nl.zorgvuldig.school.organisation.Group;
import nl.zorgvuldig.school.organisation.Schools;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The rule in Java and the one in SQL agree about whose pictures somebody keeps, on several days,
/// and about whose pictures somebody sees because they decide.
class PictureOpinionsTest {
    private final DemoProgram demo = DemoProgram.running();

    @Test
    @Upholds(CONFIDENTIALITY)
    void for_everybody_on_the_staff_and_every_group() {
        LocalDate today = demo.clock().today();
        int granted = 0;
        for (LocalDate day : List.of(today.minusYears(1), today, today.plusMonths(9))) {
            for (DemoPeople.Employee employee : demo.population().employees()) {
                SignedInUser who = new SignedInUser(demo.board(), employee.id(), AccountKind.STAFF);
                Set<UUID> java = as(employee.id(), day, () -> rules(who, day));
                for (Act act : List.of(PictureActs.KEEP_PICTURES, PictureActs.SEE_PICTURE)) {
                    assertThat(as(employee.id(), day, () -> database(act, "media.my_groups")))
                            .as("%s %s %s", employee.function(), act, day)
                            .isEqualTo(java);
                    granted += java.size();
                }
            }
        }
        assertThat(granted).isGreaterThan(50);
    }

    private Set<UUID> rules(SignedInUser who, LocalDate day) {
        AccessRequester reader = demo.part(Work.class)
                .read(Act.BROWSE, () -> demo.part(AccessRequesters.class).of(who));
        Set<UUID> open = new TreeSet<>();
        for (Group group : groups()) {
            if (new PictureRules(reader, group, day).decide() instanceof AccessRuling.Allowed) {
                open.add(group.id().value());
            }
        }
        return open;
    }

    /// Also those that an import of another test brought.
    private List<Group> groups() {
        Schools schools = demo.part(Schools.class);
        LocalDate today = demo.clock().today();
        return IntStream.rangeClosed(-12, 2)
                .boxed()
                .flatMap(years -> schools.listGroups(SchoolYear.of(today.plusYears(years))).stream())
                .toList();
    }

    @Test
    @Upholds({CONFIDENTIALITY, RECORDING_AFTER_CONSENT})
    void for_everybody_who_decides_for_a_child() {
        LocalDate today = demo.clock().today();
        int seen = 0;
        for (DemoPeople.Guardian guardian :
                demo.population().guardians().stream().limit(120).toList()) {
            SignedInUser who = new SignedInUser(demo.board(), guardian.id(), AccountKind.GUARDIAN);
            Set<UUID> database =
                    as(guardian.id(), today, () -> database(PictureActs.OWN_PICTURES, "media.my_children"));
            Set<UUID> java = as(guardian.id(), today, () -> decides(who, today));
            assertThat(database).as("%s", guardian.id()).containsAll(java);
            database.removeAll(java);
            assertThat(database.stream().filter(this::young))
                    .as("%s", guardian.id())
                    .isEmpty();
            seen += java.size();
        }
        assertThat(seen).isGreaterThan(50);
        for (String handle : Population.HANDLES) {
            if (!handle.startsWith("ouder") && !handle.equals("leerling")) {
                assertThat(as(
                                demo.person(handle),
                                today,
                                () -> database(PictureActs.OWN_PICTURES, "media.my_children")))
                        .as(handle)
                        .isEmpty();
            }
        }
    }

    private boolean young(UUID pupil) {
        return demo.population().pupils().stream()
                .filter(each -> each.id().value().equals(pupil))
                .anyMatch(each -> each.born().plusYears(16).isAfter(demo.clock().today()));
    }

    private Set<UUID> decides(SignedInUser who, LocalDate day) {
        PupilAges ages = demo.part(PupilAges.class);
        AccessRequester reader = demo.part(Work.class)
                .read(Act.BROWSE, () -> demo.part(AccessRequesters.class).of(who));
        Set<UUID> mine = new TreeSet<>();
        for (PupilId child : reader.children()) {
            SchoolCareer where = demo.part(Pupils.class).find(child).orElseThrow();
            AccessRequester knowing = ages.add(reader, PictureActs.OWN_PICTURES, child);
            if (AccessRules.decide(knowing, where, PictureActs.OWN_PICTURES, day) instanceof AccessRuling.Allowed) {
                mine.add(child.value());
            }
        }
        return mine;
    }

    private Set<UUID> database(Act act, String rule) {
        return new TreeSet<>(demo.part(Work.class)
                .read(
                        act,
                        () -> demo.part(JdbcClient.class)
                                .sql("select unnest(" + rule + "(access.board()))")
                                .query(UUID.class)
                                .list()));
    }

    private <T> T as(PersonId person, LocalDate day, java.util.function.Supplier<T> what) {
        return new Acting(demo.board(), person, Act.BROWSE, day).call(what);
    }
}
