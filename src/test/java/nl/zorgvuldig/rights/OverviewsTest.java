package nl.zorgvuldig.rights;

import static nl.zorgvuldig.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.policy.Clause.PARENT_DATA_IN_DOSSIER;
import static nl.zorgvuldig.policy.Clause.WHERE_TO_TURN;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.zorgvuldig.access.AccessDecision;
import nl.zorgvuldig.access.AccessDesk;
import nl.zorgvuldig.dossier.Dossier;
import nl.zorgvuldig.dossier.Dossiers;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.PdfCheck;
import org.junit.jupiter.api.Test;

/// Everything that is kept about somebody: what is in it, and above all what is not.
class OverviewsTest {
    private static final Step.What GRANTED =
            new Step.What.Decided(Outcome.GRANTED, Optional.empty(), "U krijgt alles.");

    @Test
    @Upholds({PARENT_DATA_IN_DOSSIER, INSPECTION_UNDER_SUPERVISION, WHERE_TO_TURN})
    void of_a_child_it_holds_no_word_of_the_dossier_and_nothing_of_the_other_parent() {
        RightsDesk desk = new RightsDesk(51);
        RightId other = desk.asked(desk.second, RightKind.OBJECTION);
        RightId id = desk.asked(desk.first, RightKind.ACCESS);
        assertThat(until(desk, desk.first, id)).as("not decided").isEmpty();
        desk.take(desk.head, id, new Step.What.Checked(Check.ACCOUNT));
        desk.take(desk.head, id, GRANTED);
        assertThat(until(desk, desk.first, id))
                .contains(desk.demo.clock().today().plusDays(Overviews.DAYS));

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
        Dossier dossier =
                desk.as(
                        desk.head,
                        () ->
                                desk.demo
                                        .part(Dossiers.class)
                                        .read(
                                                (AccessDecision.Granted)
                                                        desk.demo
                                                                .part(AccessDesk.class)
                                                                .ask(
                                                                        desk.head,
                                                                        Act.READ,
                                                                        desk.child)));
        assertThat(dossier.entries()).isNotEmpty();
        dossier.entries().forEach(one -> assertThat(json).doesNotContain(one.text()));
        assertThat(desk.lines(desk.child.value(), "ask_right", "fetched")).isEqualTo(1);
    }

    @Test
    @Upholds(WHERE_TO_TURN)
    void of_an_employee_it_holds_everything_and_nobody_else() {
        RightsDesk desk = new RightsDesk(52);
        SignedIn teacher = desk.staff("leerkracht");
        SignedIn office = desk.staff("personeel");
        RightId id = desk.askedOfSelf(teacher, RightKind.PORTABILITY);
        desk.take(office, id, new Step.What.Checked(Check.ACCOUNT));
        desk.take(office, id, GRANTED);

        Map<String, byte[]> files = fetch(desk, teacher, id);
        String json = text(files);
        assertThat(files.keySet()).anyMatch(name -> name.startsWith("documenten/"));
        assertThat(json)
                .contains("identity.account", "personnel.piece", "Over mij.")
                .doesNotContain(office.person().toString())
                .doesNotContain(desk.demo.person("directeur").toString());
        for (String pupil :
                desk.demo
                        .superuser("zorgvuldig")
                        .sql("select id::text from enrolment.pupil")
                        .query(String.class)
                        .list()) {
            assertThat(json).doesNotContain(pupil);
        }
    }

    private static Optional<java.time.LocalDate> until(RightsDesk desk, SignedIn who, RightId id) {
        RightFile file =
                desk.as(who, () -> desk.demo.part(OwnRights.class).find(who, id).orElseThrow());
        return Overviews.until(file, desk.demo.clock().today());
    }

    private static String text(Map<String, byte[]> files) {
        return new String(
                Objects.requireNonNull(files.get("gegevens.json")), StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> fetch(RightsDesk desk, SignedIn who, RightId id) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        desk.as(
                who,
                () -> {
                    RightFile file = desk.demo.part(OwnRights.class).find(who, id).orElseThrow();
                    try {
                        desk.demo.part(Overviews.class).fetch(file).writeTo(out);
                    } catch (IOException failed) {
                        throw new UncheckedIOException(failed);
                    }
                    return file;
                });
        Map<String, byte[]> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry one = zip.getNextEntry(); one != null; one = zip.getNextEntry()) {
                files.put(one.getName(), zip.readAllBytes());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return files;
    }
}
