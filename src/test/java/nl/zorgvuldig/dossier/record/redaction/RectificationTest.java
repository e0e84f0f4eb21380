package nl.zorgvuldig.dossier.record.redaction;

import static nl.zorgvuldig.platform.identity.WebVisitor.location;
import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorgvuldig.AtOnce;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.dossier.record.EntryDesk;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.retention.RetentionHolds;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Words that should not be in a dossier are replaced by the head: what was wrong goes with its keys, what was
/// incorrect is
/// closed for six weeks first, and nobody else rewrites anything.
class RectificationTest {
    private final DemoProgram demo = DemoProgram.running();
    private final EntryDesk desk = new EntryDesk();
    private final WebVisitor teacher = demo.signIn("leerkracht");
    private final WebVisitor head = demo.signIn("directeur");
    private final PupilId child = desk.child(4);
    private final String dossier = desk.dossier(child);

    @Test
    @Upholds({NECESSARY_FOR_GUIDANCE, CONFIDENTIALITY, OTHER_FILES_WITH_DIRECTION})
    void a_name_goes_from_every_version_with_its_keys_and_the_rest_stays() {
        String entry = desk.write(teacher, child, "Deed met Wolfsmelk uit groep 3 de krieken.");
        Map<String, String> better = desk.form(teacher, dossier + "/" + entry + "/verbeteren");
        better.putAll(Map.of(
                "version", "1", "reason", "Duidelijker.", "text", "Deed samen met Wolfsmelk de krieken in de bak."));
        assertThat(location(teacher.post(dossier + "/" + entry + "/verbeteren", better)))
                .isEqualTo(dossier + "#" + entry);
        List<UUID> keys = desk.keys(entry);
        assertThat(keys).hasSize(2).allMatch(desk::exists);
        assertThat(head.get(dossier).body()).contains(dossier + "/" + entry + "/herschrijven");
        assertThat(head.get(dossier + "/" + entry + "/herschrijven").body())
                .contains("met Wolfsmelk de krieken in de bak.</textarea>");

        HttpResponse<String> stale = rewrite(head, entry, "other_child", "1", "Deed de krieken in de bak.");
        assertThat(stale.statusCode()).isEqualTo(422);
        assertThat(stale.body())
                .contains(
                        "intussen verbeterd", "Deed de krieken in de bak.</textarea>", "name=\"version\" value=\"2\"");
        assertThat(location(rewrite(head, entry, "other_child", "2", "Deed de krieken in de bak.")))
                .isEqualTo(dossier + "#" + entry);

        for (String handle : List.of("leerkracht", "ib", "directeur", "bestuur")) {
            WebVisitor reader = demo.signIn(handle);
            assertThat(reader.get(dossier).body())
                    .as(handle)
                    .contains("Deed de krieken in de bak.")
                    .doesNotContain("Wolfsmelk");
            assertThat(reader.get(dossier + "/" + entry + "/geschiedenis").body())
                    .as(handle)
                    .contains("Herschreven door de directie.")
                    .doesNotContain("Wolfsmelk", "Oude tekst die niet klopte");
        }
        assertThat(keys).noneMatch(desk::exists);
        assertThat(desk.keys(entry)).hasSize(1).allMatch(desk::exists);
        assertThat(count("dossier.closed_version", entry)).isZero();
        assertThat(logged(entry, "rewritten-other-child")).isOne();

        assertThat(head.get(dossier).body()).doesNotContain(entry + "/terugnemen");
        assertThat(head.post(dossier + "/" + entry + "/terugnemen", version(head, "3"))
                        .body())
                .contains("Er is intussen iets met dit stuk gedaan");
        assertThat(removedByHand(DossierActs.TAKE_BACK, entry))
                .as("nothing stands before it")
                .isZero();
        assertThat(teacher.get(dossier).body()).contains("Deed de krieken in de bak.");
    }

    @Test
    @Upholds({NECESSARY_FOR_GUIDANCE, CONFIDENTIALITY})
    void what_was_incorrect_is_read_by_the_head_alone_for_six_weeks_and_goes() {
        String entry = desk.write(teacher, child, "Woont sinds de zomer bij opa Rietzanger.");
        assertThat(location(rewrite(head, entry, "incorrect", "1", "Woont bij beide ouders.")))
                .isEqualTo(dossier + "#" + entry);

        assertThat(head.get(dossier + "/" + entry + "/geschiedenis").body())
                .contains("Oude tekst die niet klopte", "opa Rietzanger", "Woont bij beide ouders.");
        for (String handle : List.of("leerkracht", "ib", "bestuur")) {
            WebVisitor reader = demo.signIn(handle);
            assertThat(reader.get(dossier).body()
                            + reader.get(dossier + "/" + entry + "/geschiedenis")
                                    .body())
                    .as(handle)
                    .contains("Woont bij beide ouders.")
                    .doesNotContain("Rietzanger");
        }
        assertThat(head.get(dossier).body()).doesNotContain("Rietzanger");
        assertThat(demo.superuser("zorgvuldig")
                        .sql("select kept_until from dossier.closed_version where piece = :piece")
                        .param("piece", UUID.fromString(entry))
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(demo.clock().today().plusDays(42));
        UUID key = demo.superuser("zorgvuldig")
                .sql("select version_key from dossier.closed_version where piece = :piece")
                .param("piece", UUID.fromString(entry))
                .query(UUID.class)
                .single();

        end();
        assertThat(count("dossier.closed_version", entry)).as("not yet").isOne();
        keptUntil(entry, demo.clock().today().minusDays(1));
        end();
        assertThat(count("dossier.closed_version", entry)).isZero();
        assertThat(desk.exists(key)).isFalse();
        assertThat(head.get(dossier + "/" + entry + "/geschiedenis").body()).doesNotContain("Rietzanger");
    }

    @Test
    @Upholds(NECESSARY_FOR_GUIDANCE)
    void what_is_erased_takes_along_what_was_closed() {
        String entry = desk.write(teacher, child, "Zei dat de vlinders van Snor waren.");
        rewrite(head, entry, "incorrect", "1", "Zei iets over vlinders.");
        UUID key = demo.superuser("zorgvuldig")
                .sql("select version_key from dossier.closed_version where piece = :piece")
                .param("piece", UUID.fromString(entry))
                .query(UUID.class)
                .single();
        Map<String, String> form = version(head, "2");
        form.putAll(Map.of("ground", "unlawful", "understood", "on"));

        assertThat(location(head.post(dossier + "/" + entry + "/wissen", form))).isEqualTo(dossier);

        assertThat(count("dossier.closed_version", entry)).isZero();
        assertThat(desk.exists(key)).isFalse();
    }

    @Test
    @Upholds({CONFIDENTIALITY, OTHER_FILES_WITH_DIRECTION})
    void nobody_else_rewrites_and_a_form_that_is_wrong_loses_nothing_that_was_typed() {
        String entry = desk.write(teacher, child, "Zag de boomklever.");
        for (String handle : List.of("leerkracht", "ib", "bestuur", "directeur2", "schoolarts", "ouder")) {
            WebVisitor other = demo.signIn(handle);
            assertThat(other.get(dossier + "/" + entry + "/herschrijven").statusCode())
                    .as(handle)
                    .isIn(403, 404);
            assertThat(rewrite(other, entry, "unlawful", "1", "Niets.").statusCode())
                    .as(handle)
                    .isIn(403, 404);
        }
        assertThat(rewrite(head, UUID.randomUUID().toString(), "unlawful", "1", "Niets.")
                        .statusCode())
                .isEqualTo(404);
        for (String ground : List.of("", "request", "wrong_person", "nonsense")) {
            HttpResponse<String> again = rewrite(head, entry, ground, "1", "Zag een vogel.");
            assertThat(again.statusCode()).as(ground).isEqualTo(422);
            assertThat(again.body()).contains("Kies wat er mis was", "Zag een vogel.</textarea>");
        }
        assertThat(rewrite(head, entry, "unlawful", "1", "").body()).contains("name=\"text\"");
        assertThat(rewrite(head, entry, "unlawful", "1", "Zag de boomklever.").body())
                .contains("nog niets veranderd");
        assertThat(rewrite(head, entry, "unlawful", "1", "x".repeat(20_001)).statusCode())
                .isEqualTo(422);
        for (String request : List.of("nonsense", UUID.randomUUID().toString())) {
            Map<String, String> form = filled(head, "unlawful", "1", "Zag een vogel.");
            form.put("request", request);
            assertThat(head.post(dossier + "/" + entry + "/herschrijven", form).statusCode())
                    .isEqualTo(422);
        }
        Map<String, String> future = filled(head, "unlawful", "1", "Zag een vogel.");
        future.put("happenedOn", demo.clock().today().plusDays(2).toString());
        assertThat(head.post(dossier + "/" + entry + "/herschrijven", future).statusCode())
                .isEqualTo(422);
        assertThat(removedByHand(DossierActs.REDACT, entry)).isZero();
        assertThat(teacher.get(dossier).body()).contains("Zag de boomklever.");

        AtOnce.each(
                List.of(1, 2, 3),
                _ -> assertThat(rewrite(head, entry, "unlawful", "1", "Zag een vogel.")
                                .statusCode())
                        .isEqualTo(303));
        assertThat(logged(entry, "rewritten-unlawful")).isOne();
        assertThat(desk.keys(entry)).hasSize(1);
    }

    @Test
    @Upholds(NECESSARY_FOR_GUIDANCE)
    void what_comes_back_with_a_backup_from_before_goes_as_a_whole_and_what_is_newer_stays() {
        String old = desk.write(teacher, child, "Teruggekomen met de naam Karekiet.");
        String rewritten = desk.write(teacher, child, "Zat naast Baardman.");
        rewrite(head, rewritten, "other_child", "1", "Zat vooraan.");
        Acting program = demo.part(Boards.class).program(demo.board());
        RedactionReplay replay = demo.part(RedactionReplay.class);
        List<AuditEvent> since = List.of(rewriting(program, old, 1), rewriting(program, rewritten, 1));

        assertThat(program.call(() -> replay.destroyAgain(since))).isOne();
        assertThat(program.call(() -> replay.destroyAgain(since))).isZero();

        assertThat(teacher.get(dossier).body()).contains("Zat vooraan.").doesNotContain("Karekiet", "Baardman");
    }

    @Test
    @Upholds(NECESSARY_FOR_GUIDANCE)
    void as_long_as_the_dossier_is_held_nothing_of_it_is_destroyed() {
        String entry = desk.write(teacher, child, "Beloofde het aan Torenvalk.");
        RetentionHolds holds = demo.part(RetentionHolds.class);
        LocalDate today = demo.clock().today();
        Acting acting = new Acting(demo.board(), demo.person("directeur"), Act.BROWSE, today);
        acting.run(() -> holds.place(child, FormId.next(demo.clock()), "Er loopt een klacht.", today.plusDays(100)));
        try {
            assertThat(head.get(dossier + "/" + entry + "/wissen").body())
                    .contains("voor een klacht of een rechtszaak");
            assertThat(rewrite(head, entry, "unlawful", "1", "Beloofde het.").body())
                    .contains("voor een klacht of een rechtszaak", "Beloofde het.</textarea>");
            assertThat(location(rewrite(head, entry, "incorrect", "1", "Beloofde het.")))
                    .isEqualTo(dossier + "#" + entry);
            keptUntil(entry, today.minusDays(1));
            end();
            assertThat(count("dossier.closed_version", entry)).isOne();
        } finally {
            acting.run(() -> holds.lift(child, holds.list(child).getFirst().id()));
        }
        end();
        assertThat(count("dossier.closed_version", entry)).isZero();
    }

    private AuditEvent rewriting(Acting program, String entry, int versions) {
        return program.call(() -> demo.part(AuditLog.class)
                        .done(
                                DossierActs.REDACT,
                                NECESSARY_FOR_GUIDANCE,
                                RedactionGround.OTHER_CHILD.loggedRewriting()))
                .about(child)
                .through(UUID.fromString(entry))
                .counting(versions);
    }

    private HttpResponse<String> rewrite(WebVisitor who, String entry, String ground, String version, String text) {
        return who.post(dossier + "/" + entry + "/herschrijven", filled(who, ground, version, text));
    }

    private Map<String, String> filled(WebVisitor who, String ground, String version, String text) {
        Map<String, String> form = version(who, version);
        form.putAll(Map.of("ground", ground, "text", text));
        return form;
    }

    private Map<String, String> version(WebVisitor who, String version) {
        Map<String, String> form = desk.form(who, "/");
        form.put("version", version);
        return form;
    }

    private void end() {
        demo.part(Boards.class)
                .program(demo.board())
                .run(() -> demo.part(ClosedVersions.class).destroyEnded());
    }

    private void keptUntil(String entry, LocalDate day) {
        demo.superuser("zorgvuldig")
                .sql("update dossier.closed_version set kept_until = :day where piece = :piece")
                .param("day", day)
                .param("piece", UUID.fromString(entry))
                .update();
    }

    /// By the head, past the program.
    private int removedByHand(Act act, String entry) {
        return new Acting(demo.board(), demo.person("directeur"), act, SchoolDay.today(demo.clock()))
                .call(() -> demo.part(Work.class)
                        .write(
                                act,
                                () -> demo.part(JdbcClient.class)
                                        .sql("delete from dossier.entry_version where entry = :entry")
                                        .param("entry", UUID.fromString(entry))
                                        .update()));
    }

    private long count(String table, String piece) {
        return demo.superuser("zorgvuldig")
                .sql("select count(*) from " + table + " where piece = :piece")
                .param("piece", UUID.fromString(piece))
                .query(Long.class)
                .single();
    }

    private long logged(String entry, String code) {
        return demo.superuser("zorgvuldig")
                .sql("select count(*) from audit.event where act = 'redact' and outcome = 'done' and via = :entry"
                        + " and relation = :code")
                .param("entry", UUID.fromString(entry))
                .param("code", code)
                .query(Long.class)
                .single();
    }
}
