package nl.zorgvuldig.dossier.record.redaction;

import static nl.zorgvuldig.platform.identity.WebVisitor.location;
import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorgvuldig.AtOnce;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.dossier.record.EntryDesk;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What should not have been in a dossier is erased by the head: every version goes with its key, the rest stays as it
/// was, and nobody else erases anything.
class RedactionTest {
    private final DemoProgram demo = DemoProgram.running();
    private final EntryDesk desk = new EntryDesk();
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
    void what_a_parent_said_about_it_keeps_it_and_the_head_reads_why() {
        String entry = desk.write(teacher, child, "Vertelde over de wulpen.");
        demo.superuser("zorgvuldig")
                .sql("insert into dossier.viewpoint (board, pupil, id, piece, version, given_by, given_on,"
                        + " recorded_by, recorded_at, sealed_text) values (:board, :pupil, :id, :piece, 1, :id,"
                        + " :on, :id, :at, '\\x00')")
                .param("board", demo.board().value())
                .param("pupil", child.value())
                .param("id", UUID.randomUUID())
                .param("piece", UUID.fromString(entry))
                .param("on", demo.clock().today())
                .param("at", Rows.timestamp(demo.clock().instant()))
                .update();
        HttpResponse<String> kept = erase(head, entry, "not_needed", "1");
        demo.superuser("zorgvuldig")
                .sql("delete from dossier.viewpoint where piece = :piece")
                .param("piece", UUID.fromString(entry))
                .update();

        assertThat(kept.statusCode()).isEqualTo(422);
        assertThat(kept.body()).contains("hoort een zienswijze");
        assertThat(teacher.get(dossier).body()).contains("Vertelde over de wulpen.");
        assertThat(location(erase(head, entry, "not_needed", "1"))).isEqualTo(dossier);
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

    private HttpResponse<String> erase(WebVisitor who, String entry, String ground, String version) {
        Map<String, String> form = desk.form(who, "/");
        form.putAll(Map.of("version", version, "ground", ground, "understood", "on"));
        return who.post(dossier + "/" + entry + "/wissen", form);
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
