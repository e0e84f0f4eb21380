package nl.zorgvuldig.privacy.rights.subjectaccess;

import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;
import static nl.zorgvuldig.platform.policy.Clause.WHERE_TO_TURN;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.dossier.record.Dossier;
import nl.zorgvuldig.dossier.record.Dossiers;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.PdfCheck;
import nl.zorgvuldig.privacy.rights.RequesterIdentityCheck;
import nl.zorgvuldig.privacy.rights.RightEvent;
import nl.zorgvuldig.privacy.rights.RightFile;
import nl.zorgvuldig.privacy.rights.RightId;
import nl.zorgvuldig.privacy.rights.RightKind;
import nl.zorgvuldig.privacy.rights.RightsDecision;
import nl.zorgvuldig.privacy.rights.RightsDesk;
import nl.zorgvuldig.privacy.rights.own.OwnRights;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import org.junit.jupiter.api.Test;

/// Everything that is kept about somebody: what is in it, and above all what is not.
class SubjectOverviewsTest {
    private static final RightEvent GRANTED =
            new RightEvent.Decided(RightsDecision.GRANTED, Optional.empty(), "U krijgt alles.");

    @Test
    @Upholds({PARENT_DATA_IN_DOSSIER, INSPECTION_UNDER_SUPERVISION, WHERE_TO_TURN})
    void of_a_child_it_holds_no_word_of_the_dossier_and_nothing_of_the_other_parent() {
        RightsDesk desk = new RightsDesk(51);
        RightId other = desk.asked(desk.second, RightKind.OBJECTION);
        desk.take(desk.head, other, new RightEvent.Checked(RequesterIdentityCheck.ACCOUNT));
        RightId id = desk.asked(desk.first, RightKind.ACCESS);
        assertThat(until(desk, desk.first, id)).as("not decided").isEmpty();
        desk.take(desk.head, id, new RightEvent.Checked(RequesterIdentityCheck.ACCOUNT));
        desk.take(desk.head, id, GRANTED);
        assertThat(until(desk, desk.first, id))
                .contains(desk.demo.clock().today().plusDays(SubjectOverviews.DAYS));

        Map<String, byte[]> files = fetch(desk, desk.first, id);
        assertThat(files).containsOnlyKeys("gegevens.pdf", "gegevens.json");
        PdfCheck.isPdfA(Objects.requireNonNull(files.get("gegevens.pdf")));
        String json = text(files);
        assertThat(json)
                .contains(desk.family.children().getFirst().name().given())
                .contains("enrolment.pupil", "rights.request", id.toString())
                .doesNotContain(desk.second.person().toString())
                .doesNotContain(other.toString())
                .doesNotContain(desk.family.second().phone())
                .doesNotContain(desk.family.second().email().orElseThrow())
                .doesNotContain(desk.head.person().toString());
        assertThat(json)
                .as("what others did, when, and that there is something that is not shown")
                .doesNotContain(
                        "audit.event",
                        "rights.step",
                        "inspection.step",
                        "inspection.turned",
                        "medical.viewing",
                        "exchange.disclosure",
                        "dossier.entry_version",
                        "dossier.confidentiality",
                        "leftOut",
                        "sealed_reason",
                        "sealed_words");
        Dossier dossier = desk.as(
                desk.head,
                () -> desk.demo.part(Dossiers.class).read((Granted<PupilId>)
                        desk.demo.part(AccessControl.class).ask(desk.head, EnrolmentActs.READ, desk.child)));
        assertThat(dossier.entries()).isNotEmpty();
        dossier.entries().forEach(entry -> assertThat(json).doesNotContain(entry.text()));
        assertThat(desk.lines(desk.child.value(), "ask_right", "fetched")).isEqualTo(1);
    }

    @Test
    @Upholds(WHERE_TO_TURN)
    void of_an_employee_it_holds_everything_and_nobody_else() {
        RightsDesk desk = new RightsDesk(52);
        SignedInUser teacher = desk.staff("leerkracht");
        SignedInUser office = desk.staff("personeel");
        RightId id = desk.askedOfSelf(teacher, RightKind.PORTABILITY);
        desk.take(office, id, new RightEvent.Checked(RequesterIdentityCheck.ACCOUNT));
        desk.take(office, id, GRANTED);

        Map<String, byte[]> files = fetch(desk, teacher, id);
        String json = text(files);
        assertThat(files.keySet()).anyMatch(name -> name.startsWith("documenten/"));
        assertThat(json)
                .contains("identity.account", "personnel.piece", "Over mij.")
                .doesNotContain(office.person().toString())
                .doesNotContain(desk.demo.person("directeur").toString());
        assertThat(json).contains("audit.event");
        for (String pupil : desk.demo
                .superuser("zorgvuldig")
                .sql("select id::text from enrolment.pupil")
                .query(String.class)
                .list()) {
            assertThat(json).doesNotContain(pupil);
        }
    }

    @Test
    @Upholds(WHERE_TO_TURN)
    void a_long_log_stands_on_paper_up_to_a_number_and_the_rest_is_said_to_be_in_the_file() {
        List<SubjectOverview.Line> log = new ArrayList<>();
        for (int i = 0; i < SubjectOverviews.LOG_LINES + 7; i++) {
            log.add(line("audit.event", "line " + i));
        }
        List<SubjectOverview.Line> pieces =
                Collections.nCopies(SubjectOverviews.LOG_LINES + 7, line("personnel.piece", "x"));
        SubjectOverview all = new SubjectOverview(
                "Iemand Anders",
                LocalDate.of(2026, 11, 26),
                "1",
                List.of(
                        new SubjectOverview.Section("a.log", "AVG", log),
                        new SubjectOverview.Section("a.piece", "AVG", pieces)),
                List.of(),
                3,
                0);

        SubjectOverview paper = SubjectOverviews.onPaper(all);
        assertThat(paper.inFile()).isEqualTo(7);
        assertThat(paper.left()).isEqualTo(3);
        assertThat(paper.sections().getFirst().lines()).isEqualTo(log.subList(0, SubjectOverviews.LOG_LINES));
        assertThat(paper.sections().getLast().lines()).isEqualTo(pieces);
        assertThat(SubjectOverviews.onPaper(paper).inFile()).isZero();
    }

    private static SubjectOverview.Line line(String table, String text) {
        return new SubjectOverview.Line(table, List.of(new SubjectOverview.Value("relation", "", text)));
    }

    @Test
    @Upholds(WHERE_TO_TURN)
    void who_fetches_at_the_same_moment_waits_and_gets_it() throws Exception {
        RightsDesk desk = new RightsDesk(31);
        RightId id = desk.asked(desk.first, RightKind.ACCESS);
        desk.take(desk.head, id, new RightEvent.Checked(RequesterIdentityCheck.ACCOUNT));
        desk.take(desk.head, id, GRANTED);

        try (ExecutorService several = Executors.newFixedThreadPool(3)) {
            List<Callable<Map<String, byte[]>>> all = Collections.nCopies(3, () -> fetch(desk, desk.first, id));
            for (Future<Map<String, byte[]>> future : several.invokeAll(all)) {
                assertThat(future.get()).containsOnlyKeys("gegevens.pdf", "gegevens.json");
            }
        }
    }

    private static Optional<LocalDate> until(RightsDesk desk, SignedInUser who, RightId id) {
        RightFile file =
                desk.as(who, () -> desk.demo.part(OwnRights.class).find(who, id).orElseThrow());
        return SubjectOverviews.until(file, desk.demo.clock().today());
    }

    private static String text(Map<String, byte[]> files) {
        return new String(Objects.requireNonNull(files.get("gegevens.json")), StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> fetch(RightsDesk desk, SignedInUser who, RightId id) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        desk.as(who, () -> {
            RightFile file = desk.demo.part(OwnRights.class).find(who, id).orElseThrow();
            try {
                desk.demo.part(SubjectOverviews.class).fetch(file).writeTo(out);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
            return file;
        });
        Map<String, byte[]> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return files;
    }
}
