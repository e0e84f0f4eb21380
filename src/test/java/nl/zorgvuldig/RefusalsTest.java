package nl.zorgvuldig;

import static nl.zorgvuldig.platform.policy.Clause.POLICY_FOR_EVERYONE;
import static nl.zorgvuldig.platform.policy.Clause.WHERE_TO_TURN;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import nl.zorgvuldig.access.control.AccessGate;
import nl.zorgvuldig.access.control.AccessRuling;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.platform.audit.AllActs;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.GroupAct;
import nl.zorgvuldig.platform.policy.PersonnelAct;
import nl.zorgvuldig.platform.policy.PupilDossierAct;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.platform.web.language.MessageCatalog;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;

/// Those who look for a button that is not theirs, or who are refused what a module declares, read
/// which clause keeps it from them, with the way to it. That every page does so too, stands in [RoutesTest].
@Upholds({POLICY_FOR_EVERYONE, WHERE_TO_TURN})
class RefusalsTest {
    private final DemoProgram demo = DemoProgram.running();

    /// A line about something that cannot be done leads to the clause in the whole policy.
    @Test
    void the_place_a_line_leads_to_is_on_the_page_of_the_policy() {
        String policy = demo.nobody().get("/beleid").body();
        for (Clause clause : Clause.values()) {
            assertThat(policy).contains("id=\"" + clause.id() + "\"");
        }
    }

    @Test
    void each_page_that_leaves_something_out_says_which_clause_does() throws IOException {
        Set<String> pages = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/jte"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".jte")).toList()) {
                if (Files.readString(file).contains("@template.platform.web.absent(")) {
                    pages.add(Path.of("src/main/jte").relativize(file).toString());
                }
            }
        }
        assertThat(pages)
                .contains(
                        "dossier/record/timeline/cannot.jte",
                        "dossier/record/documents/document.jte",
                        "images/coaching/watch.jte",
                        "images/albums/album.jte",
                        "images/events/changes.jte",
                        "dossier/inspection/requests/own.jte",
                        "oversight/auditlog/dossierLog.jte",
                        "access/control/readers/what.jte");
    }

    /// Whoever asks, and whatever gate the module brings: about something that is not there, so that it is
    /// answered as what is not theirs.
    @Test
    void every_no_to_what_a_module_declares_is_said_in_each_language_under_a_clause_of_the_policy() {
        String policy = demo.nobody().get("/beleid").body();
        Set<String> said = new TreeSet<>();
        Set<Clause> met = EnumSet.noneOf(Clause.class);
        Set<Act> refused = new HashSet<>();
        for (String handle : Population.HANDLES) {
            SignedInUser who = who(handle);
            for (AccessGate<?, ?> gate : demo.parts(AccessGate.class)) {
                for (Act act : AllActs.list()) {
                    refusal(gate, who, act).ifPresent(no -> {
                        assertSaid(no.because().key());
                        assertThat(policy).contains("id=\"" + no.clause().id() + "\"");
                        said.add(no.because().key());
                        met.add(no.clause());
                        refused.add(act);
                    });
                }
            }
        }
        assertThat(refused)
                .containsAll(AllActs.list(PupilDossierAct.class))
                .containsAll(AllActs.list(PersonnelAct.class))
                .containsAll(AllActs.list(GroupAct.class));
        assertThat(said)
                .contains(
                        "access.no.administrator",
                        "access.no.doctor",
                        "access.no.expert",
                        "access.no.guardian",
                        "access.no.head_only",
                        "access.no.pupil",
                        "access.no.stranger",
                        "breaches.no.reader",
                        "oversight.no.log");
        assertThat(met).hasSizeGreaterThan(5);
    }

    private <A, T> Optional<AccessRuling.Denied> refusal(AccessGate<A, T> gate, SignedInUser who, Act act) {
        if (!gate.supports(act)) {
            return Optional.empty();
        }
        Acting acting =
                new Acting(who.board(), who.person(), Act.BROWSE, demo.clock().today());
        return acting.call(() -> gate.find(_ -> Optional.of(UUID.randomUUID()), "")
                .map(unknown -> gate.judge(who, act, unknown).ruling())
                .filter(AccessRuling.Denied.class::isInstance)
                .map(AccessRuling.Denied.class::cast));
    }

    private SignedInUser who(String handle) {
        return new SignedInUser(
                demo.board(),
                demo.person(handle),
                demo.part(Accounts.class)
                        .findOpen(demo.board(), demo.person(handle))
                        .orElseThrow());
    }

    /// Also what is said only about a pupil who is there: to the family, at another age, to the board.
    @Test
    void every_way_in_which_an_act_on_a_dossier_is_refused_is_written_in_each_language() {
        Set<String> declared = new TreeSet<>();
        AllActs.list(PupilDossierAct.class).forEach(act -> ways(act).forEach(declared::add));
        assertThat(declared)
                .hasSizeGreaterThan(20)
                .contains(
                        "access.no.board_copies", "access.no.view_sixteen", "access.no.own_child", "access.no.medical")
                .allSatisfy(this::assertSaid);
    }

    private static Stream<String> ways(PupilDossierAct act) {
        PupilDossierAct.FamilyRefusal family = act.familyRefusal();
        return Stream.of(
                        Stream.of(act.staffRefusal().words(), family.pupil(), family.authority(), family.guardian()),
                        act.boardRefusal().stream(),
                        act.representativeReasons().flatMap(PupilDossierAct.RepresentativeReasons::ageRefusal).stream()
                                .flatMap(age -> Stream.of(age.pupil(), age.guardian())))
                .flatMap(ways -> ways);
    }

    private void assertSaid(String key) {
        for (Language language : Language.values()) {
            assertThat(demo.part(MessageCatalog.class).in(language).has(key))
                    .as("%s in %s", key, language)
                    .isTrue();
        }
    }
}
