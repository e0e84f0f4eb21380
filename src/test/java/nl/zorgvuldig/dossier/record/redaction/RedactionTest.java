package nl.zorgvuldig.dossier.record.redaction;

import static nl.zorgvuldig.platform.identity.WebVisitor.location;
import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgvuldig.AtOnce;
import nl.zorgvuldig.dossier.record.DocumentDesk;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.dossier.record.EntryDesk;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.files.BlobId;
import nl.zorgvuldig.platform.files.BlobStore;
import nl.zorgvuldig.platform.files.SampleDocuments;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.story.DemoProgram;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What should not have been in a dossier is erased by the head: every version goes with its key, the rest stays as it
/// was, and nobody else erases anything.
class RedactionTest {
    private static final Pattern GIVERS = Pattern.compile("name=\"by\".*?</select>", Pattern.DOTALL);
    private static final Pattern GIVER = Pattern.compile("<option value=\"([0-9a-f-]{36})\"");

    private final DemoProgram demo = DemoProgram.running();
    private final EntryDesk desk = new EntryDesk();
    private final DocumentDesk papers = new DocumentDesk();
    private final WebVisitor teacher = demo.signIn("leerkracht");
    private final WebVisitor head = demo.signIn("directeur");
    private final PupilId child = desk.child(4);
    private final String dossier = desk.dossier(child);

    @Test
    @Upholds({NECESSARY_FOR_GUIDANCE, CONFIDENTIALITY, OTHER_FILES_WITH_DIRECTION})
    void every_version_is_gone_for_everybody_with_its_key_and_the_rest_stays_as_it_was() {
        String entry = desk.write(teacher, child, "Wouterina uit de andere klas pakte de kwartels.");
        Map<String, String> better = desk.form(teacher, dossier + "/" + entry + "/verbeteren");
        better.putAll(Map.of("version", "1", "reason", "Naam weg.", "text", "Een ander kind pakte de kwartels af."));
        assertThat(location(teacher.post(dossier + "/" + entry + "/verbeteren", better)))
                .isEqualTo(dossier + "#" + entry);
        List<UUID> keys = desk.keys(entry);
        assertThat(keys).hasSize(2).allMatch(desk::exists);
        assertThat(head.get(dossier).body()).contains(dossier + "/" + entry + "/wissen");
        assertThat(head.get(dossier + "/" + entry + "/wissen").body()).contains("Een ander kind pakte", "2 versies");
        String others = others(entry);

        assertThat(erase(head, entry, "other_child", "1").body()).contains("intussen verbeterd");
        assertThat(location(erase(head, entry, "other_child", "2"))).isEqualTo(dossier);

        for (String handle : List.of("leerkracht", "ib", "directeur", "bestuur")) {
            WebVisitor reader = demo.signIn(handle);
            assertThat(reader.get(dossier).body())
                    .as(handle)
                    .doesNotContain("pakte de kwartels", "Wouterina uit", entry);
            assertThat(reader.get(dossier + "/" + entry + "/geschiedenis").statusCode())
                    .as(handle)
                    .isEqualTo(404);
        }
        assertThat(head.get(dossier).body()).contains("Hier stond een stuk", "Het gaat over een ander kind");
        assertThat(teacher.get(dossier).body()).doesNotContain("Hier stond een stuk");
        assertThat(keys).noneMatch(desk::exists);
        assertThat(others(entry)).isEqualTo(others);
        long lines = logged(entry);
        assertThat(lines).isOne();
        assertThat(location(erase(head, entry, "other_child", "2"))).as("again").isEqualTo(dossier);
        assertThat(logged(entry)).isEqualTo(lines);
    }

    @Test
    @Upholds({CONFIDENTIALITY, OTHER_FILES_WITH_DIRECTION})
    void nobody_else_erases_and_a_form_that_is_wrong_changes_nothing() {
        String entry = desk.write(teacher, child, "Zag de lepelaars in de sloot.");
        for (String handle : List.of("leerkracht", "ib", "bestuur", "directeur2", "schoolarts", "ouder")) {
            WebVisitor other = demo.signIn(handle);
            assertThat(other.get(dossier + "/" + entry + "/wissen").statusCode())
                    .as(handle)
                    .isIn(403, 404);
            assertThat(erase(other, entry, "unlawful", "1").statusCode())
                    .as(handle)
                    .isIn(403, 404);
        }
        assertThat(erase(head, UUID.randomUUID().toString(), "unlawful", "1").statusCode())
                .isEqualTo(404);
        for (String ground :
                List.of("", "request", "nonsense", UUID.randomUUID().toString())) {
            assertThat(erase(head, entry, ground, "1").statusCode()).as(ground).isEqualTo(422);
        }
        assertThat(erase(head, entry, "unlawful", "drie").statusCode()).isEqualTo(422);
        Map<String, String> without = desk.form(head, "/");
        without.putAll(Map.of("version", "1", "ground", "unlawful"));
        assertThat(head.post(dossier + "/" + entry + "/wissen", without).body())
                .contains("Zet hier een vinkje", "Zag de lepelaars");
        assertThat(removedByHand("directeur", entry)).isZero();
        assertThat(removedByHand("leerkracht", entry)).isZero();
        assertThat(teacher.get(dossier).body()).contains("Zag de lepelaars in de sloot.");

        AtOnce.each(
                List.of(1, 2, 3),
                _ -> assertThat(erase(head, entry, "unlawful", "1").statusCode())
                        .isEqualTo(303));
        assertThat(logged(entry)).isOne();
    }

    @Test
    @Upholds({NECESSARY_FOR_GUIDANCE, OTHER_FILES_WITH_DIRECTION})
    void what_a_parent_said_about_it_goes_along_once_it_was_given_back() throws IOException {
        String entry = desk.write(teacher, child, "Vertelde over de wulpen.");
        assertThat(head.get(dossier + "/" + entry + "/wissen/zienswijzen").statusCode())
                .isEqualTo(404);
        String filing = dossier + "/stukken/" + entry + "/zienswijze";
        List<String> words = List.of("Het waren scholeksters.", "Het was een grutto.");
        List<String> givers = givers(filing);
        for (int one = 0; one < 2; one++) {
            Map<String, String> view = desk.form(head, filing);
            view.putAll(Map.of(
                    "by", givers.get(one), "givenOn", demo.clock().today().toString(), "view", words.get(one)));
            assertThat(head.post(filing, view).statusCode()).isEqualTo(303);
        }

        assertThat(head.get(dossier + "/" + entry + "/wissen").body())
                .contains("Het waren scholeksters.", "Ik heb elke zienswijze teruggegeven");
        byte[] paper =
                head.getBytes(dossier + "/" + entry + "/wissen/zienswijzen").body();
        assertThat(pages(paper))
                .as("a sheet for each, without what the other said")
                .satisfiesExactly(
                        page -> assertThat(page).contains(words.get(0)).doesNotContain(words.get(1)),
                        page -> assertThat(page).contains(words.get(1)).doesNotContain(words.get(0)));
        Files.write(Path.of("target/given-back.pdf"), paper);
        for (String handle : List.of("leerkracht", "ib", "bestuur", "directeur2", "ouder")) {
            assertThat(demo.signIn(handle)
                            .get(dossier + "/" + entry + "/wissen/zienswijzen")
                            .statusCode())
                    .as(handle)
                    .isIn(403, 404);
        }
        HttpResponse<String> kept = erase(head, entry, "not_needed", "1");
        assertThat(kept.statusCode()).isEqualTo(422);
        assertThat(kept.body()).contains("Geef eerst terug wat ouders of leerling");
        assertThat(teacher.get(dossier).body()).contains("Vertelde over de wulpen.", "Het waren scholeksters.");

        Map<String, String> form = filled(head, "not_needed", "1");
        form.put("given_back", "on");
        assertThat(location(head.post(dossier + "/" + entry + "/wissen", form))).isEqualTo(dossier);
        assertThat(head.get(dossier).body()).doesNotContain("over de wulpen", "scholeksters");
        assertThat(demo.superuser("zorgvuldig")
                        .sql("select count(*) from dossier.viewpoint where piece = :piece")
                        .param("piece", UUID.fromString(entry))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static List<String> pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper words = new PDFTextStripper();
                words.setStartPage(page);
                words.setEndPage(page);
                pages.add(words.getText(document));
            }
            return pages;
        }
    }

    /// Who can have given a view.
    private List<String> givers(String filing) {
        Matcher select = GIVERS.matcher(head.get(filing).body());
        assertThat(select.find()).isTrue();
        return GIVER.matcher(select.group())
                .results()
                .map(giver -> giver.group(1))
                .toList();
    }

    @Test
    @Upholds(NECESSARY_FOR_GUIDANCE)
    void what_comes_back_with_a_backup_goes_again_with_its_keys() {
        String entry = desk.write(teacher, child, "Teruggekomen over de grutto.");
        String stays = desk.write(teacher, child, "Gebleven over de kemphaan.");
        Acting program = demo.part(Boards.class).program(demo.board());
        AuditEvent erased = program.call(() -> demo.part(AuditLog.class)
                        .done(DossierActs.REDACT, NECESSARY_FOR_GUIDANCE, RedactionGround.UNLAWFUL.loggedErasing()))
                .about(child)
                .through(UUID.fromString(entry))
                .counting(1);
        RedactionReplay replay = demo.part(RedactionReplay.class);

        assertThat(program.call(() -> replay.destroyAgain(List.of(erased)))).isOne();
        assertThat(program.call(() -> replay.destroyAgain(List.of(erased)))).isZero();

        assertThat(teacher.get(dossier).body())
                .contains("Gebleven over de kemphaan.")
                .doesNotContain("over de grutto");
        assertThat(location(erase(head, stays, "unlawful", "1"))).isEqualTo(dossier);
    }

    @Test
    @Upholds({NECESSARY_FOR_GUIDANCE, CONFIDENTIALITY, OTHER_FILES_WITH_DIRECTION})
    void a_document_goes_with_its_file_and_also_when_it_was_withdrawn() {
        String document = papers.added(teacher, child, "Verslag van de verkeerde tweeling", SampleDocuments.pdf(1));
        String stays = papers.added(teacher, child, "Verslag dat blijft", SampleDocuments.pdf(1));
        String address = papers.address(child, document);
        assertThat(teacher.get(address + "/bladzijde/1").statusCode()).isEqualTo(200);
        BlobId file = file(document);
        assertThat(kept(file)).isTrue();
        for (String handle : List.of("leerkracht", "ib", "bestuur", "directeur2", "ouder")) {
            WebVisitor other = demo.signIn(handle);
            assertThat(other.get(address + "/wissen").statusCode()).as(handle).isIn(403, 404);
            assertThat(other.post(address + "/wissen", filled(other, "unlawful", "1"))
                            .statusCode())
                    .as(handle)
                    .isIn(403, 404);
        }
        assertThat(head.get(address).body()).contains(address + "/wissen");
        assertThat(head.get(address + "/wissen/zienswijzen").statusCode())
                .as("nobody said anything about it")
                .isEqualTo(404);
        assertThat(head.get(address + "/wissen").body())
                .contains("verkeerde tweeling", "Het document gaat meteen weg")
                .doesNotContain("versies");
        assertThat(head.post(address + "/wissen", filled(head, "nonsense", "1")).statusCode())
                .isEqualTo(422);
        Map<String, String> withdrawn = desk.form(head, address + "/intrekken");
        withdrawn.put("reason", "Van de tweelingzus.");
        assertThat(location(head.post(address + "/intrekken", withdrawn))).isEqualTo(dossier + "#" + document);

        assertThat(location(head.post(address + "/wissen", filled(head, "wrong_person", "1"))))
                .isEqualTo(dossier);
        assertThat(location(head.post(address + "/wissen", filled(head, "wrong_person", "1"))))
                .as("again")
                .isEqualTo(dossier);

        assertThat(kept(file)).isFalse();
        assertThat(papers.documents(child, document)).isZero();
        assertThat(head.get(dossier).body())
                .contains("Hier stond een stuk", "Verslag dat blijft")
                .doesNotContain("verkeerde tweeling", "tweelingzus");
        assertThat(head.get(address).statusCode()).isEqualTo(404);
        assertThat(teacher.get(address + "/bladzijde/1").statusCode()).isEqualTo(404);
        assertThat(logged(document)).isOne();

        BlobId other = file(stays);
        Acting program = demo.part(Boards.class).program(demo.board());
        AuditEvent erased = program.call(() -> demo.part(AuditLog.class)
                        .done(DossierActs.REDACT, NECESSARY_FOR_GUIDANCE, RedactionGround.UNLAWFUL.loggedErasing()))
                .about(child)
                .through(UUID.fromString(stays))
                .counting(1);
        assertThat(program.call(() -> demo.part(RedactionReplay.class).destroyAgain(List.of(erased))))
                .as("after a restore")
                .isOne();
        assertThat(kept(other)).isFalse();
        assertThat(papers.documents(child, stays)).isZero();
    }

    private BlobId file(String document) {
        return new BlobId(demo.superuser("zorgvuldig")
                .sql("select blob from dossier.document where id = :id")
                .param("id", UUID.fromString(document))
                .query(UUID.class)
                .single());
    }

    private boolean kept(BlobId file) {
        try {
            return demo.part(BlobStore.class)
                    .listBefore(demo.board(), Instant.now().plus(Duration.ofDays(1)))
                    .contains(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Map<String, String> filled(WebVisitor who, String ground, String version) {
        Map<String, String> form = desk.form(who, "/");
        form.putAll(Map.of("version", version, "ground", ground, "understood", "on"));
        return form;
    }

    private HttpResponse<String> erase(WebVisitor who, String entry, String ground, String version) {
        return who.post(dossier + "/" + entry + "/wissen", filled(who, ground, version));
    }

    private int removedByHand(String handle, String entry) {
        return new Acting(demo.board(), demo.person(handle), DossierActs.REDACT, SchoolDay.today(demo.clock()))
                .call(() -> demo.part(Work.class)
                        .write(
                                DossierActs.REDACT,
                                () -> demo.part(JdbcClient.class)
                                        .sql("delete from dossier.entry_version where entry = :entry")
                                        .param("entry", UUID.fromString(entry))
                                        .update()));
    }

    private String others(String entry) {
        return demo.superuser("zorgvuldig")
                .sql("select coalesce(md5(string_agg(v::text, '' order by entry, version)), '')"
                        + " from dossier.entry_version v where pupil = :pupil and entry <> :entry")
                .param("pupil", child.value())
                .param("entry", UUID.fromString(entry))
                .query(String.class)
                .single();
    }

    private long logged(String entry) {
        return demo.superuser("zorgvuldig")
                .sql("select count(*) from audit.event where act = 'redact' and outcome = 'done' and via = :entry")
                .param("entry", UUID.fromString(entry))
                .query(Long.class)
                .single();
    }
}
